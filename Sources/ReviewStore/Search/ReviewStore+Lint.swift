package import Corpus
internal import GRDB
package import TextAnalysis

/// A turn that a lint rule doubts, and why.
package struct LintFinding: Sendable {
    package let place: TurnPlace
    package let warning: LintWarning
}

extension ReviewStore {
    /// What the lint rules find in the turns as they stand for `reviewer`, captions and all.
    ///
    /// - Parameters:
    ///   - rule: The only rule that is meant; nil for all.
    ///   - conditions: What turns have to meet.
    ///   - take: Takes what was found next, in the order of samples and turns, and the number of the last sample that was
    ///     looked at.
    package func lint(
        _ rule: String? = nil, meeting conditions: StoreConditions, for reviewer: Reviewer,
        take: ([LintFinding], _ last: Int) throws -> Void
    ) throws {
        try throughSamples(
            find: { samples in
                var findings: [LintFinding] = []
                for sample in try currentTexts(in: samples, for: reviewer) {
                    for turn in sample.turns {
                        let place = TurnPlace(sample: sample.sample, turn: turn.number)
                        findings += Lint.warnings(for: turn.text, kind: turn.kind, captions: sample.captions)
                            .filter { rule == nil || $0.rule == rule }.map { LintFinding(place: place, warning: $0) }
                    }
                }
                guard !conditions.isEmpty, !findings.isEmpty else { return findings }
                let turns = try turns(findings.map(\.place), meeting: conditions)
                return findings.filter { turns.contains($0.place) }
            }, take: take)
    }

    /// The turns that a lint rule doubts as they were generated, captions aside, in order.
    func doubtedTurns() throws -> [TurnPlace] {
        var places: [TurnPlace] = []
        try throughSamples(
            find: { samples in
                try read { db in
                    try db.sourceTurns(of: db.sourceSamples(in: samples)).flatMap { sample, turns in
                        turns.filter { !Lint.warnings(for: $0.text, kind: $0.kind).isEmpty }
                            .map { TurnPlace(sample: sample, turn: $0.number) }
                    }
                }
            }, take: { found, _ in places += found })
        return places
    }
}
