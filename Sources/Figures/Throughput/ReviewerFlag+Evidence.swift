internal import Agreement
internal import Corpus
internal import Foundation

/// When something about a reviewer is worth a lead's look.
extension ReviewerFlag {
    /// Below so many decisions nothing is flagged.
    package static let fewest = 30
    /// Below so many planted errors nothing is said about missing them; few are shown, and the test is exact.
    package static let fewestPlanted = 10
    /// A decision is fast when it took less than this share of what the others take for its kind.
    static let fastShare = 0.3
    /// Or less than this, in which nobody has looked at a picture.
    static let floorMilliseconds: Int64 = 500
    /// More fast decisions than this among the last fifty are many.
    static let manyFast = 0.2
    /// Who edits and rejects less than this share of what the others do accepts a lot more, not only surely more.
    static let fewCorrections = 0.5
    /// The rate of false flags among all flags of a kind.
    static let falseRate = 0.05

    /// A finding before it is known how many others there are.
    private struct Finding {
        var reviewer: Int
        var kind: Kind
        var sentence: String
        var p: Double
    }

    /// For each reviewer what is worth a look.
    ///
    /// Every reviewer with enough items is tested, and p-values are corrected for their number, one kind of flag at a time.
    static func flags(
        _ evidence: [ReviewerEvidence], _ tallies: [WorkTally], _ spread: AcceptanceSpread
    ) -> [[ReviewerFlag]] {
        var flags = [[ReviewerFlag]](repeating: [], count: evidence.count)
        for test in [tooFast, tooAgreeable, missesErrors] {
            let findings = evidence.indices.compactMap { test($0, evidence, tallies) }
            let adjusted = FalseDiscovery.adjusted(findings.map(\.p))
            for (finding, p) in zip(findings, adjusted) where !finding.sentence.isEmpty && p <= falseRate {
                flags[finding.reviewer].append(
                    ReviewerFlag(kind: finding.kind, sentence: finding.sentence, adjustedP: p))
            }
        }
        for (index, tally) in tallies.enumerated() where tally.decisions >= fewest && tallies.count > 1 {
            guard let limits = spread.limits(trials: tally.decisions) else { continue }
            let share = Double(tally.outcomes.accepted) / Double(tally.decisions)
            guard share < limits.lower || share > limits.upper else { continue }
            flags[index].append(
                ReviewerFlag(
                    kind: .outsideLimits,
                    sentence: "accepted \(percent(share)) of \(tally.decisions) decisions; between "
                        + "\(percent(limits.lower)) and \(percent(limits.upper)) is usual here. The turns may differ.",
                    adjustedP: nil))
        }
        return flags
    }

    private static func tooFast(
        _ index: Int, _ evidence: [ReviewerEvidence], _ tallies: [WorkTally]
    ) -> Finding? {
        let newest = evidence[index].newest
        guard newest.count >= fewest, let acceptance = Acceptance(of: index, tallies) else { return nil }
        let population = KindTimes(of: evidence, without: index)
        var fast = 0
        var expected = 0.0
        var judged = 0
        for decision in newest {
            guard let limit = population.limit(for: decision.kind) else { continue }
            judged += 1
            if Double(decision.milliseconds) < limit { fast += 1 }
            expected += population.share(under: limit, of: decision.kind)
        }
        guard judged >= fewest else { return nil }
        // As fast as that by chance, and as many accepted by chance: the likelier of the two.
        let p = max(
            Binomial.atLeast(fast, of: judged, probability: expected / Double(judged)), acceptance.p)
        let isMany = Double(fast) > manyFast * Double(judged) && acceptance.isSurelyMore
        return Finding(
            reviewer: index, kind: .tooFast,
            sentence: isMany
                ? "\(fast) of the last \(judged) decisions took less than \(percent(fastShare)) of what others take for "
                    + "turns of the same kind, and \(percent(acceptance.own)) were accepted beside "
                    + "\(percent(acceptance.others)). Practice or easy turns may explain it: look at some."
                : "", p: p)
    }

    private static func tooAgreeable(
        _ index: Int, _ evidence: [ReviewerEvidence], _ tallies: [WorkTally]
    ) -> Finding? {
        guard let acceptance = Acceptance(of: index, tallies) else { return nil }
        let isLot = acceptance.isSurelyMore && 1 - acceptance.own < fewCorrections * (1 - acceptance.others)
        return Finding(
            reviewer: index, kind: .tooAgreeable,
            sentence: isLot
                ? "accepted \(percent(acceptance.own)) of \(tallies[index].decisions) decisions, the others "
                    + "\(percent(acceptance.others)) of theirs. The turns may be better: look at some."
                : "", p: acceptance.p)
    }

    private static func missesErrors(
        _ index: Int, _ evidence: [ReviewerEvidence], _ tallies: [WorkTally]
    ) -> Finding? {
        let own = evidence[index]
        let planted = evidence.reduce(0) { $0 + $1.planted } - own.planted
        let caught = evidence.reduce(0) { $0 + $1.caught } - own.caught
        guard own.planted >= fewestPlanted, planted >= fewest,
            let interval = Wilson.interval(successes: own.caught, trials: own.planted),
            let others = Wilson.interval(successes: caught, trials: planted)
        else { return nil }
        let p = Proportions.exactlyLess(own.caught, of: own.planted, than: caught, of: planted)
        return Finding(
            reviewer: index, kind: .missesErrors,
            sentence: interval.upper < others.lower
                ? "caught \(own.caught) of \(own.planted) planted errors, the others "
                    + "\(percent(Double(caught) / Double(planted))) of theirs."
                : "", p: p)
    }

    /// A reviewer's share of accepted decisions beside that of the others.
    private struct Acceptance {
        let own: Double
        let others: Double
        /// Whether the whole of the own interval lies above the whole of the others'.
        let isSurelyMore: Bool
        /// That of no difference, against accepting more.
        let p: Double

        init?(of index: Int, _ tallies: [WorkTally]) {
            let tally = tallies[index]
            let accepted = tallies.reduce(0) { $0 + $1.outcomes.accepted } - tally.outcomes.accepted
            let decisions = tallies.reduce(0) { $0 + $1.decisions } - tally.decisions
            guard tally.decisions >= ReviewerFlag.fewest, decisions >= ReviewerFlag.fewest,
                let own = Wilson.interval(successes: tally.outcomes.accepted, trials: tally.decisions),
                let others = Wilson.interval(successes: accepted, trials: decisions)
            else { return nil }
            self.own = Double(tally.outcomes.accepted) / Double(tally.decisions)
            self.others = Double(accepted) / Double(decisions)
            isSurelyMore = own.lower > others.upper
            p = Proportions.less(accepted, of: decisions, than: tally.outcomes.accepted, of: tally.decisions)
        }
    }

    private static func percent(_ share: Double) -> String {
        // One decimal where a whole number would say all or none.
        let thousandths = Int((share * 1_000).rounded())
        if thousandths % 10 == 0 || (50..<950).contains(thousandths) { return "\((thousandths + 5) / 10) %" }
        return "\(thousandths / 10).\(thousandths % 10) %"
    }
}
