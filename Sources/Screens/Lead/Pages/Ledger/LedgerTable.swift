internal import TerminalUI
internal import Corpus
internal import Figures
internal import Settings

/// Events of the ledger.
enum LedgerTable {
    static func table(_ rows: [LedgerRow], isFiltered: Bool, theme: Theme) -> LeadTable {
        var table = LeadTable()
        table.emptySentence =
            isFiltered ? "No event has what was asked for." : "The ledger has no event yet."
        table.columns = [
            .number("event", "its number in this store", rank: 0),
            TableColumn(title: "time", meaning: "in UTC", rank: 2, isLargestFirst: true),
            .text("reviewer", "who", rank: 1, most: 16), .text("action", "what was done", rank: 0, most: 14),
            TableColumn(title: "turn", meaning: "the sample's number and the turn's", alignment: .right, rank: 1),
            .flexible("says", "the answer after it, the reasons or the note", rank: 3, least: 16, most: 100),
            .text("stands", "whether it has been undone", rank: 4),
            .number("active", "time with the hands at the keys", rank: 5),
            .text("from", "the desk, a script, or the program itself", rank: 6),
        ]
        table.rows = rows.map { row in
            let place = row.sample.flatMap { sample in row.turn.map { TurnPlace(sample: sample, turn: $0) } }
            let target = place.map { LeadTarget.history($0) }
            return LeadTable.Row(
                identity: "\(row.number)", name: "event \(NumberText.count(row.number))",
                cells: [
                    LeadCell(
                        .line(StyledLine(NumberText.count(row.number), .dim)), value: .number(Double(row.number)),
                        opens: target),
                    .text(row.time.dayAndTime, .dim, opens: target), .text(row.reviewer, opens: target),
                    LeadCell(
                        .line(row.stands ? row.action.line(theme: theme) : StyledLine("  \(row.action.word)", .dim)),
                        value: .text(row.action.rawValue), opens: target),
                    turn(row, opens: target),
                    row.excerpt.isEmpty
                        ? LeadCell(.line(StyledLine()), value: .text(""), remark: "it says nothing", opens: target)
                        : .text(row.excerpt, row.stands ? .text : .dim, remark: row.excerpt, opens: target),
                    row.stands
                        ? LeadCell(.line(StyledLine("", .dim)), value: .text(""), remark: "it stands", opens: target)
                        : .text("undone", .warning, opens: target),
                    row.activeMilliseconds.map { milliseconds in
                        LeadCell(
                            .line(StyledLine(NumberText.duration(milliseconds: milliseconds), .text)),
                            value: .number(Double(milliseconds)), opens: target)
                    } ?? .absent("not measured"),
                    .text(row.source.rawValue, .dim, opens: target),
                ])
        }
        return table
    }

    private static func turn(_ row: LedgerRow, opens target: LeadTarget?) -> LeadCell {
        guard let sample = row.sample else { return .absent("it is about the store as a whole") }
        if let turn = row.turn { return AdjudicationTables.place(TurnPlace(sample: sample, turn: turn), opens: target) }
        return LeadCell(
            .line(StyledLine("\(sample)", .text)), value: .number(Double(sample) * 1_000),
            remark: "it is about the sample as a whole")
    }
}
