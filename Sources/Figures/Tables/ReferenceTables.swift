internal import Corpus

/// What reviewers make of planted errors and of gold.
extension FigureTable<PlantedErrorCount> {
    package static var planted: Self {
        @Sendable func opens(_ caught: Bool?, _ what: String) -> @Sendable (PlantedErrorCount) -> FigureTarget? {
            { row in
                .items(
                    .catches(reviewer: row.name, corruption: row.corruption, caught: caught),
                    title: [row.name.isEmpty ? "everybody" : row.name, row.corruption, what].filter {
                        !$0.isEmpty
                    }.joined(separator: " · "))
            }
        }
        return FigureTable(
            "planted", "Planted errors that were caught, with 95% intervals (Wilson).",
            empty: "No planted errors were shown: `vermilion queue add … --seeded 0.02` mixes some in.",
            blank: PlantedErrorCount(name: "", corruption: ""),
            fields: ["reviewer", "corruption", "shown", "caught", "restored", "rate"],
            identity: { "\($0.name)\n\($0.corruption)" },
            columns: [
                .reviewerOrAll(opens: opens(nil, "shown"), \.name),
                FigureColumn(
                    "corruptionName", "corruption", "what was planted", rank: 1, in: .people, layout: .words(most: 28)
                ) { .name($0.corruption.isEmpty ? "all" : $0.corruption.replacing("-", with: " ")) },
                FigureColumn(
                    "shown", "shown", "planted errors that were shown and decided on", .count, rank: 2,
                    opens: opens(nil, "shown")
                ) { .count($0.judged) },
                FigureColumn(
                    "rate", "catches", "of those shown, how many were caught; Wilson's interval", .share, rank: 3,
                    layout: .padded
                ) { .estimate($0.rate, of: $0.judged) },
                FigureColumn(
                    "missed", "missed", "planted errors that were accepted", .count, rank: 4, in: .people,
                    tone: { _ in .warning }, opens: opens(false, "missed")
                ) { .count($0.missed) },
                FigureColumn(
                    "restoredShare", "restored",
                    "of those caught, how many were put back to the generated answer", .share, rank: 5, in: .people,
                    opens: opens(true, "caught")
                ) { .share($0.restored, of: $0.caught, "planted error") },
                .data("reviewer", "who; empty for all") { .name($0.name) },
                .data("corruption", "what was planted; empty for all") { .name($0.corruption) },
                .data("caught", "planted errors that were caught", .count) { .count($0.caught) },
                .data("restored", "of those caught, how many were put back", .count) { .count($0.restored) },
            ])
    }
}

extension FigureTable<GoldCount> {
    package static var gold: Self {
        @Sendable func opens(_ correct: Bool?, _ what: String) -> @Sendable (GoldCount) -> FigureTarget? {
            { row in
                .items(
                    .gold(reviewer: row.name, kind: row.kindName, correct: correct),
                    title: [row.name.isEmpty ? "everybody" : row.name, row.kindName, what].filter { !$0.isEmpty }
                        .joined(separator: " · "))
            }
        }
        return FigureTable(
            "gold", "Gold turns decided rightly, with 95% intervals (Wilson).",
            empty: "No gold turn was decided by anybody yet.",
            blank: GoldCount(name: "", kind: nil),
            fields: ["reviewer", "kind", "items", "correct", "rate"], identity: { "\($0.name)\n\($0.kindName)" },
            columns: [
                .reviewerOrAll(opens: opens(nil, "gold"), \.name),
                FigureColumn("kindName", "kind", "the kind of turn", rank: 1, in: .people) {
                    .name($0.kind?.rawValue ?? "all")
                },
                FigureColumn(
                    "items", "items", "gold turns that were decided", .count, rank: 2, opens: opens(nil, "gold")
                ) { .count($0.later) },
                FigureColumn(
                    "rate", "right", "of those, how many were decided rightly; Wilson's interval", .share, rank: 3,
                    layout: .padded
                ) { .estimate($0.rate, of: $0.later) },
                FigureColumn(
                    "wrong", "wrong", "gold turns that were decided otherwise", .count, rank: 4, in: .people,
                    tone: { _ in .warning }, opens: opens(false, "wrong")
                ) { .count($0.later - $0.laterCorrect) },
                .data("reviewer", "who; empty for all") { .name($0.name) },
                .data("kind", "the kind of turn; empty for all") { .name($0.kindName) },
                .data("correct", "gold turns that were decided rightly", .count) { .count($0.laterCorrect) },
            ])
    }
}

extension GoldCount {
    /// The kind's name; empty for all.
    fileprivate var kindName: String { kind?.rawValue ?? "" }
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
