/// The shape of a dataset's records, by its name; what is known of each stands in the registry of formats.
package struct DatasetFormat: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    /// `conversations` of `from`/`value`, with `image`.
    package static let llava = DatasetFormat(rawValue: "llava")
    /// `messages` of `role`/`content`, with `images` (LLaMA-Factory, ms-swift).
    package static let messages = DatasetFormat(rawValue: "messages")
    /// MMInstruct's generator rows: `qa_raw`, or a caption, by `image_path`.
    package static let mminstruct = DatasetFormat(rawValue: "mminstruct")
}

/// How the records stand in a dataset file.
package enum DatasetContainer: String, CaseIterable, Sendable {
    /// One JSON array of records.
    case array
    /// One record a line.
    case lines
}
