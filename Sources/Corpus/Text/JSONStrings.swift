/// Walks over the strings of a JSON text that are values, each with the JSON pointer (RFC 6901) to it.
///
/// Only for what is known to be JSON: of anything else it gives some strings, or none.
package struct JSONStrings: Sequence, IteratorProtocol {
    private let text: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var open: [Container] = []

    private enum Container {
        case object(key: Range<Int>?)
        case array(index: Int)
    }

    package init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// The bytes between the quotes of the next string that is a value.
    package mutating func next() -> Range<Int>? {
        while at < text.count {
            let byte = text[at]
            at += 1
            switch byte {
            case UInt8(ascii: "{"): open.append(.object(key: nil))
            case UInt8(ascii: "["): open.append(.array(index: 0))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
            case UInt8(ascii: ","): passComma()
            case UInt8(ascii: "\""):
                let string = passString()
                guard case .object(nil) = open.last else { return string }
                open[open.count - 1] = .object(key: string)
            default: break
            }
        }
        return nil
    }

    /// The pointer to the string that was given last, as `/conversations/0/value`.
    package var pointer: String {
        open.reduce(into: "") { pointer, container in
            switch container {
            case .array(let index): pointer += "/\(index)"
            case .object(let key):
                let name = key.flatMap { JSONString.decode(UnsafeBufferPointer(rebasing: text[$0])) } ?? ""
                let isPlain = !name.utf8.contains { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }
                pointer += "/"
                pointer += isPlain ? name : name.replacing("~", with: "~0").replacing("/", with: "~1")
            }
        }
    }

    private mutating func passComma() {
        switch open.last {
        case .object: open[open.count - 1] = .object(key: nil)
        case .array(let index): open[open.count - 1] = .array(index: index + 1)
        case nil: break
        }
    }

    /// Passes a string whose opening quote has been passed.
    private mutating func passString() -> Range<Int> {
        let begin = at
        while at < text.count, text[at] != UInt8(ascii: "\"") { at += text[at] == UInt8(ascii: "\\") ? 2 : 1 }
        let end = Swift.min(at, text.count)
        at = end + 1
        return begin..<end
    }
}
