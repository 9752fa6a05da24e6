internal import Corpus
internal import Figures
internal import Formats
internal import Report
internal import ReviewStore

/// What `queue` tells about a queue.
struct QueueReport {
    let summary: QueueSummary
    /// Whether it is told to a lead: reviewers do not learn of known items.
    let isLead: Bool
    /// Who has which samples; nil to leave it out.
    var assignments: [QueueAssignment]?

    /// Prints one queue as text or JSON.
    static func print(
        named name: String, in store: ReviewStore, for reviewer: Reviewer, _ report: ReportOptions,
        assignments: [QueueAssignment]? = nil
    ) throws {
        let summaries = try store.queueSummaries(for: reviewer)
        guard let summary = summaries.first(where: { $0.queue.name == name }) else {
            throw StoreError.noQueue(name: name, known: summaries.map(\.queue.name))
        }
        if summary.samples == 0 {
            Console.note("no sample meets the conditions: the queue \(name) is empty")
        }
        let queue = QueueReport(summary: summary, isLead: reviewer.role == .lead, assignments: assignments)
        report.print(json: queue.json, lines: queue.lines)
    }

    /// Those whom a queue is for.
    static func people(_ queue: ReviewQueue) -> String {
        queue.reviewers.isEmpty ? "everybody" : queue.reviewers.joined(separator: ", ")
    }

    var json: OrderedJSON {
        let queue = summary.queue
        var json = OrderedJSON.fields([
            "queue": queue.name, "state": queue.state.rawValue, "samples": summary.samples, "inHand": summary.leased,
        ])
        if let totals = summary.totals {
            json = json.with("finished", totals.finished).with("open", totals.open)
                .with("reviewsNeeded", totals.needed).with("reviewsDone", totals.doneOfNeeded)
                .with("extraReviews", totals.extra)
        }
        json = json.with("where", queue.filter.text).with("order", queue.order.rawValue)
            .with("overlap", queue.overlap).with("share", queue.share)
        if isLead { json = json.with("seed", queue.seed).with("gold", queue.gold).with("seeded", queue.seeded) }
        json = json.with("hidesCaptions", queue.hidesCaptions).with("leaseMs", queue.leaseMilliseconds)
            .with("priority", queue.priority).with("reviewers", queue.reviewers).with("created", queue.created)
            .with("byReviewer", FigureTable.queueReviewers.sheet(summary.reviewers))
        return assignments.map { json.with("assignments", FigureTable.assignments.sheet($0)) } ?? json
    }

    var lines: [String] {
        let queue = summary.queue
        var about = "\(queue.order.rawValue) order, overlap \(queue.overlap) of a share of \(queue.share)"
        if isLead { about += ", gold \(queue.gold), seeded \(queue.seeded), seed \(queue.seed)" }
        if queue.hidesCaptions { about += ", without captions" }
        about += ", lease \(queue.leaseMilliseconds / 60_000) min"
        if queue.priority != 0 { about += ", priority \(queue.priority)" }
        var counts = "\(summary.samples) samples, \(summary.leased) in hand"
        if let totals = summary.totals {
            counts +=
                ", \(totals.finished) finished, \(totals.open) open; \(totals.doneOfNeeded) of \(totals.needed) reviews"
                + " done"
            if totals.extra > 0 { counts += ", and \(totals.extra) more than needed" }
        }
        var lines = [
            "\(queue.name): \(queue.state.rawValue), for \(Self.people(queue))", counts, about,
            "where \(queue.filter.isAll ? "(all samples)" : queue.filter.text)", "",
        ]
        lines += TextTable(FigureTable.queueReviewers.sheet(summary.reviewers)).lines
        guard let assignments, !assignments.isEmpty else { return lines }
        return lines + [""] + FigureTable.assignments.sheet(assignments).lines
    }
}
