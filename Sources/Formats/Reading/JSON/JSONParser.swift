internal import CSimdjson

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
