package import Corpus

/// A turn that stands behind a number.
package struct FigurePlace: Hashable, Sendable {
    package var place: TurnPlace
    /// For whom an error was planted in it, by number, where it is about that.
    package var plantedFor: Int?

    package init(_ place: TurnPlace) { self.place = place }

    init(_ sample: Int, _ turn: Int, plantedFor: Int? = nil) {
        place = TurnPlace(sample: sample, turn: turn)
        self.plantedFor = plantedFor
    }
}

extension FigureFold {
    /// The turns behind a number, in the order in which they are listed; nil for turns that nobody need have decided, which
    /// no ledger knows.
    ///
    /// - Parameter number: Finds a reviewer by name.
    package mutating func places(
        of source: FigureSource, _ names: FigureNames, number: (String) throws -> Int
    ) rethrows -> [FigurePlace]? {
        switch source {
        case .group(.reviewer, let name, let outcome):
            let reviewer = try number(name)
            return decided(by: reviewer, nil) { outcome == nil || $0?.figureOutcome == outcome }
        case .group(.day, let name, let outcome):
            return decided(in: CalendarDay(named: name).map { $0.number...$0.number }, outcome)
        case .group(.week, let name, let outcome): return decided(in: CalendarWeek(named: name)?.days, outcome)
        case .group(_, _, nil), .group(_, _, .undecided): return nil
        case .group(let dimension, let name, let outcome?):
            return resolved(dimension, name, names) { $0.figureOutcome == outcome ? 0 : nil }
        case .pair(let a, let b, let decisionA, let decisionB):
            return pair(try number(a), try number(b), decisionA, decisionB)
        case .agreement(.week, let name): return rated(inWeek: CalendarWeek(named: name))
        case .agreement(let dimension, let name): return shared(dimension, name, names)
        case .reviewer(let name, let decision): return decided(by: try number(name), decision) { _ in true }
        case .catches(let name, let corruption, let caught):
            return planted(for: name.isEmpty ? nil : try number(name), corruption, caught: caught)
        case .gold(let name, let kind, let correct):
            return gold(of: name.isEmpty ? nil : try number(name), kind, correct: correct)
        }
    }

    // MARK: - Groups

    /// Turns by what became of them: those of rank 0 first; nil ranks are left out.
    private mutating func resolved(
        _ dimension: Dimension?, _ name: String, _ names: FigureNames,
        rank: (SampleStanding.TurnResolution) -> Int?
    ) -> [FigurePlace] {
        var found: [[FigurePlace]] = [[], [], [], []]
        let context = context
        let beginning = filter.beginning
        each { sample, facts, standing in
            for resolution in standing.resolutions where standing.isCounted(resolution, facts, from: beginning) {
                guard let rank = rank(resolution),
                    context.isMember(sample, Int(facts[resolution.place].group), dimension, name, names)
                else { continue }
                found[rank].append(FigurePlace(sample, resolution.turn))
            }
        }
        return Array(found.joined())
    }

    /// The turns that were decided within some days, by the decisions in force.
    private mutating func decided(in days: ClosedRange<Int>?, _ outcome: FigureSource.Outcome?) -> [FigurePlace] {
        guard let days else { return [] }
        var found: [FigurePlace] = []
        let beginning = filter.beginning
        each { sample, facts, standing in
            for resolution in standing.resolutions where outcome == nil || resolution.figureOutcome == outcome {
                let isMeant = standing.decisions(on: resolution.turn).contains {
                    days.contains(facts[$0.place].day) && facts[$0.place].time >= beginning
                }
                if isMeant { found.append(FigurePlace(sample, resolution.turn)) }
            }
        }
        return found
    }

    // MARK: - Reviewers

    private mutating func decided(
        by reviewer: Int, _ decision: Decision?, where isMeant: (SampleStanding.TurnResolution?) -> Bool
    ) -> [FigurePlace] {
        var found: [[FigurePlace]] = [[], [], []]
        let beginning = filter.beginning
        each { sample, facts, standing in
            for one in standing.decisions where one.reviewer == reviewer && (decision ?? one.decision) == one.decision {
                guard facts[one.place].time >= beginning, isMeant(standing.resolution(of: one.turn)) else { continue }
                found[RatingCode.code(of: one.decision)].append(FigurePlace(sample, one.turn))
            }
        }
        return Array(found.joined())
    }

    private mutating func pair(_ a: Int, _ b: Int, _ decisionA: Decision?, _ decisionB: Decision?) -> [FigurePlace] {
        var found: [[FigurePlace]] = [[], [], []]
        let beginning = filter.beginning
        each { sample, facts, standing in
            for one in standing.decisions where one.reviewer == a && (decisionA ?? one.decision) == one.decision {
                guard let other = standing.decision(on: one.turn, by: b),
                    (decisionB ?? other.decision) == other.decision,
                    standing.decisions(on: one.turn).contains(where: { facts[$0.place].time >= beginning })
                else { continue }
                found[RatingCode.code(of: one.decision)].append(FigurePlace(sample, one.turn))
            }
        }
        return Array(found.joined())
    }

