internal import Corpus
internal import Figures

/// All that the figures count of one sample: who rated its turns how, and what its review took.
///
/// It follows from the sample's acts and what they were measured to be; ``SampleContribution`` follows from it.
struct SampleFigures: Equatable {
    var facts: SampleFacts
    /// By turn and reviewer.
    var ratings: [Rating] = []
    /// By reviewer and turn, rulings last.
    var works: [Work] = []
    /// By reviewer.
    var closings: [Closing] = []
    /// By turn.
    var texts: [TurnTexts] = []

    /// A reviewer's decision on a turn that is in force, wherever it was made.
    struct Rating: Hashable {
        var turn: Int
        var reviewer: Int
        var decision: Decision
        /// The ``RatingCode`` of the answer after it.
        var answer: Int?
        /// The day it was made on.
        var day: Int
        /// The week of the newest decision on the turn.
        var week: Int
    }

    /// What one reviewer did at the desk about a turn, or about the sample as a whole.
    struct Work: Hashable {
        var reviewer: Int
        /// 0 for the sample as a whole.
        var turn: Int
        /// What was decided at the desk, if that is in force.
        var decision: Decision?
        /// Whether the sample was skipped at the desk, and that is in force.
        var isSkip: Bool
        /// Whether it is what a lead ruled, apart from what they decided themselves.
        var isRuling: Bool
        /// Of all acts, also those that were undone or replaced; nil when none was timed.
        var activeMilliseconds: Int64?
        var elapsedMilliseconds: Int64
        /// The day of the decision or skip, else of the newest act.
        var day: Int
        /// Of the edit that is in force, per mille.
        var editSize: Int?
    }

    /// A sample that a reviewer has closed at the desk.
    struct Closing: Hashable {
        var reviewer: Int
        /// The day of the newest act.
        var day: Int
        var activeMilliseconds: Int64?
    }

    /// How the final answers of a turn compare of which at least one was edited.
    struct TurnTexts: Hashable {
        var turn: Int
        var tally: TextTally
    }

    var isEmpty: Bool { ratings.isEmpty && works.isEmpty && closings.isEmpty && texts.isEmpty }

    init(facts: SampleFacts) { self.facts = facts }

    /// Follows from what stands, from the acts that were recorded, oldest first, and from their measures by event.
    ///
    /// How texts compare is left for whoever can read them.
    init(facts: SampleFacts, standing: SampleStanding, acts: [Act], measures: [Int64: ActMeasure]) {
        self.facts = facts
        rate(standing, measures)
        work(standing, acts, measures)
    }

    private mutating func rate(_ standing: SampleStanding, _ measures: [Int64: ActMeasure]) {
        var newest: [Int: Timestamp] = [:]
        for (key, decision) in standing.decisions {
            guard let time = measures[decision.event]?.time else { continue }
            newest[key.turn] = max(newest[key.turn] ?? time, time)
        }
        for (key, decision) in standing.decisions {
            guard let measure = measures[decision.event], facts.kinds.indices.contains(key.turn - 1),
                let newest = newest[key.turn]
            else { continue }
            ratings.append(
                Rating(
                    turn: key.turn, reviewer: key.reviewer, decision: decision.decision, answer: measure.answer,
                    day: CalendarDay(of: measure.time).number, week: CalendarWeek(of: CalendarDay(of: newest)).number))
        }
        ratings.sort { ($0.turn, $0.reviewer) < ($1.turn, $1.reviewer) }
    }

    private mutating func work(_ standing: SampleStanding, _ acts: [Act], _ measures: [Int64: ActMeasure]) {
        let desk = acts.filter { $0.deskTime != nil && measures[$0.event] != nil || $0.isDeskDecision }
        for isRuling in [false, true] {
            // What a lead rules takes time too, but none that the lead's own decision took.
            let acts = desk.filter { $0.action.isRuling == isRuling }
            let byTurn = Dictionary(grouping: acts) {
                SampleStanding.ReviewerTurn(turn: $0.turn, reviewer: $0.reviewer)
            }
            for (key, acts) in byTurn {
                if let work = Work(acts, of: key, standing, measures, isRuling: isRuling) { works.append(work) }
            }
        }
        works.sort { ($0.reviewer, $0.turn, $0.isRuling ? 1 : 0) < ($1.reviewer, $1.turn, $1.isRuling ? 1 : 0) }
        for (reviewer, progress) in standing.progress.sorted(by: { $0.key < $1.key }) where progress.isClosed {
            let own = works.filter { $0.reviewer == reviewer && !$0.isRuling }
            // Whoever only looks at the desk at what a script has closed has closed nothing there.
            guard own.contains(where: { $0.decision != nil || $0.isSkip }), let day = own.map(\.day).max() else {
                continue
            }
            let times = own.compactMap(\.activeMilliseconds)
            closings.append(
                Closing(reviewer: reviewer, day: day, activeMilliseconds: times.isEmpty ? nil : times.reduce(0, +)))
        }
    }
}

extension SampleFigures.Work {
    /// What a reviewer's acts at the desk about a turn amount to; nil for nothing.
    fileprivate init?(
        _ acts: [Act], of key: SampleStanding.ReviewerTurn, _ standing: SampleStanding,
        _ measures: [Int64: ActMeasure], isRuling: Bool
    ) {
        let times = acts.compactMap { measures[$0.event]?.activeMilliseconds }
        let active = times.reduce(0, +)
        let elapsed = max(active, acts.compactMap { measures[$0.event]?.elapsedMilliseconds }.max() ?? 0)
        // Finding an error that was planted is work like any other, though it says nothing about the turn.
        let standingDecision = [standing.decisions[key], standing.planted[key]].compactMap { $0 }
            .max { $0.event < $1.event }
        let decision = acts.first { $0.event == standingDecision?.event }
        let skip = acts.first { $0.action == .skip && $0.event == standing.progress[key.reviewer]?.skipped }
        guard decision != nil || skip != nil || elapsed > 0, let newest = acts.compactMap(\.deskTime).max() else {
            return nil
        }
        let time = Timestamp(milliseconds: (decision ?? skip)?.deskTime ?? newest)
        self.init(
            reviewer: key.reviewer, turn: key.turn, decision: decision == nil ? nil : standingDecision?.decision,
            isSkip: skip != nil, isRuling: isRuling, activeMilliseconds: times.isEmpty ? nil : active,
            elapsedMilliseconds: elapsed,
            day: CalendarDay(of: time).number, editSize: decision.flatMap { measures[$0.event]?.editSize })
    }
}

extension Act {
    /// Whether it decides or skips at the desk, which counts also when no time was measured.
    fileprivate var isDeskDecision: Bool { deskTime != nil && (action.decision != nil || action == .skip) }
}
