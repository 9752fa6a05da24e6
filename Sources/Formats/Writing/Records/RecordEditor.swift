/// Edits one record's raw JSON in place: what is not asked for keeps its bytes.
///
/// Changes are collected first and made together by `rewritten()`, so pointers and offsets are always those of the
/// record as it was. Changes of what lies within something removed are void.
package struct RecordEditor {
    let outline: JSONOutline
    private(set) var splices: [Int: [TextSplice]] = [:]
    private(set) var removed: Set<Int> = []
    private(set) var insertions: [Int: PartInsertion] = [:]
    /// What is put before and after elements of arrays.
    private(set) var neighbours: [Int: PartInsertion] = [:]
    private let fileEvidence: EscapeEvidence

    /// Takes a record's bytes; `fileEvidence` tells how its file escapes where the record does not show it.
    package init(_ record: [UInt8], fileEvidence: EscapeEvidence = EscapeEvidence()) throws(RecordEditError) {
        outline = try JSONOutline(record)
        self.fileEvidence = fileEvidence
    }

    /// The decoded string at `pointer`.
    package func text(at pointer: String) throws(RecordEditError) -> String {
        String(decoding: try decoded(node(at: pointer), pointer: pointer).bytes, as: UTF8.self)
    }

    /// Makes the string at `pointer` say `text`; only the middle that differs will be rewritten.
    package mutating func replaceText(at pointer: String, with text: String) throws(RecordEditError) {
        let length = try decoded(node(at: pointer), pointer: pointer).bytes.count
        try splice(at: pointer, [TextSplice(range: 0..<length, replacement: text)])
    }

    /// Changes stretches of the string at `pointer`, which must not overlap; several insertions at one place stand in
    /// the order in which they were asked for.
    package mutating func splice(at pointer: String, _ pieces: [TextSplice]) throws(RecordEditError) {
        let node = try node(at: pointer)
        guard outline.nodes[node].kind == .string else { throw .notText(pointer: pointer) }
        splices[node, default: []] += pieces
    }

    /// Removes the array element, or the object member with its key, at `pointer`.
    ///
    /// It goes with the comma that follows and the white space after that; the last one with the comma before. An array
    /// that is emptied goes itself.
    package mutating func remove(at pointer: String) throws(RecordEditError) {
        let node = try node(at: pointer)
        guard node != 0 else { throw .missing(pointer: pointer) }
        removed.insert(node)
    }

    /// The value at `pointer`.
    func node(at pointer: String) throws(RecordEditError) -> Int {
        guard let node = outline.node(at: pointer) else { throw .missing(pointer: pointer) }
        return node
    }

    func decoded(_ node: Int, pointer: String) throws(RecordEditError) -> DecodedString {
        guard outline.nodes[node].kind == .string else { throw .notText(pointer: pointer) }
        return try DecodedString(outline.bytes, content: outline.content(ofString: outline.nodes[node].range))
    }

    mutating func remove(_ node: Int) { removed.insert(node) }

    mutating func insert(_ parts: [[UInt8]], into node: Int, atStart: Bool) {
        if atStart {
            insertions[node, default: PartInsertion()].first += parts
        } else {
            insertions[node, default: PartInsertion()].last += parts
        }
    }

    /// Puts a value beside the element `node` of an array, which must stay.
    mutating func insert(_ value: [UInt8], beside node: Int, isAfter: Bool) {
        if isAfter {
            neighbours[node, default: PartInsertion()].last.append(value)
        } else {
            neighbours[node, default: PartInsertion()].first.append(value)
        }
    }

    /// How the record, or else its file, escapes.
    var style: EscapeStyle { EscapeStyle([EscapeEvidence(outline.bytes), fileEvidence]) }

    /// The record with all changes made, and checked: what was changed reads as asked, all else has its bytes.
    package func rewritten() throws(RecordEditError) -> [UInt8] {
        let removed = removedWithEmptied()
        var patches: [Patch] = []
        for (node, pieces) in splices where !isWithin(node, removed) {
            patches += try textPatches(node, pieces)
        }
        for (node, insertion) in insertions where !isWithin(node, removed) {
            patches += partPatches(node, insertion)
        }
        for (node, values) in neighbours where !isWithin(node, removed) {
            patches += neighbourPatches(node, values)
        }
        for container in Set(removed.map { outline.nodes[$0].parent }) where !isWithin(container, removed) {
            patches += removalPatches(in: container, removed)
        }
        patches.sort { ($0.range.lowerBound, $0.order) < ($1.range.lowerBound, $1.order) }

        var bytes: [UInt8] = []
        bytes.reserveCapacity(outline.bytes.count + 64)
        var at = 0
        for patch in patches {
            guard patch.range.lowerBound >= at else { throw .misplaced(pointer: pointer(of: patch.node)) }
            bytes += outline.bytes[at..<patch.range.lowerBound]
            bytes += patch.replacement
            at = patch.range.upperBound
        }
        bytes += outline.bytes[at...]
        try verify(bytes, removed: removed)
        return bytes
    }

    /// A replacement of raw bytes.
    struct Patch {
        var range: Range<Int>
        var replacement: [UInt8]
        /// Which comes first of several that begin at one place.
        var order = 0
        var node: Int
    }

    /// Raw values that are put first and last: in a message's content, or around an element.
    struct PartInsertion {
        var first: [[UInt8]] = []
        var last: [[UInt8]] = []
    }

    func isWithin(_ node: Int, _ removed: Set<Int>) -> Bool {
        var node = node
        while node >= 0 {
            if removed.contains(node) { return true }
            node = outline.nodes[node].parent
        }
        return false
    }

    /// What is removed, with the arrays that are emptied by it.
    private func removedWithEmptied() -> Set<Int> {
        var removed = removed
        var rest = Array(removed)
        while let node = rest.popLast() {
            let parent = outline.nodes[node].parent
            guard parent > 0, outline.nodes[parent].kind == .array, !removed.contains(parent),
                insertions[parent] == nil, outline.children(of: parent).allSatisfy(removed.contains)
            else { continue }
            removed.insert(parent)
            rest.append(parent)
        }
        return removed
    }

    /// The bytes that go when elements or members of a container go: each with the comma and white space that follow,
    /// those at the end with the comma and white space before.
    private func removalPatches(in container: Int, _ removed: Set<Int>) -> [Patch] {
        let children = outline.children(of: container)
        var patches: [Patch] = []
        var lastKept: Int?
        var pending: Int?
        for child in children {
            guard removed.contains(child) else {
                if let start = pending {
                    patches.append(patch(outline.nodes[start].start..<outline.nodes[child].start, in: container))
                }
                (lastKept, pending) = (child, nil)
                continue
            }
            pending = pending ?? child
        }
        if let pending, let last = children.last {
            let start = lastKept.map { outline.nodes[$0].range.upperBound } ?? outline.nodes[pending].start
            patches.append(patch(start..<outline.nodes[last].range.upperBound, in: container))
        }
        return patches
    }

    private func patch(_ range: Range<Int>, in node: Int) -> Patch {
        // Behind what is put at the same place.
        Patch(range: range, replacement: [], order: .max, node: node)
    }

    private func textPatches(_ node: Int, _ pieces: [TextSplice]) throws(RecordEditError) -> [Patch] {
        let pointer = pointer(of: node)
        let text = try decoded(node, pointer: pointer)
        let content = EscapeEvidence(outline.bytes, in: outline.content(ofString: outline.nodes[node].range))
        let style = EscapeStyle([content, EscapeEvidence(outline.bytes), fileEvidence])
        var patches: [Patch] = []
        var end = 0
        for (order, piece) in Self.ordered(pieces).enumerated() {
            guard piece.range.lowerBound >= end, piece.range.upperBound <= text.bytes.count,
                text.places[piece.range.lowerBound] >= 0, text.places[piece.range.upperBound] >= 0
            else { throw .misplaced(pointer: pointer) }
            end = piece.range.upperBound
            guard let piece = piece.trimmed(in: text.bytes) else { continue }
            var replacement: [UInt8] = []
            style.append(piece.replacement, to: &replacement)
            patches.append(
                Patch(
                    range: text.places[piece.range.lowerBound]..<text.places[piece.range.upperBound],
                    replacement: replacement, order: order, node: node))
        }
        return patches
    }

    /// The pieces as they follow each other in the text, an insertion before what is replaced at its place.
    static func ordered(_ pieces: [TextSplice]) -> [TextSplice] {
        pieces.enumerated().sorted { left, right in
            (left.element.range.lowerBound, left.element.range.upperBound, left.offset)
                < (right.element.range.lowerBound, right.element.range.upperBound, right.offset)
        }.map(\.element)
    }

    /// A pointer for messages: numbers for elements, raw keys for members.
    func pointer(of node: Int) -> String {
        var path = ""
        var node = node
        while node > 0 {
            let parent = outline.nodes[node].parent
            if let key = outline.nodes[node].key {
                path = "/" + String(decoding: outline.bytes[outline.content(ofString: key)], as: UTF8.self) + path
            } else {
                path = "/\(outline.children(of: parent).firstIndex(of: node) ?? 0)" + path
            }
            node = parent
        }
        return path
    }
}

