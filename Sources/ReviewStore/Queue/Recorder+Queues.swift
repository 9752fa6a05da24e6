internal import Corpus
internal import GRDB

/// What the ledger says about queues.
extension Recorder {
    /// Says what was done with a queue.
    func note(_ kind: ProjectChange.Kind, _ queue: ReviewQueue, _ details: [ProjectChange.Detail] = []) throws {
        try note(
            ProjectChange(
                .queue, kind, [.init(.queue, String(queue.number)), .init(.name, queue.name)] + details))
    }
}

extension Database {
    /// The whole of what a queue hands out by: who kept it can tell later why somebody was handed a sample.
    func plan(of queue: ReviewQueue) throws -> [ProjectChange.Detail] {
        let conditions = queue.filter.isAll ? [] : queue.filter.texts
        return conditions.map { .init(.where, $0) } + [
            .init(.order, queue.order.rawValue), .init(.seed, String(queue.seed)),
            .init(.overlap, String(queue.overlap)), .init(.share, String(queue.share)),
            .init(.gold, String(queue.gold)), .init(.seeded, String(queue.seeded)),
            .init(.captions, queue.hidesCaptions ? "hidden" : "shown"),
            .init(.lease, String(queue.leaseMilliseconds)), .init(.priority, String(queue.priority)),
        ] + (try reviewerDetails(ofQueue: queue.number))
    }

    /// Those who may take from a queue; none for everybody.
    func reviewerDetails(ofQueue number: Int) throws -> [ProjectChange.Detail] {
        try rows(
            """
            SELECT reviewer.identifier FROM queue_reviewer JOIN reviewer ON reviewer.number = queue_reviewer.reviewer
            WHERE queue = ? ORDER BY reviewer.number
            """, number
        ) { .init(.reviewer, try $0.identifier("identifier").hexadecimal) }
    }
}
