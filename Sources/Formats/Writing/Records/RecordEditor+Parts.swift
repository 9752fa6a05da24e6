/// Putting values into arrays: content parts, as pictures, into a message, and messages into a conversation.
extension RecordEditor {
    /// The bytes to insert so that `node`, a message's content, also holds the parts.
    ///
    /// A content that is a string becomes an array whose text part has the shape of the record's other text parts.
    func partPatches(_ node: Int, _ insertion: PartInsertion) -> [Patch] {
        let place = outline.nodes[node]
        let separator = Array(", ".utf8)
        let first = insertion.first.flatMap { $0 + separator }
        let last = insertion.last.flatMap { separator + $0 }
        guard place.kind == .array else {
            let (open, close) = textPart
            return [
                Patch(
                    range: place.range.lowerBound..<place.range.lowerBound,
                    replacement: [UInt8(ascii: "[")] + first + open,
                    node: node),
                Patch(
                    range: place.range.upperBound..<place.range.upperBound,
                    replacement: close + last + [UInt8(ascii: "]")],
                    node: node),
            ]
        }
        let children = outline.children(of: node)
        guard let head = children.first, let tail = children.last else {
            let inside = place.range.lowerBound + 1
            let parts = (insertion.first + insertion.last).joined(separator: separator)
            return [Patch(range: inside..<inside, replacement: Array(parts), node: node)]
        }
        let (start, end) = (outline.nodes[head].start, outline.nodes[tail].range.upperBound)
        return [
            Patch(range: start..<start, replacement: first, node: node),
            Patch(range: end..<end, replacement: last, node: node),
        ].filter { !$0.replacement.isEmpty }
    }

    /// What stands before and after the string in a text part.
    var textPart: (open: [UInt8], close: [UInt8]) {
        (Array("{\"type\": \"text\", \"\(textPartKey)\": ".utf8), [UInt8(ascii: "}")])
    }

    /// The key under which the record's text parts keep their text: `text`, or `value` in LLaMA-Factory's shape.
    private var textPartKey: String {
        let hasValues = outline.nodes.indices.contains { node in
            outline.child(of: node, named: Array("type".utf8)) != nil
                && outline.child(of: node, named: Array("value".utf8)) != nil
        }
        return hasValues ? "value" : "text"
    }

    /// The picture parts of a message's content, in order: objects whose `type` begins with `image`.
    func pictureParts(of content: Int) -> [Int] {
        guard outline.nodes[content].kind == .array else { return [] }
        return outline.children(of: content).filter { part in
            outline.child(of: part, named: Array("type".utf8)).map { type in
                outline.raw(type).starts(with: "\"image".utf8)
            } ?? false
        }
    }

    /// The bytes to insert so that values stand around an element, parted as the first elements of its array are.
    func neighbourPatches(_ node: Int, _ values: PartInsertion) -> [Patch] {
        let place = outline.nodes[node]
        let siblings = outline.children(of: place.parent)
        var separator = Array(", ".utf8)
        if siblings.count > 1 {
            separator = Array(
                outline.bytes[outline.nodes[siblings[0]].range.upperBound..<outline.nodes[siblings[1]].start])
        }
        return [
            Patch(
                range: place.start..<place.start, replacement: values.first.flatMap { $0 + separator }, node: node),
            Patch(
                range: place.range.upperBound..<place.range.upperBound,
                replacement: values.last.flatMap { separator + $0 }, node: node),
        ].filter { !$0.replacement.isEmpty }
    }
}
