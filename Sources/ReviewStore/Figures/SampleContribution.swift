internal import Corpus
internal import Figures

/// What a sample adds to each tally; or the difference of what two states of it add, or the sum over many samples.
///
/// The sum over all samples is what the tables `work`, `reviewed`, `agreement_pattern`, `signature` and `text_tally` must
/// hold.
struct SampleContribution: Equatable {
    struct WorkKey: Hashable {
        var group: FigureGroup
        var reviewer: Int
    }

    struct PatternKey: Hashable {
        var measure: Measure
        var group: FigureGroup
        var pattern: String
    }

    private(set) var work: [WorkKey: WorkTally] = [:]
    private(set) var reviewed: [FigureGroup: ReviewedCount] = [:]
    /// Samples by their patterns.
    private(set) var patterns: [PatternKey: Int] = [:]
    /// Turns by who decided what, where at least two did.
    private(set) var signatures: [String: Int] = [:]
    private(set) var texts: [TextGroup: TextTally] = [:]

    init() {}

    /// Adds what a sample adds, or takes it away.
    ///
    /// - Parameters:
    ///   - queues: The numbers of the queues that it belongs to.
    ///   - times: 1, or -1 to take away.
    mutating func add(_ figures: SampleFigures, queues: [Int], times: Int = 1) {
        change(from: nil, to: figures, queues: queues, times: times)
    }

    /// Adds the difference that a change of one sample makes.
    mutating func addChange(from old: SampleFigures?, to new: SampleFigures?, queues: [Int]) {
        change(from: old, to: new, queues: queues, times: 1)
    }

    /// Adds only what a sample adds to the groups of these queues, or takes it away.
    mutating func addMembership(of figures: SampleFigures, queues: [Int], times: Int) {
        var scope = Scope(queues: queues)
        scope.isQueuesOnly = true
        for item in figures.works { count(item, figures.facts, scope, times: times) }
        for item in figures.closings { count(item, figures.facts, scope, times: times) }
        for item in figures.ratings { count(item, figures.facts, scope, times: times) }
        countReviewed(figures, scope, times: times)
        for (key, pattern) in figures.patterns(scope) {
            add(times, to: PatternKey(measure: key.measure, group: key.group, pattern: pattern))
        }
        dropNothing()
    }

    private mutating func change(from old: SampleFigures?, to new: SampleFigures?, queues: [Int], times: Int) {
        let scope = Scope(queues: queues)
        // Most of a sample stays as it is when a turn of it is decided, so only what differs is counted.
        for (figures, other, sign) in [(old, new, -times), (new, old, times)] {
            guard let figures else { continue }
            for item in figures.works where other?.works.contains(item) != true {
                count(item, figures.facts, scope, times: sign)
            }
            for item in figures.closings where other?.closings.contains(item) != true {
                count(item, figures.facts, scope, times: sign)
            }
            for item in figures.ratings where other?.ratings.contains(item) != true {
                count(item, figures.facts, scope, times: sign)
            }
            for week in figures.weeks where other?.weeks.contains(week) != true {
                for item in week.ratings { count(item, to: [.week(week.number)], times: sign) }
            }
            countReviewed(figures, scope, times: sign)
            for item in figures.texts where other?.texts.contains(item) != true {
                guard let kind = figures.facts.kind(of: item.turn), let language = figures.facts.language(of: item.turn)
                else { continue }
                texts[TextGroup(kind: kind, language: language), default: TextTally()].add(item.tally, times: sign)
            }
            for kept in figures.keptTurns { texts[kept.group, default: TextTally()].add(kept.tally, times: sign) }
            for signature in figures.signatures { signatures[signature, default: 0] += sign }
            for (key, pattern) in figures.patterns(scope) {
                add(sign, to: PatternKey(measure: key.measure, group: key.group, pattern: pattern))
            }
        }
        dropNothing()
    }

    /// Which groups are counted for.
    struct Scope {
        var queues: [Int]
        /// Whether only the queues are.
        var isQueuesOnly = false

