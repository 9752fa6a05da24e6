package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// How far the project has come; for somebody who is not a lead, what they themselves have decided of it.
    package func progressFigures(_ scope: Scope = .all, for asker: Reviewer) throws -> ProgressFigures {
        let author = try read { db in try db.author(asker) }
        let isLead = author.role == .lead
        let view =
            isLead
            ? try figureView(scope) : try figureView(of: author.number, hidesPlanted: true, scope, for: asker)
        var figures = try progressFigures(scope, view)
        // Queues are counted as a whole, as of now.
        if scope == .all { figures.queues = try queueSummaries(for: asker).map(QueueFigures.init) }
        if isLead {
            // Those that stay out of an export without one: what reviewers agree on may be doubtful, but it can leave.
            figures.forecast = Forecast(
                figures, rulings: view.sums.waiting, today: CalendarDay(of: try lastMoment(of: scope)))
        }
        return figures
    }

    /// The last moment that a scope knows of.
    func lastMoment(of scope: Scope) throws -> Timestamp {
        let time = try scope.event.flatMap { event in
            try read { db in try db.int("SELECT time FROM event WHERE number = ?", event) }
        }
        return [options.now(), scope.until, time.map { Timestamp(milliseconds: Int64($0)) }].compactMap(\.self).min()
            ?? options.now()
    }

    /// How far what a view shows has come, without queues and what is left.
    func progressFigures(_ scope: Scope, _ view: FigureView) throws -> ProgressFigures {
        var figures = ProgressFigures(view.sums, of: view.groups)
        let counted = Set(view.groups.compactMap { group in group.flatMap { $0.turns > 0 ? $0.dataset : nil } })
        try read { db in
            try db.each("SELECT number, quarantined FROM dataset WHERE state = 'ready'") {
                if scope.conditions.isEmpty || counted.contains($0.int("number")) {
                    figures.datasets += 1
                    figures.quarantined += $0.int("quarantined")
                }
                return true
            }
            figures.events = Int(min(try db.newestEventNumber(), scope.event ?? .max))
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
