package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// How far the project has come; for somebody who is not a lead, what they themselves have decided of it.
    package func progressFigures(for asker: Reviewer) throws -> ProgressFigures {
        var (figures, isLead) = try read { db in
            (try db.progressFigures(for: asker), try db.author(asker).role == .lead)
        }
        figures.queues = try queueSummaries(for: asker).map(Figures.QueueProgress.init)
        if isLead {
            // Those that stay out of an export without one: what reviewers agree on may be doubtful, but it can leave.
            let rulings = try read { db in try db.int("SELECT count(*) FROM contest") }
            figures.forecast = Forecast(figures, rulings: rulings ?? 0, today: CalendarDay(of: options.now()))
        }
        return figures
    }
}

extension Figures.QueueProgress {
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
        let status = try status(for: asker)
        var figures = ProgressFigures()
        figures.all = ProgressRow(name: "", status.all)
        figures.byDomain = Self.rows(status.byDomain) { $0 }
        figures.byKind = Self.rows(status.byKind, name: \.rawValue)
        figures.byLanguage = Self.rows(status.byLanguage, name: \.rawValue)
        figures.days = try dayCounts(of: author.role == .lead ? nil : author.number)
        figures.datasets = status.datasets
        figures.quarantined = status.quarantined
        figures.flagged = status.flagged
        figures.events = status.events
        return figures
    }

    private static func rows<Key>(_ groups: [Key: GroupStatus], name: (Key) -> String) -> [ProgressRow] {
        groups.map { ProgressRow(name: name($0.key), $0.value) }.sorted { $0.name < $1.name }
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

extension ProgressRow {
    fileprivate init(name: String, _ group: GroupStatus) {
        self.init(name: name)
        samples = group.samples
        turns = group.outcomes.turns
        accepted = group.outcomes.accepted
        edited = group.outcomes.edited
        rejected = group.outcomes.rejected
        contested = group.outcomes.contested
    }
}

extension StoreStatus {
    fileprivate var all: GroupStatus {
        var all = GroupStatus()
        all.samples = samples
        all.outcomes = outcomes
        return all
    }
}
