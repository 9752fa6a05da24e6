internal import Corpus

/// What an action must be like to be recorded.
enum ActionRules {
    /// Checks an action that is about `place`.
    ///
    /// - Throws: ``StoreError`` in words that tell what to do instead.
    static func check(_ action: ReviewAction, at place: SamplePlace, taxonomy: ReasonTaxonomy) throws {
        switch action.action {
        case .site, .undo, .redact, .person, .roster, .queue:
            throw StoreError.notRecordable(action: action.action)
        case .accept, .reject:
            guard action.turn != nil else { throw StoreError.needsTurn(action: action.action) }
            guard action.after == nil else { throw StoreError.unexpectedText(action: action.action) }
        case .edit:
            guard action.turn != nil else { throw StoreError.needsTurn(action: .edit) }
            guard action.after != nil else { throw StoreError.needsText(action: .edit) }
        case .resolve, .gold, .alternative:
            guard action.turn != nil else { throw StoreError.needsTurn(action: action.action) }
        case .confirm, .reopen:
            guard action.turn != nil else { throw StoreError.needsTurn(action: action.action) }
            guard action.after == nil else { throw StoreError.unexpectedText(action: action.action) }
        case .open, .skip, .flag, .note:
            guard action.after == nil else { throw StoreError.unexpectedText(action: action.action) }
        }
        try checkCharacters(action)
        try checkLengths(action, generated: place.generated)
        if let after = action.after, let generated = place.generated {
            try checkText(after, generated: generated, at: place, mayBeUnchanged: action.action.isRuling)
        }
        let slugs = taxonomy.reasons.map(\.slug)
        let known = slugs + rulingReasons(action.action).filter { !slugs.contains($0) }
        for reason in action.reasons where !known.contains(reason) {
            throw StoreError.unknownReason(slug: reason, known: known)
        }
    }

    /// The reasons that an action may give beside those of the project's taxonomy.
    private static func rulingReasons(_ action: Event.Action) -> [String] {
        guard action.isRuling else { return [] }
        let why = AdjudicationReason.allCases.map(\.rawValue)
        return action == .gold ? why + GoldSource.allCases.map(\.rawValue) : why
    }

    private static func checkText(
        _ after: TurnText, generated: TurnText, at place: SamplePlace, mayBeUnchanged: Bool
    ) throws {
        let turn = place.target.turn ?? 0
        guard after.choices.count == generated.choices.count else {
            throw StoreError.wrongNumberOfChoices(
                sample: place.sample, turn: turn, expected: generated.choices.count, found: after.choices.count)
        }
        guard mayBeUnchanged || !after.hasSameBytes(as: generated) else {
            throw StoreError.unchangedText(sample: place.sample, turn: turn)
        }
        if let obstacle = place.room.obstacle(to: after, from: generated) {
            throw StoreError.uncorrectable(sample: place.sample, turn: turn, obstacle)
        }
        for (index, pair) in zip(after.choices, generated.choices).enumerated() {
            // Some formats keep one choice a line: a line break would make two of it.
            let isChanged = !pair.0.utf8.elementsEqual(pair.1.utf8)
            if isChanged, pair.0.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
                throw StoreError.forbiddenCharacter(field: "choice \(index + 1)", character: "a line break")
            }
        }
        // The tokens are kept apart from the text; one more would be taken for another picture.
        if after.question.contains(ImageToken.marker), !generated.question.contains(ImageToken.marker) {
            throw StoreError.forbiddenCharacter(field: "the question", character: ImageToken.marker)
        }
    }

    /// Refuses a text that has grown too long; one that came in long may stay.
    private static func checkLengths(_ action: ReviewAction, generated: TurnText?) throws {
        var fields: [(name: String, text: String, before: String?)] = []
        if let after = action.after {
            fields += [
                ("the question", after.question, generated?.question), ("the answer", after.answer, generated?.answer),
            ]
            for (index, choice) in after.choices.enumerated() {
                let before = generated.flatMap { $0.choices.indices.contains(index) ? $0.choices[index] : nil }
                fields.append(("choice \(index + 1)", choice, before))
            }
        }
        if let note = action.note { fields.append(("the note", note, nil)) }
        if let key = action.key { fields.append(("the key", key, nil)) }
        for field in fields where field.text.utf8.count > max(TurnText.longestText, field.before?.utf8.count ?? 0) {
            throw StoreError.tooLong(field: field.name, bytes: TurnText.longestText)
        }
    }

    private static func checkCharacters(_ action: ReviewAction) throws {
        var fields: [(String, String)] = action.reasons.map { ("a reason", $0) }
        if let after = action.after {
            fields += [("the question", after.question), ("the answer", after.answer)]
            fields += after.choices.map { ("a choice", $0) }
        }
        if let note = action.note { fields.append(("the note", note)) }
        if let key = action.key { fields.append(("the key", key)) }
        for (field, text) in fields where text.utf8.contains(0) {
            throw StoreError.forbiddenCharacter(field: field, character: "U+0000")
        }
    }
}
