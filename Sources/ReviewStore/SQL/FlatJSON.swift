internal import Corpus

/// JSON arrays of strings and whole numbers, the form in which the store keeps small lists.
///
/// `["red","blue"]` for texts; `[0,"<image>\n"]` for image tokens, offset and literal by turns; `["system","…"]` for
/// messages, role and text by turns. SQLite's `json_each` reads all of them.
enum FlatJSON {
    enum Element: Equatable {
        case text(String)
        case number(Int)
    }

    /// Writes an array of strings.
    static func text(of texts: some Sequence<String>) -> String {
        var bytes: [UInt8] = []
        append(texts, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds an array of strings to `bytes`.
    static func append(_ texts: some Sequence<String>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        var isFirst = true
        for text in texts {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            append(text, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Adds ranges as an array of their beginnings and ends by turns to `bytes`.
    static func append(_ ranges: [Range<Int>], to bytes: inout [UInt8]) {
        let numbers = ranges.map { "\($0.lowerBound),\($0.upperBound)" }.joined(separator: ",")
        bytes.append(contentsOf: "[\(numbers)]".utf8)
    }

    /// Adds one string, quoted, to `bytes` (RFC 8259, section 7: only what must be escaped is).
    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            for byte in utf8 {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    bytes.append(UInt8(ascii: "\\"))
                    bytes.append(byte)
                case 0x0A: bytes.append(contentsOf: "\\n".utf8)
                case 0x00..<0x20: bytes.append(contentsOf: "\\u00\([byte].hexadecimal)".utf8)
                default: bytes.append(byte)
                }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Reads an array of strings; nil for anything else.
    static func texts(_ bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
        guard let elements = elements(bytes) else { return nil }
        var texts: [String] = []
        texts.reserveCapacity(elements.count)
        for element in elements {
            guard case .text(let text) = element else { return nil }
            texts.append(text)
        }
        return texts
    }

    /// Reads an array of strings and whole numbers; nil for anything else.
    static func elements(_ bytes: UnsafeBufferPointer<UInt8>) -> [Element]? {
        var reader = FlatJSONReader(bytes: bytes)
        return reader.array()
    }
}
