internal import Corpus
internal import Settings
internal import TerminalUI

extension TurnBlock {
    /// Lays out a turn.
    init(turn: DeskTurn, width: Int, theme: Theme, taxonomy: ReasonTaxonomy) {
        self.init()
        let columns = Self.textColumns(width: width)
        let isRejected = turn.shown.standing?.decision == .reject
        let before = turn.generated
        let after = turn.text
        let isCaption = before.question.isEmpty && after.question.isEmpty
        if !isCaption {
            let role: ThemeRole = isRejected ? .dim : .question
            add(EditMarks.text(from: before.question, to: after.question, role: role), columns: columns)
        }
        if !after.choices.isEmpty {
            addChoices(turn, role: isRejected ? .dim : .choice, theme: theme, columns: columns)
        }
        let role: ThemeRole = isRejected ? .dim : .answer
        var answer = EditMarks.text(from: before.answer, to: after.answer, role: role)
        if answer.isEmpty { answer = StyledText("(empty)", .dim) }
        add(answer, marker: isCaption ? StyledLine() : StyledLine("›", .dim), columns: columns)
        if let spelledOut = AnswerLetters.spelledOut(after, kind: turn.kind) {
            add(StyledText(spelledOut, .choiceSelected), marker: Self.dot(theme), columns: columns)
        }
        for doubt in turn.doubts {
            add(
                StyledText(doubt.sentence, .warning), marker: StyledLine(theme.mark(.warning, "!"), .warning),
                columns: columns)
        }
        if let standing = turn.shown.standing {
            if !standing.reasons.isEmpty {
                let names = standing.reasons.map { taxonomy[$0].map(ReasonNames.bilingual) ?? $0 }
                add(StyledText("because: " + names.joined(separator: ", "), .dim), columns: columns)
            }
            if let note = standing.note, !note.isEmpty { add(StyledText("note: \(note)", .dim), columns: columns) }
        }
        if let note = turn.shown.note { add(StyledText("note: \(note)", .dim), columns: columns) }
        addStates(turn.states(theme: theme), number: turn.number, width: width)
    }

    /// Lays out what stands before the turns.
    init(preface: Conversation.Preface, width: Int, theme: Theme) {
        self.init()
        let columns = Self.textColumns(width: width)
        for message in preface.context {
            var block = TurnBlock()
            block.add(StyledText(message.text, .context), columns: columns)
            block.addStates([StyledLine(message.role, .context)], number: nil, width: width)
            lines += block.lines
        }
        var states: [StyledLine] = []
        if preface.isFlagged { states.append(StateWord.line(.stateFlagged, "flagged", theme: theme)) }
        if preface.isSkipped { states.append(StateWord.line(.stateSkipped, "skipped", theme: theme)) }
        guard !states.isEmpty || preface.note != nil else { return }
        var block = TurnBlock()
        block.add(StyledText(preface.note.map { "note: \($0)" } ?? "this sample", .dim), columns: columns)
        block.addStates(states, number: nil, width: width)
        lines += block.lines
    }

    /// What stands before the choice that the answer names.
    private static func dot(_ theme: Theme) -> StyledLine {
        StyledLine(theme.mark(.choiceSelected, "●"), .choiceSelected)
    }

    private mutating func addChoices(_ turn: DeskTurn, role: ThemeRole, theme: Theme, columns: Int) {
        let before = turn.generated.choices
        let named = AnswerLetters.choice(namedIn: turn.text, choices: turn.text.choices)
        let items = turn.text.choices.enumerated().map { index, choice -> StyledText in
            let role = index == named ? .choiceSelected : role
            var item = StyledText("\(AnswerLetters.letter(index)). ", role)
            item.append(EditMarks.text(from: index < before.count ? before[index] : "", to: choice, role: role))
            return item
        }
        let dot = Self.dot(theme)
        // In a row, each but the first has a blank and the place of its dot before it.
        let rowColumns = items.reduce(0) { $0 + $1.line.columns + 3 } - 3
        if rowColumns <= columns {
            var row = StyledLine()
            for (index, item) in items.enumerated() {
                if index > 0 {
                    row.add(index == named ? " \(theme.mark(.choiceSelected, "●")) " : "   ", .choiceSelected)
                }
                row.add(item.line)
            }
            lines.append(Line(marker: named == 0 ? dot : StyledLine(), text: row))
        } else {
            for (index, item) in items.enumerated() {
                add(item, marker: index == named ? dot : StyledLine(), columns: columns)
            }
        }
    }
}

extension DeskTurn {
    /// The states of the turn, each with its glyph and its word.
    func states(theme: Theme) -> [StyledLine] {
        var states: [StyledLine] = []
        switch shown.standing?.decision {
        case .accept: states.append(StateWord.line(.stateAccepted, "accepted", theme: theme))
        case .edit: states.append(StateWord.line(.stateEdited, "edited", theme: theme))
        case .reject: states.append(StateWord.line(.stateRejected, "rejected", theme: theme))
        case nil: states.append(StateWord.line(.stateOpen, "open", theme: theme))
        }
        if resolution == .adjudicated { states.append(StyledLine("  settled", .dim)) }
        if shown.isFlagged { states.append(StateWord.line(.stateFlagged, "flagged", theme: theme)) }
        if draft != nil { states.append(StyledLine("  draft", .dim)) }
        return states
    }
}

/// The glyph and the word of a state.
enum StateWord {
    static func line(_ role: ThemeRole, _ word: String, theme: Theme) -> StyledLine {
        let label = theme.label(role)
        return StyledLine("\(theme.mark(role, "")) \(label.isEmpty ? word : label)", role)
    }
}

extension Theme {
    /// The glyph of a role, or another where the theme has none.
    func mark(_ role: ThemeRole, _ other: String) -> String {
        let glyph = glyph(role)
        return glyph.isEmpty ? other : glyph
    }
}

/// A reason in both of its languages.
enum ReasonNames {
    static func bilingual(_ reason: Reason) -> String {
        reason.chinese.isEmpty || reason.chinese == reason.english
            ? reason.english : "\(reason.english) \(reason.chinese)"
    }
}
