/// The shape of a dataset file.
package enum DatasetFormat: String, CaseIterable, Sendable {
    /// `conversations` of `from`/`value`, with `image`.
    case llava
    /// `messages` of `role`/`content`, with `images` (LLaMA-Factory, ms-swift).
    case messages
    /// MMInstruct's generator rows: `qa_raw`, or a caption, by `image_path`.
    case mminstruct
}

/// How the records stand in a dataset file.
package enum DatasetContainer: String, CaseIterable, Sendable {
    /// One JSON array of records.
    case array
    /// One record a line.
    case lines
}
