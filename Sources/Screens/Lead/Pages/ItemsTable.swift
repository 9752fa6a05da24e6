internal import TerminalUI
internal import Corpus
internal import Figures
internal import Settings

/// The turns behind a number.
enum ItemsTable {
    static func table(_ items: [FigureItem], theme: Theme) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "No turn is behind this number."
        table.columns = [
            TableColumn(title: "turn", meaning: "the sample's number and the turn's", alignment: .right, rank: 0),
            .flexible("question", "the beginning of the question", rank: 1, least: 16, most: 110),
            .text("decisions", "who decided what, in order of deciding", rank: 2, most: 44),
            .text("domain", "the field of the sample", rank: 3, most: 16),
            .text("kind", "the kind of turn", rank: 4),
        ]
        table.rows = items.map { item in
            let target = LeadTarget.settle(item.place)
            return LeadTable.Row(
                identity: item.place.name, name: "turn \(item.place.name)",
                cells: [
                    AdjudicationTables.place(item.place, opens: target),
                    .text(item.excerpt, remark: item.excerpt, opens: target),
                    decisions(item.decisions, theme: theme, opens: target), .text(item.domain, opens: target),
                    .text(item.kind.rawValue, .dim, opens: target),
                ])
        }
        return table
    }

    private static func decisions(_ decisions: [ItemDecision], theme: Theme, opens target: LeadTarget) -> LeadCell {
        var text = StyledText()
        for decision in decisions {
            if !text.isEmpty { text.append("  ", .text) }
            text.append("\(theme.glyph(decision.decision.role)) ", decision.decision.role)
            text.append(decision.reviewer.split(whereSeparator: \.isNewline).joined(separator: " "), .text)
        }
        if decisions.isEmpty { text = StyledText("nobody", .dim) }
        return LeadCell(.line(text.line), value: .number(Double(decisions.count)), opens: target)
    }
}
