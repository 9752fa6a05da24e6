internal import Corpus

/// Writing corrected texts where the generated ones stand.
extension RecordCorrection {
    mutating func correct(_ turn: ExportTurn, to text: TurnText) throws(RecordEditError) {
        let generated = turn.generated
        if let field = turn.locator.question {
            guard ImageTokens.fit(turn.imageTokens, generated.question) else {
                throw .misplaced(pointer: field.pointer)
            }
            let old = ImageTokens.restoring(turn.imageTokens, in: generated.question, generated: generated.question)
            let start = try place(of: old, at: field)
            try editor.splice(
                at: field.pointer,
                ImageTokens.splices(
                    of: turn.imageTokens, correcting: generated.question, to: text.question, from: start))
        } else if !text.question.utf8.elementsEqual(generated.question.utf8) {
            throw .unplaceable(turn: turn.number, "its record has no question")
        }
        if let field = turn.locator.answer {
            try replace(generated.answer, with: text.answer, at: field)
        } else if !text.answer.utf8.elementsEqual(generated.answer.utf8) {
            throw .unplaceable(turn: turn.number, "its record has no answer")
        }
        guard text.choices.count == generated.choices.count else {
            throw .unplaceable(
                turn: turn.number, "it has \(generated.choices.count) choices, its correction \(text.choices.count)")
        }
        let hasSameChoices = zip(text.choices, generated.choices).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
        if hasSameChoices { return }
        guard turn.locator.choices.count == generated.choices.count else {
            throw .unplaceable(turn: turn.number, "its record has no choices of their own")
        }
        for (index, field) in turn.locator.choices.enumerated() {
            try replace(generated.choices[index], with: text.choices[index], at: field)
        }
    }

    private mutating func replace(_ old: String, with new: String, at field: FieldLocator) throws(RecordEditError) {
        let start = try place(of: old, at: field)
        try editor.splice(
            at: field.pointer, [TextSplice(range: start..<start + old.utf8.count, replacement: new)])
    }

    /// Where `text`, which was imported from `field`, begins in the decoded string; throws when it does not stand there.
    private func place(of text: String, at field: FieldLocator) throws(RecordEditError) -> Int {
        let string = try editor.decoded(editor.node(at: field.pointer), pointer: field.pointer).bytes
        let range = field.span ?? 0..<string.count
        guard range.upperBound <= string.count, string[range].elementsEqual(text.utf8) else {
            throw .unexpectedText(pointer: field.pointer)
        }
        return range.lowerBound
    }
}
