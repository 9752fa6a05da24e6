internal import Agreement

/// What reviewers make of planted errors and of gold.
extension FigureTable<PlantedErrorRow> {
    package static var planted: Self {
        @Sendable func opens(_ caught: Bool?, _ what: String) -> @Sendable (PlantedErrorRow) -> FigureTarget? {
            { row in
                .items(
                    .catches(reviewer: row.reviewer, corruption: row.corruption, caught: caught),
                    title: [row.reviewer.isEmpty ? "everybody" : row.reviewer, row.corruption, what].filter {
                        !$0.isEmpty
                    }.joined(separator: " · "))
            }
        }
        return FigureTable(
            "planted", "Planted errors that were caught, with 95% intervals (Wilson).",
            empty: "No planted errors were shown: `vermilion queue add … --seeded 0.02` mixes some in.",
            blank: PlantedErrorRow(
                reviewer: "", corruption: "", shown: 0, caught: 0, restored: 0, rate: Estimate(.undefined(.noData))),
            fields: ["reviewer", "corruption", "shown", "caught", "restored", "rate"],
            identity: { "\($0.reviewer)\n\($0.corruption)" },
            columns: [
                .reviewerOrAll(opens: opens(nil, "shown"), \.reviewer),
                FigureColumn(
                    "corruptionName", "corruption", "what was planted", rank: 1, in: .people, layout: .words(most: 28)
                ) { .name($0.corruption.isEmpty ? "all" : $0.corruption.replacing("-", with: " ")) },
                FigureColumn(
                    "shown", "shown", "planted errors that were shown and decided on", .count, rank: 2,
                    opens: opens(nil, "shown")
                ) { .count($0.shown) },
                FigureColumn(
                    "rate", "catches", "of those shown, how many were caught; Wilson's interval", .share, rank: 3,
                    layout: .padded
                ) { .estimate($0.rate, of: $0.shown) },
                FigureColumn(
                    "missed", "missed", "planted errors that were accepted", .count, rank: 4, in: .people,
                    tone: { _ in .warning }, opens: opens(false, "missed")
                ) { .count($0.shown - $0.caught) },
                FigureColumn(
                    "restoredShare", "restored",
                    "of those caught, how many were put back to the generated answer", .share, rank: 5, in: .people,
                    opens: opens(true, "caught")
                ) { .share($0.restored, of: $0.caught, "planted error") },
                .data("reviewer", "who; empty for all") { .name($0.reviewer) },
                .data("corruption", "what was planted; empty for all") { .name($0.corruption) },
                .data("caught", "planted errors that were caught", .count) { .count($0.caught) },
                .data("restored", "of those caught, how many were put back", .count) { .count($0.restored) },
            ])
    }
}

extension FigureTable<GoldRow> {
    package static var gold: Self {
        @Sendable func opens(_ correct: Bool?, _ what: String) -> @Sendable (GoldRow) -> FigureTarget? {
            { row in
                .items(
                    .gold(reviewer: row.reviewer, kind: row.kind, correct: correct),
                    title: [row.reviewer.isEmpty ? "everybody" : row.reviewer, row.kind, what].filter { !$0.isEmpty }
                        .joined(separator: " · "))
            }
        }
        return FigureTable(
            "gold", "Gold turns decided rightly, with 95% intervals (Wilson).",
            empty: "No gold turn was decided by anybody yet.",
            blank: GoldRow(reviewer: "", kind: "", items: 0, correct: 0, rate: Estimate(.undefined(.noData))),
            fields: ["reviewer", "kind", "items", "correct", "rate"], identity: { "\($0.reviewer)\n\($0.kind)" },
            columns: [
                .reviewerOrAll(opens: opens(nil, "gold"), \.reviewer),
                FigureColumn("kindName", "kind", "the kind of turn", rank: 1, in: .people) {
                    .name($0.kind.isEmpty ? "all" : $0.kind)
                },
                FigureColumn(
                    "items", "items", "gold turns that were decided", .count, rank: 2, opens: opens(nil, "gold")
                ) { .count($0.items) },
                FigureColumn(
                    "rate", "right", "of those, how many were decided rightly; Wilson's interval", .share, rank: 3,
                    layout: .padded
                ) { .estimate($0.rate, of: $0.items) },
                FigureColumn(
                    "wrong", "wrong", "gold turns that were decided otherwise", .count, rank: 4, in: .people,
                    tone: { _ in .warning }, opens: opens(false, "wrong")
                ) { .count($0.items - $0.correct) },
                .data("reviewer", "who; empty for all") { .name($0.reviewer) },
                .data("kind", "the kind of turn; empty for all") { .name($0.kind) },
                .data("correct", "gold turns that were decided rightly", .count) { .count($0.correct) },
            ])
    }
}

extension FigureColumn {
    /// Who, or everybody together.
    fileprivate static func reviewerOrAll(
        opens: @escaping @Sendable (Row) -> FigureTarget?, _ name: @escaping @Sendable (Row) -> String
    ) -> FigureColumn {
        FigureColumn("who", "reviewer", "who", rank: 0, in: .people, layout: .words(most: 20), opens: opens) {
            .name(name($0).isEmpty ? "everybody" : name($0))
        }
    }
}
