package import Corpus

/// A turn in the list of those that need a lead.
package struct WaitingTurn: Hashable, Sendable {
    /// Its place in the list, counted from 1.
    package var number: Int
    package var item: AdjudicationItem
    /// Whether it was settled since the list was made.
    package var isSettled: Bool

    /// A list of turns, in their order.
    package static func all(_ items: [AdjudicationItem], settled: Set<TurnPlace> = []) -> [WaitingTurn] {
        items.enumerated().map {
            WaitingTurn(number: $0.offset + 1, item: $0.element, isSettled: settled.contains($0.element.place))
        }
    }
}

extension FigureTable<WaitingTurn> {
    /// The turns that need a lead, most contested first.
    package static var adjudication: Self {
        let opens: @Sendable (WaitingTurn) -> FigureTarget? = { .settle($0.item.place) }
        return FigureTable(
            "adjudication", "Turns that need a lead, most contested first.", empty: "Nothing waits for a lead.",
            blank: WaitingTurn(
                number: 1,
                item: AdjudicationItem(
                    sample: 0, turn: 0, domain: "", kind: .judgement, language: .other, contentions: [],
                    decisions: [:], excerpt: ""), isSettled: false),
            fields: [
                "sample", "turn", "domain", "kind", "language", "contentions", "decisions", "posteriorEntropy",
                "excerpt",
            ], identity: \.item.place.name, title: { "turn \($0.item.place.name)" },
            columns: [
                FigureColumn(
                    "number", "#", "most contested first", .count, rank: 0, in: .screen, layout: .ordinal,
                    tone: { _ in .quiet }, opens: opens
                ) { .count($0.number) },
                .sample(in: [.text, .data]) { $0.item.place }, .turn(in: [.text, .data]) { $0.item.place },
                .place(opens: opens) { $0.item.place },
                FigureColumn(
                    "why", "why", "why it needs a lead", rank: 1, in: .people, layout: .words(most: 28),
                    tone: { $0.isSettled ? .saved : .contested }, opens: opens
                ) {
                    $0.isSettled
                        ? .marked(.saved, "settled")
                        : .words($0.item.contentions.map(\.rawValue).joined(separator: ", "))
                },
                FigureColumn(
                    "decisions", "decisions", "how many reviewers decided each way", rank: 2, opens: opens,
                    remark: { waiting in
                        Decision.allCases.compactMap { decision in
                            waiting.item.decisions[decision].map { "\($0) \(FigureTone(decision).rawValue)" }
                        }.joined(separator: ", ")
                    }
                ) { .decisions($0.item.decisions) },
                FigureColumn(
                    "posteriorEntropy", "doubt", "entropy of what is probably right (Dawid and Skene), in bits", .bits,
                    rank: 5, absence: "not computed: too few ratings to tell how reliable reviewers are", opens: opens
                ) { .number($0.item.entropy) },
                FigureColumn(
                    "domain", "domain", "the field of the sample", rank: 4, layout: .words(most: 14), opens: opens
                ) { .group(.domain, $0.item.domain) },
                FigureColumn("kind", "kind", "the kind of turn", rank: 6, tone: { _ in .quiet }, opens: opens) {
                    .words($0.item.kind.rawValue)
                },
                FigureColumn(
                    "language", "language", "of the turn", rank: 7, in: [.screen, .data], tone: { _ in .quiet },
                    opens: opens
                ) { .words($0.item.language.rawValue) },
                FigureColumn(
                    "excerpt", "question", "the beginning of the question", rank: 3, layout: .flexible(16, 90),
                    opens: opens, remark: { $0.item.excerpt }
                ) { .name($0.item.excerpt) },
                .data("contentions", "why it needs a lead") { .names($0.item.contentions.map(\.rawValue)) },
            ])
    }
}

