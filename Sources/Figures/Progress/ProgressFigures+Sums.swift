internal import Corpus

extension ProgressFigures {
    /// The progress that sums show of these groups of turns.
    ///
    /// - Parameter reviewer: The one whose work it is, by number; nil for all.
    package init(_ sums: FigureSums, of groups: [TurnGroup?]) {
        self.init()
        all.samples = 0
        var domains: [String: ProgressRow] = [:]
        var kinds: [String: ProgressRow] = [:]
        var languages: [String: ProgressRow] = [:]
        for (number, group) in groups.enumerated() {
            guard let group, group.turns > 0 else { continue }
            let outcomes = sums.outcomes[number]
            all.add(group.turns, outcomes, samples: group.samples)
            domains[group.domain, default: ProgressRow(name: group.domain)].add(
                group.turns, outcomes, samples: group.samples)
            kinds[group.kind.rawValue, default: ProgressRow(name: group.kind.rawValue)].add(group.turns, outcomes)
            languages[group.language.rawValue, default: ProgressRow(name: group.language.rawValue)].add(
                group.turns, outcomes)
        }
        byDomain = domains.values.sorted { $0.name < $1.name }
        byKind = kinds.values.sorted { $0.name < $1.name }
        byLanguage = languages.values.sorted { $0.name < $1.name }
        days = Self.days(sums.work)
        flagged = sums.reference.flagged
    }

    /// What was decided on each day, wherever it was, oldest first.
    private static func days(_ work: WorkSums) -> [DayCount] {
        var reviewers: [Int: Int] = [:]
        for days in work.decisionsOfDays.values {
            for (day, decisions) in days where decisions > 0 { reviewers[day, default: 0] += 1 }
        }
        return work.days.sorted { $0.key < $1.key }.compactMap { number, tally in
            guard tally.decisions > 0 || tally.activeMilliseconds > 0 else { return nil }
            var day = DayCount(day: CalendarDay(number: number).name)
            day.decisions = tally.decisions
            day.timed = tally.timed
            day.reviewers = reviewers[number] ?? 0
            day.activeMilliseconds = tally.activeMilliseconds
            return day
        }
    }
}

extension ProgressRow {
    fileprivate mutating func add(_ turns: Int, _ outcomes: OutcomeCounts, samples: Int? = nil) {
        if let samples { self.samples = (self.samples ?? 0) + samples }
        self.turns += turns
        self.outcomes.add(outcomes)
    }
}

extension FigureSums {
    /// Turns that do not leave without a lead: contested, reopened, or gold that somebody failed.
    package var waiting: Int { reference.waiting }
    /// Turns that a lead has settled.
    package var settled: Int { reference.settled }
}
