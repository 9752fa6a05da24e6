internal import Corpus
internal import Figures

/// All that the figures count of one sample: who rated its turns how, and what its review took.
///
/// It follows from the sample's acts and what they were measured to be; ``SampleContribution`` follows from it.
struct SampleFigures: Equatable {
    var facts: SampleFacts
    /// By turn and reviewer.
    var ratings: [Rating] = []
    /// One for each week in which a turn was rated, oldest first.
    var weeks: [Week] = []
    /// By reviewer and turn, rulings last.
    var works: [Work] = []
    /// By reviewer.
    var closings: [Closing] = []
    /// By turn.
    var texts: [TurnTexts] = []
    /// The turns that leave as accepted or edited and were decided or ruled on at the desk in a measured time.
    var instructions = 0

    /// A reviewer's decision on a turn that is in force, wherever it was made.
    struct Rating: Hashable {
        var turn: Int
        var reviewer: Int
        var decision: Decision
        /// The ``RatingCode`` of the answer after it.
        var answer: Int?
        /// The day it was made on.
        var day: Int
    }

    /// The turns that were rated in a week, with all their ratings as they stood at its end.
    ///
    /// What comes later belongs to later weeks, so a week that is over does not change.
    struct Week: Hashable {
        var number: Int
        /// By turn and reviewer.
        var ratings: [Rating]
    }

    /// What one reviewer did about a turn, or about the sample as a whole.
    struct Work: Hashable {
        var reviewer: Int
        /// 0 for the sample as a whole.
        var turn: Int
        /// What was decided, if that is in force, at the desk or by a script.
        var decision: Decision?
        /// Whether the sample was skipped, and that is in force.
        var isSkip: Bool
        /// Whether it is what a lead ruled, apart from what they decided themselves.
        var isRuling: Bool
        /// Whether the decision or skip was made at the desk and its time was measured.
        var isTimed: Bool
        /// Of all acts at the desk, also those that were undone or replaced; nil when none was timed.
        var activeMilliseconds: Int64?
        var elapsedMilliseconds: Int64
        /// The day of the decision or skip, else of the newest act.
        var day: Int
        /// Of the edit that is in force, per mille.
        var editSize: Int?
    }

    /// A sample that a reviewer is through with.
    struct Closing: Hashable {
        var reviewer: Int
        /// The day of the newest act.
        var day: Int
        /// nil unless every decision of it was timed at the desk.
        var activeMilliseconds: Int64?
    }

    /// How the final answers of a turn compare of which at least one was edited.
    struct TurnTexts: Hashable {
        var turn: Int
        var tally: TextTally
    }

    var isEmpty: Bool {
        ratings.isEmpty && weeks.isEmpty && works.isEmpty && closings.isEmpty && texts.isEmpty && instructions == 0
    }

    init(facts: SampleFacts) { self.facts = facts }

    /// Follows from what stands, from the acts that were recorded, oldest first, and from their measures by event.
    ///
    /// How texts compare is left for whoever can read them.
    init(facts: SampleFacts, standing: SampleStanding, acts: [Act], measures: [Int64: ActMeasure]) {
        self.facts = facts
        ratings = ratings(standing, measures)
        weeks = weeks(acts, measures)
        work(standing, acts, measures)
        instructions = Self.instructions(standing, acts, measures)
    }

    private func ratings(_ standing: SampleStanding, _ measures: [Int64: ActMeasure]) -> [Rating] {
        let ratings = standing.decisions.compactMap { key, decision -> Rating? in
            guard let measure = measures[decision.event], facts.kinds.indices.contains(key.turn - 1) else {
                return nil
            }
            return Rating(
                turn: key.turn, reviewer: key.reviewer, decision: decision.decision, answer: measure.answer,
                day: CalendarDay(of: measure.time).number)
        }
        return ratings.sorted { ($0.turn, $0.reviewer) < ($1.turn, $1.reviewer) }
    }

