package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// How far the project has come; for somebody who is not a lead, what they themselves have decided of it.
    package func progressFigures(_ scope: Scope = .all, for asker: Reviewer) throws -> ProgressFigures {
        let author = try read { db in try db.author(asker) }
        let isLead = author.role == .lead
        let view = isLead ? try figureView(scope) : try figureView(of: author.number, hidesPlanted: true, scope)
        var figures = try progressFigures(scope, view)
        figures.queues = try queueSummaries(for: asker).map(QueueFigures.init)
        if isLead {
            // Those that stay out of an export without one: what reviewers agree on may be doubtful, but it can leave.
            figures.forecast = Forecast(figures, rulings: view.sums.waiting, today: CalendarDay(of: options.now()))
        }
        return figures
    }

    /// How far what a view shows has come, without queues and what is left.
    func progressFigures(_ scope: Scope, _ view: FigureView) throws -> ProgressFigures {
        var figures = ProgressFigures(view.sums, of: view.context.groups)
        try read { db in
            let datasets = try db.row(
                "SELECT count(*) AS count, sum(quarantined) AS quarantined FROM dataset WHERE state = 'ready'"
            ) {
                (count: $0.int("count"), quarantined: $0.int("quarantined"))
            }
            figures.datasets = datasets?.count ?? 0
            figures.quarantined = datasets?.quarantined ?? 0
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
