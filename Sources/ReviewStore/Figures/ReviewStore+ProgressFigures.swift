package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// How far the project has come; for somebody who is not a lead, what they themselves have decided of it.
    package func progressFigures(for asker: Reviewer) throws -> ProgressFigures {
        var (figures, isLead) = try read { db in
            (try db.progressFigures(for: asker), try db.author(asker).role == .lead)
        }
        figures.queues = try queueSummaries(for: asker).map(QueueFigures.init)
        if isLead {
            // Those that stay out of an export without one: what reviewers agree on may be doubtful, but it can leave.
            let rulings = try read { db in try db.int("SELECT count(*) FROM contest") }
            figures.forecast = Forecast(figures, rulings: rulings ?? 0, today: CalendarDay(of: options.now()))
        }
        return figures
    }
}

extension QueueFigures {
    fileprivate init(_ summary: QueueSummary) {
        self.init(name: summary.queue.name)
        isPaused = summary.queue.state == .paused
        samples = summary.samples
        // Reviews beyond what a sample needs are told apart here; how far all have come is the leads' to know.
        needed = summary.totals?.needed ?? 0
        done = summary.totals?.doneOfNeeded ?? 0
        extra = summary.totals?.extra ?? 0
        leased = summary.leased
        overlap = summary.queue.overlap
        share = summary.queue.share
        ordering = summary.queue.order.rawValue
        reviewers = summary.queue.reviewers
    }
}

extension Database {
    func progressFigures(for asker: Reviewer) throws -> ProgressFigures {
        let author = try author(asker)
        var figures = try status(for: asker).figures
        figures.days = try dayCounts(of: author.role == .lead ? nil : author.number)
        return figures
    }

    /// What was decided on each day, wherever it was, oldest first.
    private func dayCounts(of reviewer: Int?) throws -> [DayCount] {
        var days: [DayCount] = []
        for entry in try workEntries(of: reviewer, dimensions: [.day]).sorted(by: { $0.name < $1.name }) {
            let decisions = entry.tally.decisions
            guard decisions > 0 || entry.tally.activeMilliseconds > 0 else { continue }
            if days.last?.day != entry.name { days.append(DayCount(day: entry.name)) }
            days[days.count - 1].decisions += decisions
            days[days.count - 1].timed += entry.tally.timed
            days[days.count - 1].reviewers += decisions > 0 ? 1 : 0
            days[days.count - 1].activeMilliseconds += entry.tally.activeMilliseconds
        }
        return days
    }
}

extension StoreStatus {
    /// The counts as figures, which know no queues, no days and nothing of what is left.
    package var figures: ProgressFigures {
        func rows<Key>(_ groups: [Key: GroupStatus], name: (Key) -> String) -> [ProgressRow] {
            groups.map { ProgressRow(name: name($0.key), samples: $0.value.samples, $0.value.outcomes) }
                .sorted { $0.name < $1.name }
        }
        var figures = ProgressFigures()
        figures.all = ProgressRow(name: "", samples: samples, outcomes)
        figures.byDomain = rows(byDomain) { $0 }
        figures.byKind = rows(byKind, name: \.rawValue)
        figures.byLanguage = rows(byLanguage, name: \.rawValue)
        figures.datasets = datasets
        figures.quarantined = quarantined
        figures.flagged = flagged
        figures.events = events
        return figures
    }
}

extension ProgressRow {
    fileprivate init(name: String, samples: Int?, _ outcomes: OutcomeCounts) {
        self.init(name: name)
        self.samples = samples
        turns = outcomes.turns
        accepted = outcomes.accepted
        edited = outcomes.edited
        rejected = outcomes.rejected
        contested = outcomes.contested
    }
}
