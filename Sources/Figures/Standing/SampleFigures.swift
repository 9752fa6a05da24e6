internal import Corpus

/// All that figures count of one sample: who rated its turns how, and what its review took.
///
/// Like ``SampleStanding`` it can be made to follow from one sample's facts after another's.
struct SampleFigures {
    /// By turn and reviewer.
    private(set) var ratings: [Rating] = []
    /// One for each week in which a turn was rated, oldest first.
    private(set) var weeks: [Week] = []
    /// By reviewer and turn.
    private(set) var works: [Work] = []
    /// By reviewer.
    private(set) var closings: [Closing] = []
    /// The turns that leave as accepted or edited and were decided or ruled on at the desk in a measured time.
    private(set) var instructions = 0

    /// A reviewer's decision on a turn that is in force, wherever it was made.
    struct Rating: OfTurn {
        var turn: Int
        var reviewer: Int
        var decision: Decision
        /// The ``RatingCode`` of the answer after it; -1 for none.
        var answer: Int
        var event: Int64
        var time: Int64
        /// The number of the turn's group.
        var group: Int

        var week: Int { CalendarWeek(of: CalendarDay(of: Timestamp(milliseconds: time))).number }
    }

    /// The turns that were rated in a week, with all their ratings as they stood at its end.
    ///
    /// What comes later belongs to later weeks, so a week that is over does not change.
    struct Week {
        var number: Int
        /// By turn and reviewer.
        var ratings: [Rating]
    }

    /// What one reviewer did about a turn, or about the sample as a whole.
    struct Work: Keyed {
        /// By reviewer, then turn; rulings last.
        let key: UInt64
        let reviewer: Int
        /// 0 for the sample as a whole.
        let turn: Int
        let group: Int
        /// Whether it is what a lead ruled, apart from what they decided themselves.
        let isRuling: Bool
        /// What was decided, if that is in force, at the desk or by a script.
        var decision: Decision?
        var event: Int64 = 0
        /// Whether the sample was skipped, and that is in force.
        var isSkip = false
        /// Whether the decision or skip was made at the desk and its time was measured.
        var isTimed = false
        /// Of all acts at the desk, also those that were undone or replaced; -1 when none was timed.
        var activeMilliseconds: Int64 = -1
        var elapsedMilliseconds: Int64 = 0
        /// When the decision or skip was made, else when the newest act was.
        var time: Int64
        /// Of the edit that is in force, per mille; -1 for none.
        var editSize = -1

        init(_ fact: Fact) {
            key = Self.key(reviewer: fact.reviewer, turn: fact.turn, isRuling: fact.action.isRuling)
            reviewer = Int(fact.reviewer)
            turn = Int(fact.turn)
            group = Int(fact.group)
            isRuling = fact.action.isRuling
            time = fact.time
        }

        static func key(reviewer: Int32, turn: Int32, isRuling: Bool) -> UInt64 {
            UInt64(UInt32(bitPattern: reviewer)) << 33 | UInt64(UInt32(bitPattern: turn)) << 1 | (isRuling ? 1 : 0)
        }

        var day: Int { CalendarDay(of: Timestamp(milliseconds: time)).number }
        var isClosing: Bool { !isRuling && (decision != nil || isSkip) }
        var isWork: Bool { decision != nil || isSkip || elapsedMilliseconds > 0 }
    }

    /// A sample that a reviewer is through with.
    struct Closing {
        var reviewer: Int
        /// The day of the newest act.
        var day: Int
        /// -1 unless every decision of it was timed at the desk.
        var activeMilliseconds: Int64
    }

    private var earlier = SampleStanding()

    /// Makes it follow from a sample's facts, oldest first, and from what stands of them.
    ///
    /// - Parameter beginning: The moment from which on work and ratings count; a turn's ratings are told together.
    mutating func follow(_ facts: [Fact], _ standing: SampleStanding, from beginning: Int64) {
        ratings.removeAll(keepingCapacity: true)
        weeks.removeAll(keepingCapacity: true)
        works.removeAll(keepingCapacity: true)
        closings.removeAll(keepingCapacity: true)
        addRatings(facts, standing)
        addWeeks(facts, from: beginning)
        if beginning > .min { leaveRatings(from: beginning) }
        addWork(facts, standing, from: beginning)
        addClosings(standing)
        countInstructions(facts, standing, from: beginning)
    }

    // MARK: - Ratings

    private mutating func addRatings(_ facts: [Fact], _ standing: SampleStanding) {
        for decision in standing.decisions {
            let fact = facts[decision.place]
            guard fact.turn >= 1, fact.turn <= fact.turns else { continue }
            ratings.append(
                Rating(
                    turn: decision.turn, reviewer: decision.reviewer, decision: decision.decision,
                    answer: Int(fact.answer), event: fact.event, time: fact.time, group: Int(fact.group)))
        }
    }

    /// Leaves the turns of which a rating is as late.
    private mutating func leaveRatings(from beginning: Int64) {
        let rated = Set(ratings.filter { $0.time >= beginning }.map(\.turn))
        ratings.removeAll { !rated.contains($0.turn) }
    }