extension FigureTable<GuidelineGap> {
    /// The turns that the guidelines do not cover, by what leads ruled.
    package static var guidelineGaps: Self {
        let opens: @Sendable (GuidelineGap) -> FigureTarget? = { .settle($0.place) }
        return FigureTable(
            "guidelineGaps", "Rulings that say that the guidelines do not cover the case.",
            empty: "No ruling gave “guideline gap” as its reason yet.",
            blank: GuidelineGap(
                sample: 0, turn: 0, excerpt: "", lead: "", note: nil, time: Timestamp(milliseconds: 0)),
            fields: ["sample", "turn", "excerpt", "lead", "note", "time"], identity: \.place.name,
            title: { "turn \($0.place.name)" },
            columns: [
                .sample(in: [.text, .data], \.place), .turn(in: [.text, .data], \.place), .place(opens: opens, \.place),
                FigureColumn(
                    "note", "note", "what the lead noted", rank: 1, layout: .flexible(16, 80),
                    absence: "the ruling has no note", opens: opens, remark: \.note
                ) { .name($0.note) },
                FigureColumn(
                    "excerpt", "question", "the beginning of the question", rank: 2, layout: .flexible(12, 80),
                    opens: opens, remark: \.excerpt
                ) { .name($0.excerpt) },
                FigureColumn("lead", "lead", "who ruled", rank: 3, layout: .words(most: 16), opens: opens) {
                    .name($0.lead)
                },
                FigureColumn("time", "when", "in UTC", .time, rank: 4, tone: { _ in .quiet }, opens: opens) {
                    .time($0.time)
                },
            ])
    }
}

extension FigureTable<FigureItem> {
    /// The turns behind a number.
    package static var items: Self {
        let opens: @Sendable (FigureItem) -> FigureTarget? = { .settle($0.place) }
        return FigureTable(
            "items", "The turns behind a number.", empty: "No turn is behind this number.",
            blank: FigureItem(sample: 0, turn: 0, domain: "", kind: .judgement, excerpt: ""), identity: \.place.name,
            title: { "turn \($0.place.name)" },
            columns: [
                .place(opens: opens, \.place),
                FigureColumn(
                    "excerpt", "question", "the beginning of the question", rank: 1, layout: .flexible(16, 110),
                    opens: opens, remark: \.excerpt
                ) { .name($0.excerpt) },
                FigureColumn(
                    "decisions", "decisions", "who decided what, in order of deciding", rank: 2,
                    layout: .words(most: 44), absence: "nobody", opens: opens
                ) { .deciders($0.decisions) },
                FigureColumn(
                    "domain", "domain", "the field of the sample", rank: 3, layout: .words(most: 16), opens: opens
                ) { .group(.domain, $0.domain) },
                FigureColumn("kind", "kind", "the kind of turn", rank: 4, tone: { _ in .quiet }, opens: opens) {
                    .words($0.kind.rawValue)
                },
            ])
    }
}

