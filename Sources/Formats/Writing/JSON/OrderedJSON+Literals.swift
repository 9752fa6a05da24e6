package import Corpus

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

    package init(_ value: String?) { self = value.map { .string($0) } ?? .null }
    package init(_ value: Int?) { self = value.map { .number($0) } ?? .null }
    package init(_ value: Int64?) { self = value.map { .number(Int($0)) } ?? .null }
    package init(_ value: Double?) { self = value.map { .decimal($0) } ?? .null }
    package init(_ value: Bool) { self = .boolean(value) }
    package init(_ value: SHA256Digest?) { self.init(value?.hexadecimal) }
    package init(_ value: Timestamp?) { self.init(value?.iso8601) }
    package init(_ values: [String]) { self = .strings(values) }
    package init(_ values: [OrderedJSON]) { self = .array(values) }
}
