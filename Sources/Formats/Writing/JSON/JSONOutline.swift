/// Where every value of a JSON text stands in its raw bytes.
///
/// The bytes are neither copied nor normalised, so that an edit can touch one value and leave all others as they are.
/// Structure is checked strictly (RFC 8259); numbers and literals are taken as they stand, and what a string holds is
/// looked at only when it is decoded, since a value that nobody edits must not keep a record from being edited.
struct JSONOutline {
    enum Kind {
        case object, array, string
        /// A number, `true`, `false` or `null`.
        case scalar
    }

    struct Node {
        var kind: Kind
        /// The bytes of the value; those of a string include its quotes.
        var range: Range<Int>
        /// The bytes of the member's key with its quotes, when the value is a member of an object.
        var key: Range<Int>?
        /// The node that holds this one; -1 for the root.
        var parent: Int
        /// The index after that of the last node within this one.
        var end: Int

        /// Where the element or the member with its key begins.
        var start: Int { key?.lowerBound ?? range.lowerBound }
    }

    let bytes: [UInt8]
    /// All values in the order in which they begin; the root comes first.
    let nodes: [Node]

    /// How deep arrays and objects may be nested.
    static let deepest = 1_024

    init(_ bytes: [UInt8]) throws(RecordEditError) {
        var parser = OutlineParser(bytes: bytes)
        nodes = try parser.parse()
        self.bytes = bytes
    }

    /// The elements of an array or members of an object, in order.
    func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var child = node + 1
        while child < nodes[node].end {
            children.append(child)
            child = nodes[child].end
        }
        return children
    }

    /// The bytes of a value as they stand.
    func raw(_ node: Int) -> ArraySlice<UInt8> { bytes[nodes[node].range] }

    /// The bytes between a string's quotes.
    func content(ofString range: Range<Int>) -> Range<Int> { range.lowerBound + 1..<range.upperBound - 1 }
}

/// Walks a JSON text once, without recursion, and notes where each value stands.
private struct OutlineParser {
    let bytes: [UInt8]
    private var at = 0
    private var nodes: [JSONOutline.Node] = []
    private var open: [Int] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func parse() throws(RecordEditError) -> [JSONOutline.Node] {
        skipSpace()
        while true {
            try value()
            if try closed() { break }
        }
        guard at == bytes.count else { throw fault("there is more after the record") }
        return nodes
    }

    /// Reads a value, or the opening of one, with the key before it.
    private mutating func value() throws(RecordEditError) {
        while true {
            let isMember = open.last.map { nodes[$0].kind == .object } ?? false
            let key = isMember ? try key() : nil
            let start = at
            let kind: JSONOutline.Kind
            switch peek {
            case UInt8(ascii: "{"): kind = .object
            case UInt8(ascii: "["): kind = .array
            case UInt8(ascii: "\""):
                kind = .string
                try string()
            default:
                kind = .scalar
                while let byte = peek, !Self.endsScalar(byte) { at += 1 }
                guard at > start else { throw fault("a value is missing") }
            }
            let node = nodes.count
            nodes.append(
                JSONOutline.Node(kind: kind, range: start..<at, key: key, parent: open.last ?? -1, end: node + 1))
            guard kind == .object || kind == .array else { return }
            guard open.count < JSONOutline.deepest else { throw fault("values are nested too deeply") }
            open.append(node)
            at += 1
            skipSpace()
            // An empty container has no value to read: `closed` takes its end.
            if peek == UInt8(ascii: kind == .object ? "}" : "]") { return }
        }
    }

    /// Reads what follows a value; true when the outermost one has ended.
    private mutating func closed() throws(RecordEditError) -> Bool {
        while true {
            skipSpace()
            guard let top = open.last else { return true }
            let isObject = nodes[top].kind == .object
            switch peek {
            case UInt8(ascii: ","):
                at += 1
                skipSpace()
                return false
            case UInt8(ascii: isObject ? "}" : "]"):
                at += 1
                nodes[top].range = nodes[top].range.lowerBound..<at
                nodes[top].end = nodes.count
                open.removeLast()
            default:
                throw fault(isObject ? "a comma or } is missing" : "a comma or ] is missing")
            }
        }
    }

    private mutating func key() throws(RecordEditError) -> Range<Int> {
        guard peek == UInt8(ascii: "\"") else { throw fault("a key is missing") }
        let start = at
        try string()
        let range = start..<at
        skipSpace()
        guard peek == UInt8(ascii: ":") else { throw fault("a colon is missing") }
        at += 1
        skipSpace()
        return range
    }

    private mutating func string() throws(RecordEditError) {
        let start = at
        at += 1
        while let byte = peek {
            at += 1
            if byte == UInt8(ascii: "\"") { return }
            if byte == UInt8(ascii: "\\") { at += 1 }
        }
        throw RecordEditError.malformed(byte: start, "a string has no end")
    }

    private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte.isJSONSpace { at += 1 }
    }

    private func fault(_ what: String) -> RecordEditError { .malformed(byte: at, what) }

    private static func endsScalar(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: "\""),
            UInt8(ascii: "["), UInt8(ascii: "{"):
            true
        default: byte.isJSONSpace
        }
    }
}

extension UInt8 {
    /// Whether the byte is white space between JSON values.
    var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}

/// Finding values by JSON pointer (RFC 6901).
extension JSONOutline {
    /// The value at `pointer`; nil when there is none.
    ///
    /// Of a key that an object has twice the first counts.
    func node(at pointer: String) -> Int? {
        guard pointer.utf8.first == UInt8(ascii: "/") else { return pointer.isEmpty ? 0 : nil }
        var node = 0
        for token in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let child = child(of: node, named: Self.unescape(token)) else { return nil }
            node = child
        }
        return node
    }

    /// The member of an object that has this key, or the element of an array that has this number.
    func child(of node: Int, named name: [UInt8]) -> Int? {
        switch nodes[node].kind {
        case .object:
            return children(of: node).first { child in
                guard let key = nodes[child].key else { return false }
                let raw = bytes[content(ofString: key)]
                guard raw.contains(UInt8(ascii: "\\")) else { return raw.elementsEqual(name) }
                return (try? DecodedString(bytes, content: content(ofString: key)))?.bytes == name
            }
        case .array:
            guard let number = Int(String(decoding: name, as: UTF8.self)), number >= 0,
                name.count == 1 || name.first != UInt8(ascii: "0")
            else { return nil }
            let children = children(of: node)
            return number < children.count ? children[number] : nil
        case .string, .scalar:
            return nil
        }
    }

    private static func unescape(_ token: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = token.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "~"), let next = rest.first else {
                bytes.append(byte)
                continue
            }
            switch next {
            case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
            case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
            default: bytes += [byte, next]
            }
            rest.removeFirst()
        }
        return bytes
    }
}
