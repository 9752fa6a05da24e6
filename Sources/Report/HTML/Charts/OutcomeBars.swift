internal import Figures

/// Bars of how the turns of each group came out, all as long as each other.
struct OutcomeBars {
    var rows: [(name: GroupName, row: ProgressRow)]

    static let legend: [LegendEntry] = [
        .box("accepted", "accepted"), .box("edited", "edited"), .box("rejected", "rejected"),
        .box("contested", "contested"), .box("undecided", "undecided"),
    ]

    /// The parts of a group with the looks they have everywhere on the page.
    static func parts(of row: ProgressRow) -> [(kind: StaticString, word: String, count: Int)] {
        [
            ("accepted", "accepted", row.outcomes.accepted), ("edited", "edited", row.outcomes.edited),
            ("rejected", "rejected", row.outcomes.rejected), ("contested", "contested", row.outcomes.contested),
            ("undecided", "undecided", row.undecided),
        ]
    }

    var chart: RowChart {
        RowChart(
            panels: [.init(heading: "", scale: .share, unit: .share)],
            rows: rows.map { name, row in
                RowChart.Row(
                    label: name.plain, words: Self.words(name.plain, row),
                    trailing: NumberText.percent(row.decided, of: row.turns) + " of " + NumberText.count(row.turns),
                    marks: [Self.marks(of: row, height: 14)])
            })
    }

    /// The parts one after another along a bar; no parts where there are no turns.
    static func marks(of row: ProgressRow, height: Double) -> [Mark] {
        guard row.turns > 0 else { return [.words(at: 0, "no turns")] }
        var start = 0
        return parts(of: row).compactMap { kind, _, count in
            guard count > 0 else { return nil }
            let from = Double(start) / Double(row.turns)
            start += count
            return .bar(from: from, to: Double(start) / Double(row.turns), kind: kind, height: height)
        }
    }

    static func words(_ name: String, _ row: ProgressRow) -> String {
        let parts = parts(of: row).map { "\(NumberText.count($0.count)) \($0.word)" }.joined(separator: ", ")
        return "\(name): \(NumberText.count(row.turns)) turns; \(parts)"
    }
}
