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
        [
            "sample": OrderedJSON(sample.number), "dataset": OrderedJSON(sample.dataset.number),
            "ordinal": OrderedJSON(sample.ordinal), "id": OrderedJSON(sample.label),
            "images": OrderedJSON(sample.pictures), "task": OrderedJSON(sample.task.rawValue),
            "domain": OrderedJSON(sample.domain), "captions": OrderedJSON(sample.captions),
            "context": OrderedJSON(
                sample.context.map { ["role": OrderedJSON($0.role), "text": OrderedJSON($0.text)] }),
            "flagged": OrderedJSON(sample.isFlagged), "note": OrderedJSON(sample.note),
            "turns": OrderedJSON(sample.turns.map(json)),
        ]
    }

    private func json(_ turn: ReviewTurn) -> OrderedJSON {
        [
            "turn": OrderedJSON(turn.number), "kind": OrderedJSON(turn.kind.rawValue),
            "language": OrderedJSON(turn.language.rawValue), "question": OrderedJSON(turn.generated.question),
            "imageTokens": OrderedJSON(turn.imageTokens), "choices": OrderedJSON(turn.generated.choices),
            "answer": OrderedJSON(turn.generated.answer), "resolution": OrderedJSON(turn.resolution.rawValue),
            "flagged": OrderedJSON(turn.isFlagged), "note": OrderedJSON(turn.note),
            "decisions": OrderedJSON(
                decisions.filter { $0.turn == turn.number }.map { json($0, generated: turn.generated) }),
            "warnings": OrderedJSON(
                Lint.warnings(for: turn, captions: sample.captions).map {
                    [
                        "rule": OrderedJSON($0.rule), "where": OrderedJSON($0.place.name),
                        "text": OrderedJSON($0.message),
                    ]
                }),
        ]
    }

    private func json(_ decision: TurnDecision, generated: TurnText) -> OrderedJSON {
        let own = decision.decision
        // What counts after the decision: the corrected text, or the generated one where nothing was corrected.
        let text = own.text ?? decision.planted?.text ?? generated
        let json: OrderedJSON = [
            "reviewer": OrderedJSON(decision.reviewer), "decision": OrderedJSON(own.decision.rawValue),
            "question": OrderedJSON(text.question), "choices": OrderedJSON(text.choices),
            "answer": OrderedJSON(text.answer), "reasons": OrderedJSON(own.reasons), "note": OrderedJSON(own.note),
            "time": OrderedJSON(own.time.iso8601),
        ]
        // Only a lead is told at all, so that a reviewer cannot tell one sample from another by the fields.
        return tellsPlanted ? json.with("planted", decision.planted.map(PlantedReport.json) ?? nil) : json
    }

    var lines: [String] {
        var lines = [
            "sample \(sample.number)  \(Console.safe(sample.domain ?? "no domain")) · \(sample.task.rawValue)"
                + "  \(Console.safe(sample.dataset.file)) record \(sample.ordinal)"
                + (sample.label.map { "  id \(Console.safe($0))" } ?? "")
        ]
        lines += sample.pictures.map { "picture  \(Console.safe($0))" }
        lines += sample.context.flatMap { OutputLine.block("\(Console.safe($0.role))  ", $0.text) }
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
            var line = "   \(own.decision.rawValue) by \(Console.safe(decision.reviewer)) at \(own.time.iso8601)"
            if !own.reasons.isEmpty { line += "  (\(own.reasons.joined(separator: ", ")))" }
            if let planted = decision.planted {
                line += "  [planted: \(Console.safe(planted.corruption ?? "elsewhere"))]"
            }
            lines.append(line)
            if let text = own.text { lines += OutputLine.block("   →  ", text.answer) }
            if let note = own.note { lines += OutputLine.block("      note: ", note) }
        }
        lines += Lint.warnings(for: turn, captions: sample.captions).map { "   !  \(Console.safe($0.message))" }
        return lines
    }
}
