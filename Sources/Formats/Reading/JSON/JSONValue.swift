internal import CSimdjson

/// A value of a text that has been parsed: a place in it, valid until its parser is used again.
struct JSONValue {
    fileprivate let nodes: UnsafePointer<csj_node>
    fileprivate let text: UnsafePointer<UInt8>
    fileprivate let index: Int

    init(nodes: UnsafePointer<csj_node>, text: UnsafePointer<UInt8>, index: Int) {
        self.nodes = nodes
        self.text = text
        self.index = index
    }

    private var node: csj_node { nodes[index] }

    enum Kind: UInt8 {
        case null, `false`, `true`, number, string, array, object
    }

    @inline(__always)
    var kind: Kind { Kind(rawValue: node.type) ?? .null }
    var isNull: Bool { kind == .null }

    /// The bytes of the value in the text; of a string, those between its quotes.
    var range: Range<Int> { Int(node.begin)..<Int(node.end) }

    /// Where the value begins in the text; a string, with its quote.
    var offset: Int { Int(node.begin) - (kind == .string ? 1 : 0) }

    /// The bytes as they stand in the text; of a string, those between its quotes.
    var rawBytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text + Int(node.begin), count: Int(node.end) - Int(node.begin))
    }

    /// The elements of an array, or the members of an object, by their number; the decoded bytes of a string.
    var count: Int { Int(node.count) }

    /// The decoded text of a string; nil for any other value.
    var string: String? {
        guard kind == .string else { return nil }
        if node.has_escapes == 0 {
            // The parser has checked the UTF-8 already.
            return unsafe String(copying: UTF8Span(unchecked: rawBytes.span))
        }
        let raw = rawBytes
        return String(unsafeUninitializedCapacity: count) { buffer in
            guard let out = buffer.baseAddress, let start = raw.baseAddress else { return 0 }
            return csj_decode(start, raw.count, out)
        }
    }

    /// Calls `body` with the decoded bytes of a string; with none for any other value.
    func withDecodedBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard kind == .string else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        let raw = rawBytes
        guard node.has_escapes != 0 else { return body(raw) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, count)) { buffer in
            guard let out = buffer.baseAddress, let start = raw.baseAddress else { return body(raw) }
            return body(UnsafeBufferPointer(start: out, count: csj_decode(start, raw.count, out)))
        }
    }

    /// Whether the value is a string, or a key, that reads `name`.
    @inline(__always)
    func reads(_ name: StaticString) -> Bool {
        guard count == name.utf8CodeUnitCount else { return false }
        let wanted = name.utf8Start
        if node.has_escapes == 0 {
            let bytes = text + Int(node.begin)
            for index in 0..<count where bytes[index] != wanted[index] { return false }
            return node.type == Kind.string.rawValue
        }
        return withDecodedBytes { bytes in
            for index in 0..<bytes.count where bytes[index] != wanted[index] { return false }
            return true
        }
    }

    /// The elements of an array; none for any other value.
    var elements: JSONElements {
        JSONElements(nodes: nodes, text: text, upcoming: index + 1, remaining: kind == .array ? count : 0)
    }

    /// The members of an object; none for any other value.
    var members: JSONMembers {
        JSONMembers(nodes: nodes, text: text, upcoming: index + 1, remaining: kind == .object ? count : 0)
    }

    /// The value of the member `name` of an object.
    subscript(name: StaticString) -> JSONValue? {
        for (key, value) in members where key.reads(name) { return value }
        return nil
    }
}

/// Walks over the elements of an array.
struct JSONElements: Sequence, IteratorProtocol {
    fileprivate let nodes: UnsafePointer<csj_node>
    fileprivate let text: UnsafePointer<UInt8>
    fileprivate var upcoming: Int
    fileprivate var remaining: Int

    mutating func next() -> JSONValue? {
        guard remaining > 0 else { return nil }
        remaining -= 1
        defer { upcoming = Int(nodes[upcoming].next) }
        return JSONValue(nodes: nodes, text: text, index: upcoming)
    }
}

/// Walks over the members of an object.
struct JSONMembers: Sequence, IteratorProtocol {
    fileprivate let nodes: UnsafePointer<csj_node>
    fileprivate let text: UnsafePointer<UInt8>
    fileprivate var upcoming: Int
    fileprivate var remaining: Int

    mutating func next() -> (key: JSONValue, value: JSONValue)? {
        guard remaining > 0 else { return nil }
        remaining -= 1
        let key = JSONValue(nodes: nodes, text: text, index: upcoming)
        let value = JSONValue(nodes: nodes, text: text, index: upcoming + 1)
        upcoming = Int(nodes[upcoming + 1].next)
        return (key, value)
    }
}

/// Parses one JSON text at a time, strictly: RFC 8259 and no key twice in an object.
final class JSONParser {
    /// How many bytes behind a text must be readable.
    static let padding = Int(csj_padding)

    private let parser: OpaquePointer?

    init() { parser = csj_parser_new() }

    deinit { csj_parser_free(parser) }

    /// Parses `text`, behind which `padding` bytes must be readable.
    ///
    /// The value is valid until the next call, and as long as the text is.
    func parse(_ text: UnsafeRawBufferPointer) throws(JSONFault) -> JSONValue {
        guard let parser else { throw JSONFault(CSJ_NO_MEMORY, offset: 0, in: text) }
        guard let base = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
            throw JSONFault(CSJ_EMPTY, offset: 0, in: text)
        }
        var nodes: UnsafePointer<csj_node>?
        var count = 0
        var offset = 0
        let error = csj_parse(parser, base, text.count, &nodes, &count, &offset)
        guard error == CSJ_OK, let nodes, count > 0 else { throw JSONFault(error, offset: offset, in: text) }
        return JSONValue(nodes: nodes, text: base, index: 0)
    }
}
