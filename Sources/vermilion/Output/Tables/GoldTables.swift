internal import Agreement
internal import Corpus
internal import Figures
internal import ReviewStore

/// Gold turns: how each reviewer did with them, which there are, and who decided otherwise.
extension FigureTable<GoldCount> {
    static var goldCounts: Self {
        FigureTable(
            "reviewers", "How each reviewer did with the gold turns of each kind",
            empty: "Nobody has decided gold yet.",
            blank: nil, identity: { "\($0.name)\n\($0.kind?.rawValue ?? "")" },
            columns: [
                FigureColumn("reviewer", "reviewer", "who") { .name($0.name) },
                FigureColumn("kind", "kind", "the kind of turn") { .words($0.kind?.rawValue) },
                FigureColumn("items", "items", "gold turns that were decided", .count) { .count($0.items) },
                FigureColumn("correct", "right", "of those, decided as is right", .count) { .count($0.correct) },
                .data("failed", "of those, decided otherwise", .count) { .count($0.failed) },
                FigureColumn("earlier", "before it was gold", "decided before the turn was gold", .count) {
                    .count($0.earlier)
                },
                .data("earlierCorrect", "of the right ones, decided before the turn was gold", .count) {
                    .count($0.earlierCorrect)
                },
                FigureColumn("correctRate", "share right (95%)", "right of items, with Wilson's interval", .share) {
                    .estimate(Estimate($0.correct, of: $0.items))
                },
            ])
    }
}

extension FigureTable<GoldItem> {
    static var goldItems: Self {
        FigureTable(
            "items", "The gold turns", empty: "No turn is gold yet.",
            blank: nil,
            fields: [
                "sample", "turn", "kind", "outcome", "text", "source", "lead", "time", "note", "decided", "correct",
                "alternatives", "confirmed",
            ], identity: { "\($0.sample).\($0.turn)" },
            columns: [
                .sample(in: .all) { TurnPlace(sample: $0.sample, turn: $0.turn) },
                .turn(in: .all) { TurnPlace(sample: $0.sample, turn: $0.turn) },
                FigureColumn("kind", "kind", "the kind of turn") { .words($0.kind.rawValue) },
                FigureColumn("outcome", "right is", "what is right") { .words($0.outcome.name) },
                .data("text", "the text where an edit is right") { FigureValue($0.outcome.editedText) },
                FigureColumn("source", "source", "how it became gold") { .words($0.source.rawValue) },
                FigureColumn("lead", "lead", "who made it gold") { .name($0.lead) },
                FigureColumn("decided", "decided", "reviewers who decided it", .count) { .count($0.decided) },
                FigureColumn("correct", "right", "those of them who decided as is right", .count) {
                    .count($0.correct)
                },
                FigureColumn("alternatives", "also right", "other versions that count as right", .count) {
                    .count($0.alternatives)
                },
                FigureColumn("confirmed", "confirmed", "when a lead last confirmed it", .time) {
                    .time($0.confirmed)
                },
                FigureColumn("note", "note", "what the lead noted") { .name($0.note) },
                .data("time", "when it became gold", .time) { .time($0.time) },
            ])
    }
}

extension FigureTable<GoldFailure> {
    static var goldFailures: Self {
        FigureTable(
            "failed", "Gold turns that reviewers decided otherwise", empty: "Nobody has failed gold.",
            blank: nil,
            fields: [
                "sample", "turn", "kind", "reviewer", "decision", "text", "time", "outcome", "outcomeText", "source",
                "earlier", "confirmed",
            ], identity: { "\($0.sample).\($0.turn)\n\($0.name)" },
            columns: [
                .sample(in: .all) { TurnPlace(sample: $0.sample, turn: $0.turn) },
                .turn(in: .all) { TurnPlace(sample: $0.sample, turn: $0.turn) },
                FigureColumn("kind", "kind", "the kind of turn") { .words($0.kind.rawValue) },
                FigureColumn("reviewer", "reviewer", "who") { .name($0.name) },
                FigureColumn("decision", "decided", "what they decided") { .words($0.decision.decision.rawValue) },
                .data("text", "the text that they left") { FigureValue($0.decision.text) },
                .data("time", "when", .time) { .time($0.decision.time) },
                FigureColumn("outcome", "right is", "what is right") { .words($0.outcome.name) },
                .data("outcomeText", "the text where an edit is right") { FigureValue($0.outcome.editedText) },
                FigureColumn("source", "source", "how it became gold") { .words($0.source.rawValue) },
                FigureColumn("earlier", "before it was gold", "whether it was decided before the turn was gold") {
                    .flag($0.isEarlier)
                },
                FigureColumn("confirmed", "confirmed", "whether a lead has confirmed the gold since") {
                    .flag($0.isConfirmed)
                },
            ])
    }
}

extension ExportTurn.Outcome {
    /// The outcome by its name, as `edited`.
    var name: String {
        switch self {
        case .undecided: "undecided"
        case .accepted: "accepted"
        case .edited: "edited"
        case .rejected: "rejected"
        case .contested: "contested"
        }
    }

    /// The texts of an edit; nil for any other outcome.
    var editedText: TurnText? { if case .edited(let text) = self { text } else { nil } }
}

extension FigureValue {
    /// `{"question", "choices", "answer"}`; null without a text.
    init(_ text: TurnText?) {
        self =
            text.map {
                .record([
                    FigureField("question", .words($0.question)), FigureField("choices", .names($0.choices)),
                    FigureField("answer", .words($0.answer)),
                ])
            } ?? .words(nil)
    }
}
