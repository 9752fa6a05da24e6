internal import Corpus

/// What all work adds up to, by the groups that throughput and reviewers are told by.
struct WorkSums: Sendable {
    private(set) var all = WorkTally()
    private(set) var reviewers = CodeTable(WorkTally())
    private(set) var kinds = CodeTable(WorkTally())
    private(set) var domains = CodeTable(WorkTally())
    private(set) var languages = CodeTable(WorkTally())
    private(set) var queues: [Int: WorkTally] = [:]
    /// By the numbers of days.
    private(set) var days: [Int: WorkTally] = [:]
    /// Of each reviewer, by kind.
    private(set) var decisionTimes = CodeTable(CodeTable(ClassHistogram()))
    /// Decisions of each reviewer, by day.
    private(set) var decisionsOfDays = CodeTable([Int: Int]())
    private(set) var reviewed = ReviewedCount()
    private(set) var reviewedDomains = CodeTable(ReviewedCount())
    private(set) var reviewedQueues: [Int: ReviewedCount] = [:]

    /// Counts a sample, so many times.
    ///
    /// - Parameter group: The number of the first turn's group.
    mutating func count(
        _ figures: SampleFigures, group: Int, queues numbers: [Int], _ labels: GroupLabels, times: Int
    ) {
        for work in figures.works { count(work, numbers, labels, times: times) }
        let domain = labels.domain(of: group)
        for closing in figures.closings {
            let timeClass =
                closing.activeMilliseconds < 0 ? nil : TimeClass.index(ofMilliseconds: closing.activeMilliseconds)
            all.countReview(timeClass: timeClass, times: times)
            reviewers[closing.reviewer].countReview(timeClass: timeClass, times: times)
            if domain >= 0 { domains[domain].countReview(timeClass: timeClass, times: times) }
            days[closing.day, default: WorkTally()].countReview(timeClass: timeClass, times: times)
            for queue in numbers { queues[queue, default: WorkTally()].countReview(timeClass: timeClass, times: times) }
        }
        let count = ReviewedCount(samples: figures.closings.isEmpty ? 0 : 1, instructions: figures.instructions)
        reviewed.add(count, times: times)
        if domain >= 0 { reviewedDomains[domain].add(count, times: times) }
        for queue in numbers { reviewedQueues[queue, default: ReviewedCount()].add(count, times: times) }
    }

    private mutating func count(_ work: SampleFigures.Work, _ numbers: [Int], _ labels: GroupLabels, times: Int) {
        let timeClass =
            work.decision != nil && work.isTimed && work.activeMilliseconds >= 0
            ? TimeClass.index(ofMilliseconds: work.activeMilliseconds) : nil
        all.count(work, timeClass: timeClass, times: times)
        reviewers[work.reviewer].count(work, timeClass: timeClass, times: times)
        let domain = labels.domain(of: work.group)
        if domain >= 0 { domains[domain].count(work, timeClass: timeClass, times: times) }
        days[work.day, default: WorkTally()].count(work, timeClass: timeClass, times: times)
        for queue in numbers { queues[queue, default: WorkTally()].count(work, timeClass: timeClass, times: times) }
        if work.decision != nil { decisionsOfDays[work.reviewer][work.day, default: 0] += times }
        // The sample as a whole is of no kind and no language.
        guard work.turn > 0 else { return }
        let kind = labels.kind(of: work.group)
        if kind >= 0 {
            kinds[kind].count(work, timeClass: timeClass, times: times)
            if let timeClass { decisionTimes[work.reviewer][kind].add(timeClass, times) }
        }
        let language = labels.language(of: work.group)
        if language >= 0 { languages[language].count(work, timeClass: timeClass, times: times) }
    }
}
