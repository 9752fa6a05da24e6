internal import Corpus

/// How reviewers did with planted errors and gold, and which turns wait for a lead.
struct ReferenceSums: Sendable {
    struct GoldKey: Hashable, Sendable {
        var reviewer: Int
        var kind: TurnKind
    }

    /// How one reviewer did with the planted errors of one kind.
    struct PlantedErrorKey: Hashable, Sendable {
        var reviewer: Int
        /// As `choice-swapped`.
        var corruption: String
    }

    private(set) var gold: [GoldKey: GoldCount] = [:]
    private(set) var caught: [PlantedErrorKey: [PlantedErrorResult: Int]] = [:]
    /// Turns that do not leave without a lead: contested, reopened, or gold that somebody failed.
    private(set) var waiting = 0
    /// Turns that a lead has settled.
    private(set) var settled = 0
    /// Turns, and samples as a whole, that anybody has flagged, but for planted errors.
    private(set) var flagged = 0
    /// The decisions and what is right about them that nobody has compared yet.
    private(set) var missingVerdicts: Set<EventPair> = []

    mutating func count(
        _ facts: [Fact], _ standing: SampleStanding, sample: Int, _ context: FigureContext, from beginning: Int64,
        times: Int
    ) {
        func isTouched(_ turn: Int) -> Bool {
            beginning == .min || facts.contains { Int($0.turn) == turn && $0.time >= beginning }
        }
        for resolution in standing.resolutions {
            if resolution.state == .adjudicated, facts[resolution.place].time >= beginning { settled += times }
            guard resolution.state == .contested, !standing.reopened.contains(resolution.turn) else { continue }
            if isTouched(resolution.turn) { waiting += times }
        }
        waiting += standing.reopened.count(where: isTouched) * times
        if !standing.marks.isEmpty {
            let flags = standing.marks.filter { mark in
                mark.kind == .flag && !mark.isPlanted
                    && (beginning == .min || facts.contains { $0.event == mark.event && $0.time >= beginning })
            }
            flagged += Set(flags.map(\.place.turn)).count * times
        }
        for decision in standing.planted where facts[decision.place].time >= beginning {
            count(decision, facts, standing, sample, context, times: times)
        }
        for gold in standing.gold {
            guard let scores = GoldScores(of: gold, facts, standing, context.verdicts) else { continue }
            missingVerdicts.formUnion(scores.missing)
            if scores.unconfirmedFailures > 0, !standing.reopened.contains(gold.turn), isTouched(gold.turn) {
                waiting += times
            }
            let group = Int(facts[standing.resolution(of: gold.turn)?.place ?? 0].group)
            guard context.groups.indices.contains(group), let kind = context.groups[group]?.kind else { continue }
            for score in scores.scores where score.time >= beginning {
                let key = GoldKey(reviewer: score.reviewer, kind: kind)
                var count = self.gold[key] ?? GoldCount(reviewer: score.reviewer, name: "", kind: kind)
                if score.isLater {
                    count.later += times
                    count.laterCorrect += score.isCorrect ? times : 0
                } else {
                    count.earlier += times
                    count.earlierCorrect += score.isCorrect ? times : 0
                }
                self.gold[key] = count
            }
        }
    }

    private mutating func count(
        _ decision: SampleStanding.StandingDecision, _ facts: [Fact], _ standing: SampleStanding, _ sample: Int,
        _ context: FigureContext, times: Int
    ) {
        let place = PlantedPlace(sample: sample, turn: decision.turn, reviewer: decision.reviewer)
        guard let corruption = context.plantedErrors[place] else { return }
        let (result, missing) = standing.result(of: decision, facts, context.verdicts)
        if let missing { missingVerdicts.insert(missing) }
        guard let result else { return }
        caught[PlantedErrorKey(reviewer: decision.reviewer, corruption: corruption), default: [:]][
            result, default: 0] += times
    }
}

extension SampleStanding {
    /// What a decision about a planted error comes to, and what has to be compared for that.
    ///
    /// - Returns: No result where the error was not planted in this store.
    package func result(
        of decision: StandingDecision, _ facts: [Fact], _ verdicts: [EventPair: Bool]
    ) -> (result: PlantedErrorResult?, missing: EventPair?) {
        guard let result = facts[decision.place].plantedResult else { return (nil, nil) }
        guard let final = resolution(of: decision.turn), final.outcome == .edited, let event = final.event else {
            return (result, nil)
        }
        let pair = EventPair(decision.event, event)
        guard let isMended = verdicts[pair] else { return (result, pair) }
        return (isMended ? .mended : result, nil)
    }
}

/// How the decisions on a gold turn compare with what is right about it.
///
/// Who said what is right is not measured by it.
package struct GoldScores: Sendable {
    package struct Score: Hashable, Sendable {
        package var reviewer: Int
        package var isCorrect: Bool
        /// Whether it was decided after the turn had become gold.
        package var isLater: Bool
        /// When it was decided, in milliseconds since 1970.
        package var time: Int64
    }

    package private(set) var scores: [Score] = []
    /// The reviewers who failed it after it had become gold, and since a lead last confirmed it.
    package private(set) var unconfirmedFailures = 0
    /// The decisions whose texts nobody has compared with what is right.
    package private(set) var missing: [EventPair] = []

    /// - Returns: nil when nothing says what is right.
    package init?(
        of gold: SampleStanding.Gold, _ facts: [Fact], _ standing: SampleStanding, _ verdicts: [EventPair: Bool]
    ) {
        guard let resolution = standing.resolution(of: gold.turn), let event = resolution.event else { return nil }
        let right = ([event] + gold.standing.alternatives).compactMap { event in
            facts.first { $0.event == event }
        }
        let authors = Set(right.map(\.reviewer))
        for decision in standing.decisions(on: gold.turn) where !authors.contains(Int32(clamping: decision.reviewer)) {
            var isCorrect = false
            for fact in right where !isCorrect {
                switch decision.decision {
                case .accept: isCorrect = fact.text != 0 && fact.keepsGenerated
                case .reject: isCorrect = fact.text == 0
                case .edit:
                    guard fact.text != 0, !fact.keepsGenerated else { continue }
                    let pair = EventPair(decision.event, fact.event)
                    if verdicts[pair] == nil { missing.append(pair) }
                    isCorrect = verdicts[pair] ?? false
                }
            }
            scores.append(
                Score(
                    reviewer: decision.reviewer, isCorrect: isCorrect, isLater: decision.event > gold.standing.since,
                    time: facts[decision.place].time))
            if !isCorrect, decision.event > max(gold.standing.since, gold.standing.confirmed ?? 0) {
                unconfirmedFailures += 1
            }
        }
    }
}
