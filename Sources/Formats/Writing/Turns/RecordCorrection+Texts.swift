internal import Corpus

/// Writing corrected texts where the generated ones stand.
extension RecordCorrection {
    /// Makes the turn say `text`; what was not corrected is not even looked for.
    mutating func correct(_ turn: ExportTurn, to text: TurnText) throws(RecordEditError) {
        let generated = turn.generated
        if !text.question.utf8.elementsEqual(generated.question.utf8) {
            if let field = turn.locator.question {
                try correctQuestion(of: turn, to: text.question, at: field)
            } else {
                try add(.question, saying: text.question, to: turn)
            }
        }
        if !text.answer.utf8.elementsEqual(generated.answer.utf8) {
            if let field = turn.locator.answer {
                try replace(generated.answer, with: text.answer, at: field)
            } else {
                try add(.answer, saying: text.answer, to: turn)
            }
        }
        try correctChoices(of: turn, to: text.choices)
    }

    private mutating func correctQuestion(
        of turn: ExportTurn, to text: String, at field: FieldLocator
    ) throws(RecordEditError) {
        let generated = turn.generated.question
        guard ImageTokens.fit(turn.imageTokens, generated) else { throw .misplaced(pointer: field.pointer) }
        let old = ImageTokens.restoring(turn.imageTokens, in: generated, generated: generated)
        let start = try place(of: old, at: field)
        try editor.splice(
            at: field.pointer,
            ImageTokens.splices(of: turn.imageTokens, correcting: generated, to: text, from: start))
    }

    private mutating func correctChoices(of turn: ExportTurn, to choices: [String]) throws(RecordEditError) {
        let generated = turn.generated.choices
        guard choices.count == generated.count else {
            throw .unplaceable(
                turn: turn.number, "it has \(generated.count) choices, its correction \(choices.count)")
        }
        if zip(choices, generated).allSatisfy({ $0.utf8.elementsEqual($1.utf8) }) { return }
        guard turn.locator.choices.count == generated.count else {
            throw .unplaceable(turn: turn.number, "its record has no choices of their own")
        }
        for (index, field) in turn.locator.choices.enumerated() {
            try replace(generated[index], with: choices[index], at: field)
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
