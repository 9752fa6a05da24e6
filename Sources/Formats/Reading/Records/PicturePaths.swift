/// The pictures that a record names.
enum PicturePaths {
    /// The paths in the value of `image`, `images` or the like: a string, a list of them, or objects that hold one.
    ///
    /// Null, an empty string and an empty list are no pictures.
    static func read(_ value: JSONValue) throws(RecordFault) -> [String] {
        switch value.kind {
        case .null: return []
        case .string, .object: return path(of: value).map { [$0] } ?? []
        case .array:
            var paths: [String] = []
            for element in value.elements {
                switch element.kind {
                case .string, .object:
                    if let path = path(of: element) { paths.append(path) }
                case .null: break
                default: throw RecordFault("a picture is neither a path nor an object with one", at: element)
                }
            }
            return paths
        case .number, .true, .false: throw RecordFault("the picture is neither a path nor a list of paths", at: value)
        }
    }

    /// The path of one picture: a string, or `path`, `url`, `image_url`, `image` or `value` of an object.
    static func path(of value: JSONValue) -> String? {
        switch value.kind {
        case .string: return shortened(value)
        case .object:
            for name: StaticString in ["path", "url", "image_url", "image", "value", "file_name"] {
                if let member = value[name], let path = path(of: member) { return path }
            }
            return nil
        default: return nil
        }
    }

    /// The text of a path; a picture that stands in the record itself is named by its kind alone, not by its megabytes.
    private static func shortened(_ value: JSONValue) -> String? {
        guard value.count > 0 else { return nil }
        let raw = value.rawBytes
        guard raw.count > 4_096, raw.starts(with: "data:".utf8) else { return value.string }
        return String(decoding: raw.prefix { $0 != UInt8(ascii: ",") }.prefix(100), as: UTF8.self) + ",…"
    }
}
