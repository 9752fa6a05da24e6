internal import CSimdjson

/// Why a text is not JSON, and where.
package struct JSONFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The offset in the text of the byte at which it stops being JSON.
    package let offset: Int
    package let description: String
    /// Whether the text ends too early, so that more of it might have been JSON.
    package let isUnfinished: Bool

    init(offset: Int, description: String, isUnfinished: Bool = false) {
        self.offset = offset
        self.description = description
        self.isUnfinished = isUnfinished
    }

    init(_ error: csj_error, offset: Int, in text: UnsafeRawBufferPointer) {
        self.offset = offset
        isUnfinished = error == CSJ_UNCLOSED || error == CSJ_UNCLOSED_STRING || error == CSJ_EMPTY
        description =
            switch error {
            case CSJ_EMPTY: "there is nothing"
            case CSJ_INVALID_UTF8: "bytes that are not UTF-8"
            case CSJ_CONTROL_CHARACTER: "a control character in a string, where JSON wants it escaped"
            case CSJ_UNCLOSED_STRING: "a string without its closing quote"
            case CSJ_BAD_ESCAPE: "an escape that JSON does not have"
            case CSJ_LONE_SURROGATE: "half a surrogate pair (\\ud800 to \\udfff), which is no character"
            case CSJ_BAD_NUMBER: "a number that JSON does not allow"
            case CSJ_NOT_A_NUMBER: "NaN or Infinity, which JSON does not have"
            case CSJ_EXPECTED_VALUE: "a value is missing"
            case CSJ_EXPECTED_KEY: "a key in double quotes is missing"
            case CSJ_EXPECTED_COLON: "a colon is missing after a key"
            case CSJ_EXPECTED_COMMA: "a comma or a closing bracket is missing"
            case CSJ_TRAILING_COMMA: "a comma before a closing bracket"
            case CSJ_UNCLOSED: "a bracket is not closed"
            case CSJ_TRAILING_TEXT: "something follows the record"
            case CSJ_DUPLICATE_KEY: "the key \(Self.key(at: offset, in: text)) stands twice in one object"
            case CSJ_TOO_DEEP: "brackets nested more than 1,024 deep"
            case CSJ_TOO_MANY_VALUES: "more than two million values in one record"
            case CSJ_TOO_LONG: "a record of more than a gigabyte"
            case CSJ_NO_MEMORY: "there is not enough memory to read it"
            default: "something that is not a JSON value"
            }
    }

    /// The key whose opening quote stands at `offset`, quoted and shortened.
    private static func key(at offset: Int, in text: UnsafeRawBufferPointer) -> String {
        guard offset + 1 < text.count else { return "" }
        let key = text[(offset + 1)...].prefix(40).prefix { $0 != UInt8(ascii: "\"") }
        return "\"" + String(decoding: key, as: UTF8.self) + "\""
    }
}
