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
            Console.note("no sample meets the conditions: the queue \(Console.safe(name)) is empty")
        }
        let queue = QueueReport(summary: summary, isLead: reviewer.role == .lead, assignments: assignments)
        if report.json {
            Console.print(queue.json)
        } else {
            queue.lines.forEach(Console.print)
        }
    }

    /// Those whom a queue is for.
    static func people(_ queue: ReviewQueue) -> String {
        queue.reviewers.isEmpty ? "everybody" : queue.reviewers.map(Console.safe).joined(separator: ", ")
    }

    var json: OrderedJSON {
        let queue = summary.queue
        var members: [(String, OrderedJSON)] = [
            ("queue", OrderedJSON(queue.name)), ("state", OrderedJSON(queue.state.rawValue)),
            ("samples", OrderedJSON(summary.samples)), ("inHand", OrderedJSON(summary.leased)),
        ]
        if let totals = summary.totals {
            members += [
                ("finished", OrderedJSON(totals.finished)), ("open", OrderedJSON(totals.open)),
                ("reviewsNeeded", OrderedJSON(totals.needed)), ("reviewsDone", OrderedJSON(totals.doneOfNeeded)),
                ("extraReviews", OrderedJSON(totals.extra)),
            ]
        }
        members += [
            ("where", OrderedJSON(queue.filter.text)), ("order", OrderedJSON(queue.order.rawValue)),
            ("overlap", OrderedJSON(queue.overlap)),
            ("share", .decimal(queue.share)),
        ]
        if isLead {
            members += [
                ("seed", OrderedJSON(queue.seed)), ("gold", .decimal(queue.gold)),
                ("seeded", .decimal(queue.seeded)),
            ]
        }
        members += [
            ("hidesCaptions", OrderedJSON(queue.hidesCaptions)),
            ("leaseMs", OrderedJSON(queue.leaseMilliseconds)), ("priority", OrderedJSON(queue.priority)),
            ("reviewers", OrderedJSON(queue.reviewers)),
            ("created", OrderedJSON(queue.created.iso8601)),
            ("byReviewer", OrderedJSON(FigureTable.queueReviewers.sheet(summary.reviewers))),
        ]
        if let assignments { members.append(("assignments", OrderedJSON(FigureTable.assignments.sheet(assignments)))) }
        return .object(members.map { OrderedJSON.Member(key: $0.0, value: $0.1) })
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
            "\(Console.safe(queue.name)): \(queue.state.rawValue), for \(Self.people(queue))", counts, about,
            "where \(queue.filter.isAll ? "(all samples)" : Console.safe(queue.filter.text))", "",
        ]
        lines += TextTable(FigureTable.queueReviewers.sheet(summary.reviewers)).lines
        guard let assignments, !assignments.isEmpty else { return lines }
        return lines + [""] + FigureTable.assignments.sheet(assignments).lines
    }
}