/// Why a record cannot be edited as asked; nothing of it has been written then.
package enum RecordEditError: Error, Hashable, Sendable {
    /// The record is not the JSON that an edit needs, at this byte of it.
    case malformed(byte: Int, String)
    /// The record has nothing at this pointer.
    case missing(pointer: String)
    /// What stands at this pointer is not a string.
    case notText(pointer: String)
    /// The string at this pointer does not say what was imported.
    case unexpectedText(pointer: String)
    /// An edit of the string at this pointer begins or ends within a character, after its end, or within another edit.
    case misplaced(pointer: String)
    /// A corrected text has no place in the record.
    case unplaceable(turn: Int, String)
    /// The edited record does not read as it should.
    case unverified(pointer: String)
}

extension RecordEditError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformed(let byte, let what): "\(what) (byte \(byte) of the record)"
        case .missing(let pointer): "the record has nothing at \(pointer)"
        case .notText(let pointer): "the value at \(pointer) is not a string"
        case .unexpectedText(let pointer): "the string at \(pointer) does not say what was imported"
        case .misplaced(let pointer): "the edits of the string at \(pointer) do not fit its characters or each other"
        case .unplaceable(let turn, let what): "turn \(turn) cannot be corrected in its record: \(what)"
        case .unverified(let pointer):
            "the edited record does not read as it should at \(pointer.isEmpty ? "its root" : pointer)"
        }
    }
}
