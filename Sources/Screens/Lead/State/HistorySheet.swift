internal import Corpus
internal import Figures
internal import Settings

/// A turn's history in lines: every event with what it changed.
enum HistorySheet {
    /// - Parameter name: what a person is called.
    static func lines(
        _ steps: [HistoryStep], columns: Int, theme: Theme, taxonomies: [ReasonTaxonomy], name: (String) -> String
    ) -> [StyledLine] {
        var lines: [StyledLine] = []
        for step in steps {
            if !lines.isEmpty { lines.append(StyledLine()) }
            var head = deed(step, theme: theme)
            var who = StyledText("  \(name(step.reviewer))", .heading)
            if !step.stands { who.append("  undone", .warning) }
            who.append("  \(step.time.dayAndTime)  event \(NumberText.count(step.number))", .dim)
            if step.source != .desk { who.append("  by \(step.source.rawValue)", .dim) }
            if let active = step.activeMilliseconds {
                who.append("  \(NumberText.duration(milliseconds: active))", .dim)
            }
            head.add(who.line)
            lines.append(head.fitted(columns: columns))
            for text in texts(of: step, taxonomies: taxonomies) {
                lines += text.wrapped(columns: max(4, columns - 4)).map {
                    StyledLine([.init(text: "    ", role: .text)] + $0.runs)
                }
            }
        }
        return lines
    }

    /// What was done, with the glyph of its state while it stands.
    private static func deed(_ step: HistoryStep, theme: Theme) -> StyledLine {
        guard step.stands, let role = step.action.tone?.role else { return StyledLine("  \(step.action.word)", .dim) }
        return StyledLine("\(theme.glyph(role)) \(step.action.word)", role)
    }

    private static func texts(of step: HistoryStep, taxonomies: [ReasonTaxonomy]) -> [StyledText] {
        var texts: [StyledText] = []
        if let before = step.before, let after = step.after, !before.hasSameBytes(as: after) {
            for field in Set(before.fields + after.fields).sorted(by: { $0.order < $1.order })
            where !before[field].utf8.elementsEqual(after[field].utf8) {
                var text = StyledText("\(field.name)  ", .dim)
                text.append(EditMarks.text(from: before[field], to: after[field], role: .answer))
                texts.append(text)
            }
        } else if let text = step.after ?? step.before, step.action.showsText {
            texts.append(StyledText(text.answer, .answer))
        }
        if !step.reasons.isEmpty {
            let names = step.reasons.map { slug in
                taxonomies.lazy.compactMap { $0[slug] }.first.map(ReasonNames.bilingual) ?? slug
            }
            texts.append(StyledText("because: " + names.joined(separator: ", "), .dim))
        }
        if let note = step.note, !note.isEmpty { texts.append(StyledText("note: \(note)", .dim)) }
        return texts
    }
}

extension Event.Action {
    /// Whether the text that the event leaves says something beyond the word.
    fileprivate var showsText: Bool {
        switch self {
        case .accept, .edit, .reject, .resolve, .gold, .alternative: true
        case .site, .open, .skip, .flag, .note, .undo, .confirm, .reopen, .redact, .person, .roster, .queue: false
        }
    }
}
