internal import Agreement
internal import Corpus
internal import Figures
internal import ReviewStore

/// Planted errors: what reviewers catch of them, and which there are.
extension FigureTable<PlantedErrorCount> {
    static var plantedErrorCounts: Self {
        FigureTable(
            "catches", "What reviewers catch of planted errors", empty: "No planted errors were shown.",
            blank: nil, identity: { "\($0.name)\n\($0.corruption)" },
            columns: [
                FigureColumn("reviewer", "reviewer", "who") { .name($0.name) },
                FigureColumn("corruption", "error", "what was planted") { .name($0.corruption) },
                FigureColumn("shown", "shown", "all that were planted for them", .count) { .count($0.shown) },
                FigureColumn("caught", "caught", "rejected, or edited so that the error is gone", .count) {
                    .count($0.caught)
                },
                FigureColumn("restored", "restored", "of those, edited back to what was generated", .count) {
                    .count($0.restored)
                },
                FigureColumn("missed", "missed", "accepted, or edited with the error left in", .count) {
                    .count($0.missed)
                },
                FigureColumn("mended", "mended", "no errors after all", .count) { .count($0.mended) },
                FigureColumn("open", "open", "not decided yet", .count) { .count($0.open) },
                FigureColumn(
                    "catchRate", "share caught (95%)", "caught of those judged, with Wilson's interval", .share
                ) { .estimate($0.rate) },
            ])
    }
}

extension FigureTable<PlantedError> {
    static var plantedErrors: Self {
        FigureTable(
            "planted", "The planted errors", empty: "No planted error is listed.",
            blank: nil,
            fields: [
                "sample", "turn", "kind", "reviewer", "corruption", "generated", "shown", "planted", "result",
                "decision", "text", "time",
            ], identity: { "\($0.sample).\($0.turn)\n\($0.name)" },
            columns: [
                .sample(in: .all) { TurnPlace(sample: $0.sample, turn: $0.turn) },
                .turn(in: .all) { TurnPlace(sample: $0.sample, turn: $0.turn) },
                .data("kind", "the kind of turn") { .words($0.kind.rawValue) },
                FigureColumn("reviewer", "reviewer", "who") { .name($0.name) },
                FigureColumn("corruption", "error", "what was planted") { .name($0.corruption) },
                FigureColumn("result", "result", "what became of it") { .words($0.result?.rawValue ?? "open") },
                FigureColumn("decision", "decided", "what they decided") {
                    .words($0.decision?.decision.rawValue)
                },
                FigureColumn("generatedAnswer", "generated", "the answer as generated", in: .text) {
                    .name($0.generated.answer.shortened)
                },
                FigureColumn("shownAnswer", "shown", "the answer that they were shown", in: .text) {
                    .name($0.shown.answer.shortened)
                },
                .data("generated", "what the turn says as generated") { FigureValue($0.generated) },
                .data("shown", "what they were shown") { FigureValue($0.shown) },
                .data("planted", "when it was planted", .time) { .time($0.planted) },
                .data("text", "the text that they left") { FigureValue($0.decision?.text) },
                .data("time", "when they decided", .time) { .time($0.decision?.time) },
            ])
    }
}

extension String {
    /// The beginning on one line.
    fileprivate var shortened: String {
        let line = prefix(200).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 40 ? line.prefix(39) + "…" : line
    }
}
