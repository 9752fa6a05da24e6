internal import Corpus
internal import Figures
internal import ReviewStore

/// Queues as they are listed, and who has what of one.
extension FigureTable<QueueSummary> {
    /// How far everybody has come, for leads, or how far a reviewer has come themselves.
    static func summaries(forLead isLead: Bool) -> Self {
        let people: [FigureColumn<QueueSummary>] = [
            FigureColumn("finished", "finished", "samples of which all reviews are done", .count) {
                .count($0.totals?.finished)
            },
            FigureColumn("open", "open", "samples that can still be handed out", .count) { .count($0.totals?.open) },
            FigureColumn("inHand", "in hand", "samples in somebody's hands", .count) { .count($0.leased) },
            FigureColumn("reviews", "reviews", "reviews that are done, extra ones too", .count) {
                .count($0.totals?.done)
            },
            FigureColumn("needed", "needed", "reviews that the samples need together", .count) {
                .count($0.totals?.needed)
            },
            FigureColumn("extra", "extra", "reviews beyond those", .count) { .count($0.totals?.extra) },
            FigureColumn("for", "for", "who gets samples", absence: "everybody") {
                .words($0.queue.reviewers.isEmpty ? "everybody" : $0.queue.reviewers.joined(separator: ", "))
            },
        ]
        let own: [FigureColumn<QueueSummary>] = [
            FigureColumn("done", "done", "samples that you are through with", .count) {
                .count($0.reviewers.first?.done ?? 0)
            },
            FigureColumn("inHand", "in hand", "samples that you have in hand", .count) {
                .count($0.reviewers.first?.leased ?? 0)
            },
            FigureColumn("skipped", "skipped", "samples that you left to others", .count) {
                .count($0.reviewers.first?.skipped ?? 0)
            },
            FigureColumn("left", "left", "samples that you may still take", .count) {
                .count($0.reviewers.first?.left ?? 0)
            },
        ]
        return FigureTable(
            "queues", "The queues", empty: "No queues: `vermilion queue add NAME` hands out work.", blank: nil,
            identity: \.queue.name,
            columns: [
                FigureColumn("queue", "queue", "the queue") { .name($0.queue.name) },
                FigureColumn("state", "state", "whether it hands out samples") { .words($0.queue.state.rawValue) },
                FigureColumn("samples", "samples", "samples of the queue", .count) { .count($0.samples) },
            ] + (isLead ? people : own))
    }
}

extension FigureTable<QueueReviewer> {
    static var queueReviewers: Self {
        FigureTable(
            "byReviewer", "How far each reviewer has come", empty: "Nobody has taken anything from it.",
            blank: nil,
            fields: ["reviewer", "allowed", "inHand"], identity: \.name,
            weakness: { $0.isAllowed ? nil : "no longer allowed" },
            columns: [
                FigureColumn("reviewer", "reviewer", "who") { .name($0.name) },
                .data("allowed", "whether they may take from it") { .flag($0.isAllowed) },
                FigureColumn("done", "done", "samples that they are through with", .count) { .count($0.done) },
                FigureColumn("inHand", "in hand", "samples that they have in hand", .count) { .count($0.leased) },
                FigureColumn("skipped", "skipped", "samples that they left to others", .count) { .count($0.skipped) },
                FigureColumn("left", "left", "samples that they may still take", .count) { .count($0.left) },
            ])
    }
}

extension FigureTable<QueueAssignment> {
    static var assignments: Self {
        FigureTable(
            "assignments", "Who has which samples", empty: "Nobody has had a sample of it.", blank: nil,
            identity: { "\($0.sample)\n\($0.reviewer)" },
            columns: [
                FigureColumn("sample", "sample", "the sample's number in the store", .count) { .count($0.sample) },
                FigureColumn("reviewer", "reviewer", "who") { .name($0.reviewer) },
                FigureColumn("state", "state", "whether it is in hand, done or skipped") { .words($0.state.rawValue) },
                FigureColumn("purpose", "for", "what it was handed out for") { .words($0.purpose.rawValue) },
                .data("leased", "when it was taken", .time) { .time($0.state == .prior ? nil : $0.leased) },
                .data("until", "until when it is in hand", .time) { .time($0.state == .leased ? $0.until : nil) },
            ])
    }
}
