internal import Corpus
internal import Formats
internal import ReviewStore
internal import TextAnalysis

/// What `show` tells about a sample.
struct SampleReport {
    let sample: ReviewSample
    let decisions: [TurnDecision]
    /// Whether it tells which decisions are about planted errors: to a lead.
    let tellsPlanted: Bool

    var json: OrderedJSON {
        .fields([
            "sample": sample.number, "dataset": sample.dataset.number, "ordinal": sample.ordinal, "id": sample.label,
            "images": sample.pictures, "task": sample.task.rawValue, "domain": sample.domain,
            "captions": sample.captions,
            "context": sample.context.map { OrderedJSON.fields(["role": $0.role, "text": $0.text]) },
            "flagged": sample.isFlagged, "note": sample.note, "turns": sample.turns.map(json),
        ])
    }

    private func json(_ turn: ReviewTurn) -> OrderedJSON {
        let decisions = decisions.filter { $0.turn == turn.number }
        let warnings = Lint.warnings(for: turn, captions: sample.captions)
        return .fields([
            "turn": turn.number, "kind": turn.kind.rawValue, "language": turn.language.rawValue,
            "question": turn.generated.question, "imageTokens": turn.imageTokens, "choices": turn.generated.choices,
            "answer": turn.generated.answer, "resolution": turn.resolution.rawValue, "flagged": turn.isFlagged,
            "note": turn.note, "decisions": decisions.map { json($0, generated: turn.generated) },
            "warnings": warnings.map {
                OrderedJSON.fields(["rule": $0.rule, "where": $0.place.name, "text": $0.message])
            },
        ])
    }

    private func json(_ decision: TurnDecision, generated: TurnText) -> OrderedJSON {
        let own = decision.decision
        // What counts after the decision: the corrected text, or the generated one where nothing was corrected.
        let text = own.text ?? decision.planted?.text ?? generated
        let json = OrderedJSON.fields([
            "reviewer": decision.reviewer, "decision": own.decision.rawValue, "question": text.question,
            "choices": text.choices, "answer": text.answer, "reasons": own.reasons, "note": own.note, "time": own.time,
        ])
        // Only a lead is told at all, so that a reviewer cannot tell one sample from another by the fields.
        return tellsPlanted ? json.with("planted", decision.planted.map(Self.json)) : json
    }

    /// The kind of a planted error and what the reviewer was shown.
    static func json(_ planted: PlantedText) -> OrderedJSON {
        .fields([
            "corruption": planted.corruption, "question": planted.text?.question, "choices": planted.text?.choices,
            "answer": planted.text?.answer,
        ])
    }

    var lines: [String] {
        var lines = [
            "sample \(sample.number)  \(sample.domain ?? "no domain") · \(sample.task.rawValue)"
                + "  \(sample.dataset.file) record \(sample.ordinal)"
                + (sample.label.map { "  id \($0)" } ?? "")
        ]
        lines += sample.pictures.map { "picture  \($0)" }
        lines += sample.context.flatMap { OutputLine.block("\($0.role)  ", $0.text) }
        lines += sample.captions.flatMap { OutputLine.block("caption  ", $0) }
        for turn in sample.turns { lines += self.lines(turn) }
        return lines
    }

    private func lines(_ turn: ReviewTurn) -> [String] {
        var lines = [
            "", "\(turn.number)  \(turn.kind.rawValue) · \(turn.language.rawValue) · \(turn.resolution.rawValue)",
        ]
        if !turn.generated.question.isEmpty { lines += OutputLine.block("   Q  ", turn.generated.question) }
        for (index, choice) in turn.generated.choices.enumerated() {
            let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(min(index, 25)))
            lines += OutputLine.block("      \(letter). ", choice)
        }
        lines += OutputLine.block("   A  ", turn.generated.answer)
        for decision in decisions where decision.turn == turn.number {
            let own = decision.decision
            var line = "   \(own.decision.rawValue) by \(decision.reviewer) at \(own.time.iso8601)"
            if !own.reasons.isEmpty { line += "  (\(own.reasons.joined(separator: ", ")))" }
            if let planted = decision.planted {
                line += "  [planted: \(planted.corruption ?? "elsewhere")]"
            }
            lines.append(line)
            if let text = own.text { lines += OutputLine.block("   →  ", text.answer) }
            if let note = own.note { lines += OutputLine.block("      note: ", note) }
        }
        lines += Lint.warnings(for: turn, captions: sample.captions).map { "   !  \($0.message)" }
        return lines
    }
}
