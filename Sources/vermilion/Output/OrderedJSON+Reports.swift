internal import Corpus
package import Formats

/// Reports are written as literals: `["samples": .init(count), "ok": true]`.
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

    init(_ value: String?) { self = value.map { .string($0) } ?? .null }
    init(_ value: Int?) { self = value.map { .number($0) } ?? .null }
    init(_ value: Int64?) { self = value.map { .number(Int($0)) } ?? .null }
    init(_ value: Bool) { self = .boolean(value) }
    init(_ value: SHA256Digest?) { self.init(value?.hexadecimal) }
    init(_ values: [String]) { self = .strings(values) }
    init(_ values: [OrderedJSON]) { self = .array(values) }

    /// An object with one more member at its end; anything else stays as it is.
    func with(_ key: String, _ value: OrderedJSON) -> OrderedJSON {
        guard case .object(let members) = self else { return self }
        return .object(members + [Member(key: key, value: value)])
    }

    /// The value on one line, safe to print on a terminal.
    var line: String {
        var bytes: [UInt8] = []
        appendLine(to: &bytes)
        return Self.escapingControls(bytes)
    }

    /// The value on several lines, safe to print on a terminal.
    var pretty: String { Self.escapingControls(prettyPrinted) }

    /// JSON lets DEL and the C1 controls stand raw in a string; a terminal may take the latter for commands.
    private static func escapingControls(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.unicodeScalars.contains(where: { (0x7F...0x9F).contains($0.value) }) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            if (0x7F...0x9F).contains(scalar.value) {
                escaped += "\\u00" + String(scalar.value, radix: 16)
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
