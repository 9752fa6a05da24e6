internal import Corpus

/// Taking turns out of a record.
extension RecordCorrection {
    mutating func removeTurns() throws(RecordEditError) {
        var kept: Set<Int> = []
        for index in fates.indices where fates[index].isKept { kept.formUnion(try elements(of: sample.turns[index])) }
        var blocks: [String: [Range<Int>]] = [:]
        for index in leaving {
            let turn = sample.turns[index]
            for element in try elements(of: turn) where !kept.contains(element) { editor.remove(element) }
            for (pointer, range) in Self.spans(of: turn) { blocks[pointer, default: []].append(range) }
        }
        for (pointer, ranges) in blocks {
            let node = try editor.node(at: pointer)
            // Nothing of a string that goes whole need be taken out of it.
            if editor.isWithin(node, editor.removed) { continue }
            let text = try editor.decoded(node, pointer: pointer).bytes
            guard ranges.allSatisfy({ $0.upperBound <= text.count }) else { throw .misplaced(pointer: pointer) }
            try editor.splice(
                at: pointer,
                QuestionBlocks(text: text).removals(of: ranges).map { TextSplice(range: $0, replacement: "") })
        }
    }

    /// The elements or members of the record that the turn's whole strings stand in: its messages.
    private func elements(of turn: ExportTurn) throws(RecordEditError) -> [Int] {
        var elements: [Int] = []
        for field in Self.fields(of: turn) where field.span == nil {
            elements.append(messageElement(of: try editor.node(at: field.pointer)))
        }
        return elements
    }

    /// The outermost array element that a value stands in, or the value itself when it stands in none.
    func messageElement(of node: Int) -> Int {
        var element = node
        var at = node
        while at > 0 {
            let parent = editor.outline.nodes[at].parent
            if parent >= 0, editor.outline.nodes[parent].kind == .array { element = at }
            at = parent
        }
        return element
    }

    /// For each string that the turn has spans of, the range that they take up together.
    private static func spans(of turn: ExportTurn) -> [String: Range<Int>] {
        var spans: [String: Range<Int>] = [:]
        for field in fields(of: turn) {
            guard let span = field.span else { continue }
            let other = spans[field.pointer] ?? span
            spans[field.pointer] =
                min(other.lowerBound, span.lowerBound)..<max(other.upperBound, span.upperBound)
        }
        return spans
    }

    private static func fields(of turn: ExportTurn) -> [FieldLocator] {
        [turn.locator.question, turn.locator.answer].compactMap { $0 } + turn.locator.choices
    }
}
