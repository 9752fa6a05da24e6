internal import GRDB

/// Compares what is kept about queues with what follows from the assignments, and those with what was decided.
enum QueueCheck {
    static func run(_ store: ReviewStore, _ report: inout CheckReport) throws {
        let problems = try store.read { db in
            var problems = try db.rows(items) {
                "the reviews of sample \($0.int("sample")) in the queue \($0.text("name")) are miscounted"
            }
            problems += try db.rows(states) {
                "sample \($0.int("sample")) is \($0.text("state")) for reviewer number \($0.int("reviewer")) in the queue "
                    + "\($0.text("name")), which does not follow from the ledger"
            }
            problems += try db.rows(counts) { "the counts of the queue \($0.text("name")) are wrong" }
            problems += try db.rows(tallies) {
                "the counts of reviewer number \($0.int("reviewer")) in the queue number \($0.int("queue")) are wrong"
            }
            return problems
        }
        for problem in problems { report.add(.derived, problem) }
    }

    private static let items = """
        SELECT queue.name, i.sample FROM queue_item i JOIN queue ON queue.number = i.queue
        WHERE (i.taken, i.done) IS NOT (
            SELECT count(*), coalesce(sum(a.state = 'done'), 0) FROM assignment a
            WHERE a.queue = i.queue AND a.sample = i.sample AND a.purpose = 'review' AND a.state IN ('leased', 'done'))
        """

    // As ReviewerWork.state(after:isOpen:) has it; what was decided before is nobody's business here.
    private static let states = """
        SELECT queue.name, a.sample, a.state, a.reviewer FROM assignment a
        JOIN queue ON queue.number = a.queue JOIN sample s ON s.number = a.sample
        LEFT JOIN progress p ON p.reviewer = a.reviewer AND p.sample = a.sample
        WHERE a.state <> 'prior' AND a.state IS NOT CASE
            WHEN p.skipped IS NOT NULL AND p.decided < s.turns THEN 'skipped'
            WHEN p.closed = 1 THEN 'done'
            WHEN a.state IN ('leased', 'expired', 'released') THEN a.state END
        """

    private static let counts = """
        WITH kept AS (SELECT number, samples, needed, open, finished, done, extra FROM queue),
        counted AS (
            SELECT q.number, count(i.sample), coalesce(sum(i.needed), 0), coalesce(sum(i.taken < i.needed), 0),
                coalesce(sum(i.done >= i.needed), 0), coalesce(sum(i.done), 0),
                coalesce(sum(max(0, i.done - i.needed)), 0)
            FROM queue q LEFT JOIN queue_item i ON i.queue = q.number GROUP BY q.number)
        SELECT name FROM queue WHERE number IN (
            SELECT number FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted))
        """

    // Without FULL JOIN, which SQLite has only since 3.39.
    private static let tallies = """
        WITH counted AS (
            SELECT a.queue, a.reviewer, sum(a.state = 'leased') AS leased, sum(a.state = 'done') AS done,
                sum(a.state = 'skipped') AS skipped,
                sum(i.sample IS NOT NULL AND i.taken < i.needed
                    AND a.state IN ('leased', 'done', 'skipped', 'prior')) AS held
            FROM assignment a LEFT JOIN queue_item i ON i.queue = a.queue AND i.sample = a.sample
            GROUP BY a.queue, a.reviewer)
        SELECT queue, reviewer FROM (
            SELECT queue, reviewer, leased, done, skipped, held FROM queue_tally
            UNION ALL SELECT queue, reviewer, -leased, -done, -skipped, -held FROM counted)
        GROUP BY queue, reviewer
        HAVING sum(leased) <> 0 OR sum(done) <> 0 OR sum(skipped) <> 0 OR sum(held) <> 0
        """
}