extension FigureTable<LedgerRow> {
    /// Events of the ledger.
    package static var ledger: Self {
        let opens: @Sendable (LedgerRow) -> FigureTarget? = { $0.place.map { .history($0) } }
        return FigureTable(
            "ledger", "Events of the ledger, newest first.", empty: "The ledger has no event yet.",
            blank: LedgerRow(
                number: 0, time: Timestamp(milliseconds: 0), reviewer: "", action: .accept, sample: nil, turn: nil,
                source: .desk, stands: true, excerpt: "", activeMilliseconds: nil),
            fields: [
                "number", "time", "reviewer", "action", "sample", "turn", "source", "stands", "excerpt", "activeMs",
            ], identity: { "\($0.number)" }, title: { "event \(NumberText.count($0.number))" },
            columns: [
                FigureColumn(
                    "number", "event", "its number in this store", .count, rank: 0, tone: { _ in .quiet }, opens: opens
                ) { .count(Int($0.number)) },
                FigureColumn(
                    "moment", "time", "in UTC", .time, rank: 2, in: .people, tone: { _ in .quiet }, opens: opens
                ) { .words($0.time.dayAndTime) },
                .data("time", "when, in UTC", .time) { .time($0.time) },
                FigureColumn("reviewer", "reviewer", "who", rank: 1, layout: .words(most: 16), opens: opens) {
                    .name($0.reviewer)
                },
                FigureColumn(
                    "deed", "action", "what was done", rank: 0, in: .people, layout: .words(most: 14),
                    tone: { $0.stands ? .plain : .quiet }, opens: opens
                ) { row in
                    guard row.stands, let tone = row.action.tone else { return .marked(.quiet, row.action.word) }
                    return .marked(tone, row.action.word)
                },
                .data("action", "what was done, as the ledger has it") { .words($0.action.rawValue) },
                FigureColumn(
                    "place", "turn", "the sample's number and the turn's", .count, rank: 1, in: .people,
                    layout: .ordinal, absence: "it is about the store as a whole", opens: opens,
                    remark: {
                        $0.sample == nil
                            ? "it is about the store as a whole"
                            : $0.turn == nil ? "it is about the sample as a whole" : nil
                    }
                ) { row in
                    row.sample.map { .place(TurnPlace(sample: $0, turn: row.turn ?? 0)) } ?? .words(nil)
                },
                .data("sample", "the sample's number in the store", .count) { .count($0.sample) },
                .data("turn", "the turn's number, counted from 1", .count) { .count($0.turn) },
                FigureColumn(
                    "excerpt", "says", "the answer after it, the reasons or the note", rank: 3,
                    layout: .flexible(16, 100), tone: { $0.stands ? .plain : .quiet }, opens: opens,
                    remark: { $0.excerpt.isEmpty ? "it says nothing" : $0.excerpt }
                ) { $0.excerpt.isEmpty ? .words("") : .name($0.excerpt) },
                FigureColumn(
                    "undone", "stands", "whether it has been undone", rank: 4, in: .people,
                    tone: { _ in .warning }, opens: opens, remark: { $0.stands ? "it stands" : nil }
                ) { .words($0.stands ? "" : "undone") },
                .data("stands", "false once it has been undone") { .flag($0.stands) },
                FigureColumn(
                    "activeMs", "active", "time with the hands at the keys", .milliseconds, rank: 5,
                    absence: "not measured", opens: opens
                ) { .milliseconds($0.activeMilliseconds) },
                FigureColumn(
                    "source", "from", "the desk, a script, or the program itself", rank: 6, tone: { _ in .quiet },
                    opens: opens
                ) { .words($0.source.rawValue) },
            ])
    }
}

extension LedgerRow {
    fileprivate var place: TurnPlace? { sample.flatMap { sample in turn.map { TurnPlace(sample: sample, turn: $0) } } }
}

extension FigureColumn {
    /// A turn by its numbers, as `12.2`.
    static func place(
        opens: @escaping @Sendable (Row) -> FigureTarget?, _ place: @escaping @Sendable (Row) -> TurnPlace
    ) -> FigureColumn {
        FigureColumn(
            "place", "turn", "the sample's number and the turn's", .count, rank: 0, in: [.screen, .page],
            layout: .ordinal, opens: opens
        ) { .place(place($0)) }
    }

    /// The sample's number, as commands take it.
    package static func sample(
        in outputs: FigureOutputs, _ place: @escaping @Sendable (Row) -> TurnPlace
    ) -> FigureColumn {
        FigureColumn("sample", "sample", "the sample's number in the store", .count, in: outputs) {
            .count(place($0).sample)
        }
    }

    /// The turn's number, as commands take it.
    package static func turn(
        in outputs: FigureOutputs, _ place: @escaping @Sendable (Row) -> TurnPlace
    ) -> FigureColumn {
        FigureColumn("turn", "turn", "the turn's number, counted from 1", .count, in: outputs) {
            .count(place($0).turn)
        }
    }
}