    /// What was rated in each week, as it stood at the week's end.
    private func weeks(_ acts: [Act], _ measures: [Int64: ActMeasure]) -> [Week] {
        // By which decisions come and go.
        let deciding = acts.filter { $0.action.decision != nil || $0.action == .undo }
        let numbers = deciding.map { act in measures[act.event].map { Self.week(of: $0.time) } }
        let newest = numbers.compactMap { $0 }.max()
        return Set(numbers.compactMap { $0 }).sorted().compactMap { number in
            var stood = ratings
            if number != newest {
                let known = zip(deciding, numbers).filter { $0.1.map { $0 <= number } ?? false }.map(\.0)
                stood = ratings(SampleStanding(acts: known, generated: []), measures)
            }
            let rated = Set(stood.filter { CalendarWeek(of: CalendarDay(number: $0.day)).number == number }.map(\.turn))
            return rated.isEmpty ? nil : Week(number: number, ratings: stood.filter { rated.contains($0.turn) })
        }
    }

    private static func week(of time: Timestamp) -> Int { CalendarWeek(of: CalendarDay(of: time)).number }

    private static func instructions(
        _ standing: SampleStanding, _ acts: [Act], _ measures: [Int64: ActMeasure]
    ) -> Int {
        let timed = Set(acts.filter { $0.isTimed(measures) }.map(\.event))
        let decided = Set(standing.decisions.filter { timed.contains($0.value.event) }.map(\.key.turn))
        return standing.resolutions.count { turn, resolution in
            (resolution.outcome == .accepted || resolution.outcome == .edited)
                && (decided.contains(turn) || resolution.event.map(timed.contains) ?? false)
        }
    }

    private mutating func work(_ standing: SampleStanding, _ acts: [Act], _ measures: [Int64: ActMeasure]) {
        let counted = acts.filter {
            $0.decidesOrSkips || $0.deskTime != nil && (measures[$0.event]?.tookTime ?? false)
        }
        for isRuling in [false, true] {
            // What a lead rules takes time too, but none that the lead's own decision took.
            let acts = counted.filter { $0.action.isRuling == isRuling }
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
            let closing = own.filter { $0.decision != nil || $0.isSkip }
            guard !closing.isEmpty, let day = own.map(\.day).max() else { continue }
            let isTimed = closing.allSatisfy(\.isTimed)
            closings.append(
                Closing(
                    reviewer: reviewer, day: day,
                    activeMilliseconds: isTimed ? own.compactMap(\.activeMilliseconds).reduce(0, +) : nil))
        }
    }
}

extension SampleFigures.Work {
    /// What a reviewer's acts about a turn amount to; nil for nothing.
    fileprivate init?(
        _ acts: [Act], of key: SampleStanding.ReviewerTurn, _ standing: SampleStanding,
        _ measures: [Int64: ActMeasure], isRuling: Bool
    ) {
        // What a script says that it took is its own claim.
        let desk = acts.filter { $0.deskTime != nil }
        let times = desk.compactMap { measures[$0.event]?.activeMilliseconds }
        let active = times.reduce(0, +)
        let elapsed = max(active, desk.compactMap { measures[$0.event]?.elapsedMilliseconds }.max() ?? 0)
        // Finding an error that was planted is work like any other, though it says nothing about the turn.
        let standingDecision = [standing.decisions[key], standing.planted[key]].compactMap { $0 }
            .max { $0.event < $1.event }
        let decision = acts.first { $0.event == standingDecision?.event }
        let skip = acts.first { $0.action == .skip && $0.event == standing.progress[key.reviewer]?.skipped }
        guard decision != nil || skip != nil || elapsed > 0,
            let newest = acts.compactMap({ measures[$0.event]?.time }).max()
        else { return nil }
        let time = (decision ?? skip).flatMap { measures[$0.event]?.time } ?? newest
        self.init(
            reviewer: key.reviewer, turn: key.turn, decision: decision == nil ? nil : standingDecision?.decision,
            isSkip: skip != nil, isRuling: isRuling, isTimed: (decision ?? skip)?.isTimed(measures) ?? false,
            activeMilliseconds: times.isEmpty ? nil : active, elapsedMilliseconds: elapsed,
            day: CalendarDay(of: time).number, editSize: decision.flatMap { measures[$0.event]?.editSize })
    }
}

extension Act {
    fileprivate var decidesOrSkips: Bool { action.decision != nil || action == .skip }

    /// Whether it was done at the desk in an active time that was measured.
    fileprivate func isTimed(_ measures: [Int64: ActMeasure]) -> Bool {
        deskTime != nil && measures[event]?.activeMilliseconds != nil
    }
}
