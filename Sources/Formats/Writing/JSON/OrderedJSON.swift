package import Corpus

/// A JSON value that is written with its members in the order given: plain UTF-8, with no escape that is not needed.
package enum OrderedJSON: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Int)
    /// Written with as few digits as bring the same number back; `null` where it is not finite, as JSON has no such.
    case decimal(Double)
    case string(String)
    case array([OrderedJSON])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package var key: String
        package var value: OrderedJSON

        package init(key: String, value: OrderedJSON) {
            self.key = key
            self.value = value
        }
    }

    /// An object of these members, without those that are nil.
    package static func members(_ members: KeyValuePairs<String, OrderedJSON?>) -> OrderedJSON {
        .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    /// An object with one more member at its end; anything else stays as it is.
    package func with(_ key: String, _ value: some JSONRepresentable) -> OrderedJSON {
        guard case .object(let members) = self else { return self }
        return .object(members + [Member(key: key, value: value.json)])
    }

    package static func strings(_ strings: some Sequence<String>) -> OrderedJSON { .array(strings.map { .string($0) }) }

    /// The value on one line, with a space after each comma and colon.
    package func appendLine(to bytes: inout [UInt8]) {
        append(to: &bytes, indent: nil)
    }

    /// The value over several lines, indented by two spaces, with a line end.
    package var prettyPrinted: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes, indent: 0)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private static let style = EscapeStyle([])

    private func append(to bytes: inout [UInt8], indent: Int?) {
        switch self {
        case .null: bytes += "null".utf8
        case .boolean(let value): bytes += (value ? "true" : "false").utf8
        case .number(let value): bytes += String(value).utf8
        case .decimal(let value): bytes += (value.isFinite ? value.description : "null").utf8
        case .string(let text): Self.append(text, to: &bytes)
        case .array(let elements):
            Self.append(elements, between: "[", "]", to: &bytes, indent: indent) { element, bytes, indent in
                element.append(to: &bytes, indent: indent)
            }
        case .object(let members):
            Self.append(members, between: "{", "}", to: &bytes, indent: indent) { member, bytes, indent in
                Self.append(member.key, to: &bytes)
                bytes += ": ".utf8
                member.value.append(to: &bytes, indent: indent)
            }
        }
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            // Stretches that need no escape, most texts as a whole, are copied at once.
            var start = 0
            for (index, byte) in utf8.enumerated()
            where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                bytes += UnsafeBufferPointer(rebasing: utf8[start..<index])
                style.append(String(Unicode.Scalar(byte)), to: &bytes)
                start = index + 1
            }
            bytes += UnsafeBufferPointer(rebasing: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func append<Element>(
        _ elements: [Element], between open: Unicode.Scalar, _ close: Unicode.Scalar, to bytes: inout [UInt8],
        indent: Int?, _ append: (Element, inout [UInt8], Int?) -> Void
    ) {
        func line(_ depth: Int) { bytes += ("\n" + String(repeating: " ", count: depth)).utf8 }
        bytes.append(UInt8(ascii: open))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes += (indent == nil ? ", " : ",").utf8 }
            if let indent { line(indent + 2) }
            append(element, &bytes, indent.map { $0 + 2 })
        }
        if let indent, !elements.isEmpty { line(indent) }
        bytes.append(UInt8(ascii: close))
    }
}

/// What is JSON already is written as literals; ``fields(_:)`` takes other values.
extension OrderedJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    package init(nilLiteral: ()) { self = .null }
    package init(booleanLiteral value: Bool) { self = .boolean(value) }
    package init(integerLiteral value: Int) { self = .number(value) }
    package init(stringLiteral value: String) { self = .string(value) }
    package init(arrayLiteral elements: OrderedJSON...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, OrderedJSON)...) {
        self = .object(elements.map { Member(key: $0.0, value: $0.1) })
    }
}

/// A value that reports write as JSON.
package protocol JSONRepresentable {
    var json: OrderedJSON { get }
}

extension OrderedJSON {
    /// An object of these members, in this order; `null` for those that are nil.
    package static func fields(_ members: KeyValuePairs<String, any JSONRepresentable>) -> OrderedJSON {
        .object(members.map { Member(key: $0.key, value: $0.value.json) })
    }

    package init(_ value: some JSONRepresentable) { self = value.json }
}

extension OrderedJSON: JSONRepresentable {
    package var json: OrderedJSON { self }
}
extension Bool: JSONRepresentable {
    package var json: OrderedJSON { .boolean(self) }
}
extension Int: JSONRepresentable {
    package var json: OrderedJSON { .number(self) }
}
extension Int64: JSONRepresentable {
    package var json: OrderedJSON { .number(Int(self)) }
}
extension Double: JSONRepresentable {
    package var json: OrderedJSON { .decimal(self) }
}
extension String: JSONRepresentable {
    package var json: OrderedJSON { .string(self) }
}
extension SHA256Digest: JSONRepresentable {
    package var json: OrderedJSON { .string(hexadecimal) }
}
extension Timestamp: JSONRepresentable {
    package var json: OrderedJSON { .string(iso8601) }
}
extension TurnText: JSONRepresentable {
    package var json: OrderedJSON { .fields(["question": question, "choices": choices, "answer": answer]) }
}
extension Optional: JSONRepresentable where Wrapped: JSONRepresentable {
    package var json: OrderedJSON { self?.json ?? .null }
}
extension Array: JSONRepresentable where Element: JSONRepresentable {
    package var json: OrderedJSON { .array(map(\.json)) }
}
