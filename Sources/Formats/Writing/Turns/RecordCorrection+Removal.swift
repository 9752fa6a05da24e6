internal import Corpus

/// Taking turns out of a record.
extension RecordCorrection {
    mutating func removeTurns() throws(RecordEditError) {
        var kept: Set<Int> = []
        for index in fates.indices where fates[index].isKept { kept.formUnion(try elements(of: sample.turns[index])) }
        var leavingSpans: [String: [[Range<Int>]]] = [:]
        var otherSpans: [String: [Range<Int>]] = [:]
        for (turn, fate) in zip(sample.turns, fates) {
            for (pointer, ranges) in Self.spans(of: turn) {
                if fate.isKept {
                    otherSpans[pointer, default: []] += ranges
                } else {
                    leavingSpans[pointer, default: []].append(ranges)
                }
            }
        }
        for index in leaving {
            for element in try elements(of: sample.turns[index]) where !kept.contains(element) {
                editor.remove(element)
            }
        }
        for (pointer, turns) in leavingSpans {
            let node = try editor.node(at: pointer)
            // Nothing of a string that goes whole need be taken out of it.
            if editor.isWithin(node, editor.removed) { continue }
            let text = try editor.decoded(node, pointer: pointer).bytes
            guard turns.allSatisfy({ $0.allSatisfy { $0.upperBound <= text.count } }) else {
                throw .misplaced(pointer: pointer)
            }
            let removals = QuestionBlocks(text: text).removals(of: turns, keeping: otherSpans[pointer] ?? [])
            try editor.splice(at: pointer, removals.map { TextSplice(range: $0, replacement: "") })
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

    /// For each string that the turn has spans of, the ranges of its question, its choices together and its answer.
    static func spans(of turn: ExportTurn) -> [String: [Range<Int>]] {
        var spans: [String: [Range<Int>]] = [:]
        for field in [turn.locator.question, turn.locator.answer] {
            if let field, let span = field.span { spans[field.pointer, default: []].append(span) }
        }
        var choices: [String: Range<Int>] = [:]
        for field in turn.locator.choices {
            guard let span = field.span else { continue }
            let other = choices[field.pointer] ?? span
            choices[field.pointer] =
                min(other.lowerBound, span.lowerBound)..<max(other.upperBound, span.upperBound)
        }
        for (pointer, range) in choices { spans[pointer, default: []].append(range) }
        return spans
    }

    private static func fields(of turn: ExportTurn) -> [FieldLocator] {
        [turn.locator.question, turn.locator.answer].compactMap { $0 } + turn.locator.choices
    }
}
