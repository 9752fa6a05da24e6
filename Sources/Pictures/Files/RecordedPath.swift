/// A picture's path as a dataset records it: hostile until it has been read this way.
struct RecordedPath {
    /// The spellings to look for, best first; relative unless `isAbsolute`.
    let spellings: [String]
    let isAbsolute: Bool

    /// Reads a record's path; what cannot be one is refused here, before the file system is asked.
    init(_ path: String) throws(PictureProblem) {
        guard !path.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { throw .unnamed }
        if let scheme = Self.scheme(of: path) {
            throw scheme == "data" ? .embedded : .remote(address: String(path.prefix(200)))
        }
        guard path.utf8.count < 4096, !path.utf8.contains(0) else {
            throw .refused(path: String(path.prefix(200)), .malformed)
        }
        isAbsolute = path.utf8.first == UInt8(ascii: "/")
        if path.utf8.contains(UInt8(ascii: "\\")) {
            // A file's name may hold a backslash; far more often the dataset was written under Windows.
            spellings = [path, String(path.map { $0 == "\\" ? "/" : $0 })]
        } else {
            spellings = [path]
        }
    }

    /// The scheme of an address, in small letters: of `scheme://…` and of `data:…`.
    private static func scheme(of path: String) -> String? {
        guard let colon = path.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = path[..<colon].lowercased()
        guard scheme.utf8.count >= 2, scheme.utf8.allSatisfy(isSchemeByte) else { return nil }
        let rest = path[path.utf8.index(after: colon)...]
        return scheme == "data" || rest.utf8.starts(with: "//".utf8) ? scheme : nil
    }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }
}