    /// What was rated in each week, as it stood at the week's end.
    private mutating func addWeeks(_ facts: [Fact], from beginning: Int64) {
        var oldest = Int.max
        var newest = Int.min
        for fact in facts where fact.decision != nil || fact.action == .undo {
            let week = fact.week
            (oldest, newest) = (min(oldest, week), max(newest, week))
        }
        guard oldest <= newest else { return }
        if oldest == newest {
            if !ratings.isEmpty { weeks.append(Week(number: newest, ratings: ratings)) }
        } else {
            let deciding = facts.filter { $0.decision != nil || $0.action == .undo }
            for number in Set(deciding.map(\.week)).sorted() { addWeek(number, of: deciding, newest: newest) }
        }
        if beginning > .min {
            let first = CalendarWeek(of: CalendarDay(of: Timestamp(milliseconds: beginning))).number
            weeks.removeAll { $0.number < first }
        }
    }

    private mutating func addWeek(_ number: Int, of deciding: [Fact], newest: Int) {
        let current = ratings
        if number < newest {
            let known = deciding.filter { $0.week <= number }
            earlier.follow(known)
            ratings.removeAll(keepingCapacity: true)
            addRatings(known, earlier)
        }
        let rated = Set(ratings.filter { $0.week == number }.map(\.turn))
        if !rated.isEmpty {
            weeks.append(Week(number: number, ratings: ratings.filter { rated.contains($0.turn) }))
        }
        ratings = current
    }

    // MARK: - Work

    private mutating func addWork(_ facts: [Fact], _ standing: SampleStanding, from beginning: Int64) {
        for fact in facts where fact.time >= beginning {
            guard fact.decision != nil || fact.action == .skip || fact.tookTime else { continue }
            let place = placeOfWork(of: fact)
            works[place].time = max(works[place].time, fact.time)
            // What a script says that it took is its own claim.
            guard fact.isAtDesk else { continue }
            if fact.active >= 0 {
                works[place].activeMilliseconds = max(0, works[place].activeMilliseconds) + Int64(fact.active)
            }
            works[place].elapsedMilliseconds = max(works[place].elapsedMilliseconds, Int64(fact.elapsed))
        }
        // Finding an error that was planted is work like any other, though it says nothing about the turn.
        for decision in standing.decisions { settle(decision, facts[decision.place], from: beginning) }
        for decision in standing.planted { settle(decision, facts[decision.place], from: beginning) }
        for progress in standing.progress {
            guard let event = progress.skipped, let skip = facts.first(where: { $0.event == event }),
                skip.time >= beginning
            else { continue }
            let place = placeOfWork(of: skip)
            works[place].isSkip = true
            guard works[place].decision == nil else { continue }
            works[place].time = skip.time
            works[place].isTimed = skip.isTimed
        }
        for place in works.indices {
            works[place].elapsedMilliseconds = max(works[place].elapsedMilliseconds, works[place].activeMilliseconds)
        }
        works.removeAll { !$0.isWork }
    }

    /// The place of the work that a fact is part of, which is there afterwards.
    private mutating func placeOfWork(of fact: Fact) -> Int {
        let key = Work.key(reviewer: fact.reviewer, turn: fact.turn, isRuling: fact.action.isRuling)
        let place = works.place(of: key)
        if place == works.count || works[place].key != key { works.insert(Work(fact), at: place) }
        return place
    }

    private mutating func settle(_ decision: SampleStanding.StandingDecision, _ fact: Fact, from beginning: Int64) {
        guard fact.time >= beginning else { return }
        let place = placeOfWork(of: fact)
        guard works[place].event < fact.event else { return }
        works[place].event = fact.event
        works[place].decision = decision.decision
        works[place].isTimed = fact.isTimed
        works[place].time = fact.time
        works[place].editSize = Int(fact.editSize)
    }

    private mutating func addClosings(_ standing: SampleStanding) {
        for progress in standing.progress where progress.isClosed {
            let reviewer = UInt64(UInt32(truncatingIfNeeded: progress.reviewer)) << 33
            var day = Int.min
            var active: Int64 = 0
            var closing = 0
            var isTimed = true
            for work in works.elements(from: reviewer, upTo: reviewer + 1 << 33) where !work.isRuling {
                day = max(day, work.day)
                active += max(0, work.activeMilliseconds)
                guard work.isClosing else { continue }
                closing += 1
                isTimed = isTimed && work.isTimed
            }
            guard closing > 0 else { continue }
            // Of a review that began before the period there is no knowing how long it took.
            let isWhole = progress.skipped != nil || closing >= progress.decided
            closings.append(
                Closing(reviewer: progress.reviewer, day: day, activeMilliseconds: isTimed && isWhole ? active : -1))
        }
    }

    private mutating func countInstructions(_ facts: [Fact], _ standing: SampleStanding, from beginning: Int64) {
        func isTimed(_ place: Int) -> Bool { facts[place].isTimed && facts[place].time >= beginning }
        instructions = standing.resolutions.count { resolution in
            (resolution.outcome == .accepted || resolution.outcome == .edited)
                && (isTimed(resolution.place)
                    || standing.decisions(on: resolution.turn).contains { isTimed($0.place) })
        }
    }
}

extension Fact {
    fileprivate var week: Int { CalendarWeek(of: CalendarDay(number: day)).number }
}