        init(queues: [Int]) { self.queues = queues }
    }

    /// The groups of a turn; the sample as a whole, counted as turn 0, is of no kind and no language.
    private func groups(of turn: Int, _ facts: SampleFacts, _ scope: Scope, day: Int) -> [FigureGroup] {
        var groups = scope.queues.map(FigureGroup.queue)
        if scope.isQueuesOnly { return groups }
        groups.append(.domain(facts))
        groups.append(.day(day))
        if let kind = facts.kind(of: turn) { groups.append(.kind(kind)) }
        if let language = facts.language(of: turn) { groups.append(.language(language)) }
        return groups
    }

    private mutating func count(_ item: SampleFigures.Work, _ facts: SampleFacts, _ scope: Scope, times: Int) {
        var tally = WorkTally()
        if let decision = item.decision {
            tally.count(decision)
            if item.isTimed, let active = item.activeMilliseconds {
                tally.decisionTimes.add(TimeClass.index(ofMilliseconds: active))
            }
        }
        if item.isSkip { tally.skipped = 1 }
        if let size = item.editSize, item.decision == .edit { tally.editSizes.add(size) }
        tally.activeMilliseconds = item.activeMilliseconds ?? 0
        tally.elapsedMilliseconds = item.elapsedMilliseconds
        for group in groups(of: item.turn, facts, scope, day: item.day) {
            work[WorkKey(group: group, reviewer: item.reviewer), default: WorkTally()].add(tally, times: times)
        }
    }

    private mutating func count(_ item: SampleFigures.Closing, _ facts: SampleFacts, _ scope: Scope, times: Int) {
        var tally = WorkTally()
        tally.reviews = 1
        if let active = item.activeMilliseconds { tally.reviewTimes.add(TimeClass.index(ofMilliseconds: active)) }
        for group in groups(of: 0, facts, scope, day: item.day) {
            work[WorkKey(group: group, reviewer: item.reviewer), default: WorkTally()].add(tally, times: times)
        }
    }

    private mutating func count(_ item: SampleFigures.Rating, _ facts: SampleFacts, _ scope: Scope, times: Int) {
        count(item, to: groups(of: item.turn, facts, scope, day: item.day), times: times)
    }

    private mutating func count(_ item: SampleFigures.Rating, to groups: [FigureGroup], times: Int) {
        for group in groups {
            let key = WorkKey(group: group, reviewer: item.reviewer)
            work[key, default: WorkTally()].ratings.add(RatingCode.code(of: item.decision), times)
            if let answer = item.answer { work[key]?.ratings.add(answer, times) }
        }
    }

    private mutating func countReviewed(_ figures: SampleFigures, _ scope: Scope, times: Int) {
        let count = ReviewedCount(samples: figures.closings.isEmpty ? 0 : 1, instructions: figures.instructions)
        for group in scope.queues.map(FigureGroup.queue) + (scope.isQueuesOnly ? [] : [.domain(figures.facts)]) {
            reviewed[group, default: ReviewedCount()].add(count, times: times)
        }
    }

    private mutating func add(_ samples: Int, to key: PatternKey) { patterns[key, default: 0] += samples }

    private mutating func dropNothing() {
        work = work.filter { !$0.value.isEmpty }
        reviewed = reviewed.filter { $0.value != ReviewedCount() }
        patterns = patterns.filter { $0.value != 0 }
        signatures = signatures.filter { $0.value != 0 }
        texts = texts.filter { $0.value != TextTally() }
    }
}

/// A contribution put together from rows.
extension SampleContribution {
    mutating func set(_ tally: WorkTally, of key: WorkKey) { work[key] = tally }
    mutating func set(_ count: ReviewedCount, of group: FigureGroup) { reviewed[group] = count }
    mutating func set(_ samples: Int, of key: PatternKey) { patterns[key] = samples }
    mutating func set(_ turns: Int, of signature: String) { signatures[signature] = turns }
    mutating func set(_ tally: TextTally, of group: TextGroup) { texts[group] = tally }
}
