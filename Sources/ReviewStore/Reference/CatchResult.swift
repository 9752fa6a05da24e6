internal import Corpus
internal import GRDB

/// What a reviewer made of a planted error.
package enum CatchResult: String, CaseIterable, Sendable {
    /// Rejected, or edited so that the error is gone.
    case caught
    /// Caught, and edited back to what was generated.
    case restored
    /// Accepted, or edited with the error left in.
    case missed
    /// No error after all: what was planted is what the turn itself was corrected to.
    case mended
}

extension Database {
    /// What a decision about a planted error comes to; nil when the error was not planted in this store.
    func catchResult(
        _ standing: SampleStanding.StandingDecision, of turn: RatedTurn, sample: Int, key: SampleStanding.ReviewerTurn
    ) throws -> CatchResult? {
        let probe = try probe(sample: sample, turn: key.turn, reviewer: key.reviewer)
        let shown = try row("SELECT planted FROM act WHERE event = ?", standing.event) { $0.digestOrNil(0) }
        guard let probe, shown == probe.shown else { return nil }
        let comparison = TurnComparison(kind: turn.kind, generated: turn.generated)
        if let final = turn.final, final.outcome == .edited, let text = final.text,
            comparison.saySame(text, probe.text)
        {
            return .mended
        }
        switch standing.decision {
        case .reject: return .caught
        case .accept: return .missed
        case .edit:
            guard let text = try textAfter(standing.event) else { return nil }
            if comparison.saySame(text, turn.generated) { return .restored }
            return TurnComparison(kind: turn.kind, generated: turn.generated).isCorrected(text, as: probe.text)
                ? .missed : .caught
        }
    }
}