    // MARK: - Agreement

    /// The turns that at least two reviewers decided, those on which they differ first.
    private mutating func shared(_ dimension: Dimension?, _ name: String, _ names: FigureNames) -> [FigurePlace] {
        var rated: Set<TurnPlace> = []
        let beginning = filter.beginning
        each { sample, facts, standing in
            for decisions in standing.turns
            where decisions.count > 1 && decisions.contains(where: { facts[$0.place].time >= beginning }) {
                rated.insert(TurnPlace(sample: sample, turn: decisions[decisions.startIndex].turn))
            }
        }
        return resolved(dimension, name, names) { resolution in
            switch resolution.state {
            case .contested: 0
            case .adjudicated: 1
            case .gold: 2
            case .unanimous: 3
            case .single, .open: nil
            }
        }
        .filter { rated.contains($0.place) }
    }

    /// The turns that were rated in a week and that at least two reviewers had decided by its end, those on which they
    /// differed then first.
    private mutating func rated(inWeek week: CalendarWeek?) -> [FigurePlace] {
        guard let week else { return [] }
        var differing: [FigurePlace] = []
        var alike: [FigurePlace] = []
        var figures = SampleFigures()
        let beginning = filter.beginning
        each { sample, facts, standing in
            figures.follow(facts, standing, from: beginning)
            for ratings in figures.weeks.first(where: { $0.number == week.number })?.ratings.byTurn ?? []
            where ratings.count > 1 {
                let one = ratings[ratings.startIndex]
                let place = FigurePlace(sample, one.turn)
                if ratings.contains(where: { $0.decision != one.decision }) {
                    differing.append(place)
                } else {
                    alike.append(place)
                }
            }
        }
        return differing + alike
    }

    // MARK: - Known errors and gold

    private mutating func planted(for reviewer: Int?, _ corruption: String, caught: Bool?) -> [FigurePlace] {
        var found: [FigurePlace] = []
        let (context, beginning) = (context, filter.beginning)
        each { sample, facts, standing in
            for decision in standing.planted where (reviewer ?? decision.reviewer) == decision.reviewer {
                let place = PlantedPlace(sample: sample, turn: decision.turn, reviewer: decision.reviewer)
                guard facts[decision.place].time >= beginning, let kind = context.plantedErrors[place],
                    corruption.isEmpty || corruption == kind,
                    let result = standing.result(of: decision, facts, context.verdicts).result, result != .mended,
                    caught.map({ $0 == (result != .missed) }) ?? true
                else { continue }
                found.append(FigurePlace(sample, decision.turn, plantedFor: decision.reviewer))
            }
        }
        return found
    }

    private mutating func gold(of reviewer: Int?, _ kind: String, correct: Bool?) -> [FigurePlace] {
        var found: [FigurePlace] = []
        let (context, beginning) = (context, filter.beginning)
        each { sample, facts, standing in
            for gold in standing.gold {
                guard let resolution = standing.resolution(of: gold.turn),
                    let scores = GoldScores(of: gold, facts, standing, context.verdicts)
                else { continue }
                let group = Int(facts[resolution.place].group)
                let own = context.groups.indices.contains(group) ? context.groups[group]?.kind.rawValue : nil
                guard kind.isEmpty || kind == own else { continue }
                for score in scores.scores where score.isLater && (reviewer ?? score.reviewer) == score.reviewer {
                    guard score.time >= beginning else { continue }
                    if (correct ?? score.isCorrect) == score.isCorrect { found.append(FigurePlace(sample, gold.turn)) }
                }
            }
        }
        return found
    }
}

extension FigureContext {
    /// Whether a turn of a sample and a group of turns belongs to what a dimension names.
    fileprivate func isMember(
        _ sample: Int, _ group: Int, _ dimension: Dimension?, _ name: String, _ names: FigureNames
    ) -> Bool {
        let turns = groups.indices.contains(group) ? groups[group] : nil
        switch dimension {
        case nil: return true
        case .domain: return turns?.domain == name
        case .kind: return turns?.kind.rawValue == name
        case .language: return turns?.language.rawValue == name
        case .queue: return queues(of: sample).contains { names.queues[$0] == name }
        case .reviewer, .day, .week: return false
        }
    }
}

extension SampleStanding.TurnResolution {
    fileprivate var figureOutcome: FigureSource.Outcome {
        switch outcome {
        case .accepted: .accepted
        case .edited: .edited
        case .rejected: .rejected
        case .contested: .contested
        }
    }
}
