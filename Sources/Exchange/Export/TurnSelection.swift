internal import Corpus
internal import Formats

/// Decides for each turn of a sample what an export makes of it.
struct TurnSelection {
    private let outcomes: Set<ExportOutcome>
    private let rejected: RejectedTurns
    private let contested: ContestedTurns
    /// Whether a sample that has no turns at all stays.
    private let keepsEmptySamples: Bool

    init(_ options: ExportOptions) {
        outcomes = options.effectiveOutcomes
        rejected = options.effectiveRejected
        contested = options.effectiveContested
        keepsEmptySamples = options.format == .source && !options.choosesTurns
    }

    /// What becomes of a sample.
    struct SampleFate {
        /// One for each turn.
        var turns: [TurnFate]
        /// Whether the sample leaves.
        var isDropped: Bool
        /// Whether its record changes, if it stays.
        var isChanged: Bool
    }

    /// What becomes of `sample`, whose turns are added to `counts`.
    func fate(of sample: ExportSample, counts: inout ExportCounts) -> SampleFate {
        var isDropped = false
        // By index: to copy the turns would cost more than all that is asked of them.
        let fates = sample.turns.indices.map { index in
            let outcome = sample.turns[index].outcome
            counts.count(outcome)
            if outcome == .rejected, rejected == .dropSample { isDropped = true }
            if !sample.turns[index].isChosen { return TurnFate.remove }
            return fate(of: outcome, generated: sample.turns[index].generated)
        }
        if fates.isEmpty {
            isDropped = !keepsEmptySamples
        } else if !fates.contains(where: \.isKept) {
            isDropped = true
        }
        let leaving = isDropped ? fates.count : fates.count { !$0.isKept }
        counts.turnsDropped += leaving
        counts.turnsWritten += fates.count - leaving
        return SampleFate(turns: fates, isDropped: isDropped, isChanged: fates.contains { $0 != .keep })
    }

    private func fate(of outcome: ExportTurn.Outcome, generated: @autoclosure () -> TurnText) -> TurnFate {
        switch outcome {
        case .undecided: return outcomes.contains(.undecided) ? .keep : .remove
        case .accepted: return outcomes.contains(.accepted) ? .keep : .remove
        case .rejected: return outcomes.contains(.rejected) && rejected == .keep ? .keep : .remove
        case .contested: return contested == .keep ? .keep : .remove
        case .edited(let text):
            guard outcomes.contains(.edited) else { return .remove }
            return text.hasSameBytes(as: generated()) ? .keep : .correct(text)
        }
    }
}
