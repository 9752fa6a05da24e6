internal import Settings
internal import Agreement
internal import Figures

/// What reviewers made of turns about which the project knows better: planted errors and gold.
enum ReferenceTables {
    static func planted(_ rows: [CatchRow]) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "No planted errors were shown: `vermilion queue add … --seeded 0.02` mixes some in."
        table.columns = [
            .text("reviewer", "who", rank: 0, most: 20),
            .text("corruption", "what was planted", rank: 1, most: 28),
            .number("shown", "planted errors that were shown and decided on", rank: 2),
            .text("catches", "of those shown, how many were caught; Wilson's interval", rank: 3),
            .number("missed", "planted errors that were accepted", rank: 4),
            .number("restored", "of those caught, how many were put back to the generated answer", rank: 5),
        ]
        table.columns[3].isLargestFirst = true
        let rates = EstimateText.cells(rows.map(\.rate), counts: rows.map(\.shown), .percent(places: 0))
        table.rows = rows.indices.map { index in
            let row = rows[index]
            func opens(_ caught: Bool?, _ what: String) -> LeadTarget {
                .items(
                    .catches(reviewer: row.reviewer, corruption: row.corruption, caught: caught),
                    title: [name(row.reviewer, all: "everybody"), row.corruption, what].filter { !$0.isEmpty }
                        .joined(separator: " · "))
            }
            return LeadTable.Row(
                identity: "\(row.reviewer)\n\(row.corruption)",
                cells: [
                    .text(name(row.reviewer, all: "everybody"), opens: opens(nil, "shown")),
                    .text(name(row.corruption.replacing("-", with: " "), all: "all")),
                    .count(row.shown, opens: opens(nil, "shown")), rates[index],
                    .count(row.shown - row.caught, .warning, opens: opens(false, "missed")),
                    .share(row.restored, of: row.caught, opens: opens(true, "caught")),
                ])
        }
        return table
    }

    static func gold(_ rows: [GoldRow]) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "No gold turn was decided by anybody yet."
        table.columns = [
            .text("reviewer", "who", rank: 0, most: 20), .text("kind", "the kind of turn", rank: 1),
            .number("items", "gold turns that were decided", rank: 2),
            .text("right", "of those, how many were decided rightly; Wilson's interval", rank: 3),
            .number("wrong", "gold turns that were decided otherwise", rank: 4),
        ]
        table.columns[3].isLargestFirst = true
        let rates = EstimateText.cells(rows.map(\.rate), counts: rows.map(\.items), .percent(places: 0))
        table.rows = rows.indices.map { index in
            let row = rows[index]
            func opens(_ correct: Bool?, _ what: String) -> LeadTarget {
                .items(
                    .gold(reviewer: row.reviewer, kind: row.kind, correct: correct),
                    title: [name(row.reviewer, all: "everybody"), row.kind, what].filter { !$0.isEmpty }
                        .joined(separator: " · "))
            }
            return LeadTable.Row(
                identity: "\(row.reviewer)\n\(row.kind)",
                cells: [
                    .text(name(row.reviewer, all: "everybody"), opens: opens(nil, "gold")),
                    .text(name(row.kind, all: "all")), .count(row.items, opens: opens(nil, "gold")), rates[index],
                    .count(row.items - row.correct, .warning, opens: opens(false, "wrong")),
                ])
        }
        return table
    }

    private static func name(_ name: String, all: String) -> String { name.isEmpty ? all : name }
}
