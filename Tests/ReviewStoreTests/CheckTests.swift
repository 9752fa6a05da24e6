import Corpus
import ReviewStore
import TestSupport
import Testing

@Suite struct CheckTests {
    @Test func aStoreThatNobodyTamperedWithIsInOrder() throws {
        let small = try SmallStore()
        try small.exerciseEverything()
        let report = try small.store.check(heads: try small.store.heads(upTo: .max))
        #expect(report.ok && report.problems == [])
        // Beside what was done, that both have joined.
        #expect(report.events == 13)
    }

    @Test(arguments: [
        "UPDATE event SET answer = 'x' WHERE action = 'edit'",
        "UPDATE event SET note = NULL WHERE note = ''",
        "UPDATE event SET time = time + 1 WHERE number = 5",
        "UPDATE event SET reasons = '[\"count\"]' WHERE action = 'edit'",
        "UPDATE event SET choices = '[\"\"]' WHERE action = 'edit'",
        "UPDATE event SET seen_rows = 25 WHERE action = 'edit'",
        "UPDATE event SET seen_mode = NULL WHERE action = 'edit'",
        "UPDATE event SET dataset = NULL WHERE number = 5",
        "UPDATE event SET action = 'nonsense' WHERE number = 5",
        "UPDATE event SET hash = zeroblob(32) WHERE number = 6",
        "UPDATE event SET payload_hash = zeroblob(32) WHERE number = 6",
        "UPDATE event SET previous_hash = zeroblob(32) WHERE number = 6",
        "UPDATE event SET sequence = 40 WHERE number = 6",
        "PRAGMA foreign_keys = OFF; DELETE FROM event WHERE number = 6",
        "PRAGMA foreign_keys = OFF; DELETE FROM event WHERE number = (SELECT max(number) FROM event)",
        "UPDATE event SET (salt, time, reviewer, action, dataset, ordinal, record, turn, shown, reasons, source, program,"
            + " taxonomy, guidelines) = (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
            + " NULL) WHERE number = 5",
        "UPDATE text SET text = 'other'",
    ])
    func aChangedLedgerIsFound(sql: String) throws {
        let small = try SmallStore()
        try small.exerciseEverything()
        try RawDatabase(small.path).tamper(sql)
        let report = try small.store.check()
        #expect(!report.ledger && !report.ok)
        #expect(!report.problems.isEmpty)
    }

    @Test(arguments: [
        "UPDATE decision SET decision = 'reject' WHERE decision = 'accept'", "DELETE FROM decision WHERE sample = 1",
        "INSERT INTO decision VALUES (4, 1, 1, 'accept', 2)", "UPDATE resolution SET state = 'unanimous'",
        "DELETE FROM resolution", "DELETE FROM mark WHERE kind = 'flag'",
        "UPDATE progress SET closed = 1", "UPDATE tally SET closed = 77", "DELETE FROM turn_group WHERE number = 1",
        "UPDATE turn_group SET turns = turns + 1", "UPDATE dataset SET samples = 3",
        "UPDATE fact SET stands = 1 - stands",
        "UPDATE fact SET reviewer = 2 WHERE reviewer = 1", "DELETE FROM fact WHERE action = 'note'",
        "UPDATE fact SET turn = 1 WHERE action = 'flag'",
    ])
    func whatDoesNotFollowFromTheLedgerIsFound(sql: String) throws {
        let small = try SmallStore()
        try small.exerciseEverything()
        try RawDatabase(small.path).tamper(sql)
        let report = try small.store.check()
        #expect(!report.derived && report.ledger)
        #expect(!report.problems.isEmpty)
    }

    @Test(arguments: [
        "UPDATE turn SET answer_start = answer_start + 1 WHERE id = 3", "UPDATE turn SET question_end = 0 WHERE id = 3",
        "DELETE FROM turn WHERE id = 8", "UPDATE turn SET sample = 1 WHERE id = 8",
        "UPDATE sample SET digest = zeroblob(32) WHERE number = 2",
        "UPDATE sample SET byte_offset = byte_offset + 1 WHERE number = 2",
        "UPDATE sample SET byte_count = 999999 WHERE number = 4",
        "UPDATE source_chunk SET bytes = zeroblob(20) WHERE byte_offset = 0",
        "DELETE FROM source_chunk WHERE byte_offset = 0", "UPDATE source_chunk SET byte_count = -1",
        "UPDATE dataset SET digest = zeroblob(32)", "UPDATE dataset SET byte_count = 10",
        "DELETE FROM record WHERE sample = 3",
    ])
    func aChangedCorpusIsFound(sql: String) throws {
        let small = try SmallStore()
        try RawDatabase(small.path).tamper("PRAGMA foreign_keys = OFF; \(sql)")
        let report = try small.store.check()
        #expect(!report.corpus)
        #expect(!report.problems.isEmpty)
    }

    @Test(arguments: [
        "DROP TRIGGER event_is_never_deleted", "DROP INDEX sample_outline", "DROP TABLE draft",
        "CREATE TRIGGER mine AFTER INSERT ON event BEGIN SELECT 1; END",
        "INSERT INTO progress SELECT reviewer, sample + 100, 0, 999, NULL, 0 FROM progress",
        "PRAGMA foreign_keys = OFF; INSERT INTO mark VALUES (1, 1, 1, 'flag', 999)",
    ])
    func aChangedSchemaOrBrokenReferenceIsFound(sql: String) throws {
        let small = try SmallStore()
        try small.exerciseEverything()
        let raw = try RawDatabase(small.path)
        try #require(raw.run(sql) == nil)
        #expect(try !small.store.check().ok)
    }

    @Test func aCutOffLedgerShowsAgainstAHeadThatWasKept() throws {
        let small = try SmallStore()
        _ = try small.decide(.accept, 1, 1)
        let kept = try small.decide(.flag, 1)
        let head = LedgerHead(event: kept.identity, hash: kept.hash)
        // As careful as can be: the derived tables and the counter follow.
        try RawDatabase(small.path).tamper(
            """
            DELETE FROM fact WHERE event = 5; DELETE FROM mark; DELETE FROM event WHERE number = 5;
            UPDATE sqlite_sequence SET seq = 4 WHERE name = 'event'
            """)
        #expect(try small.store.check().ok)
        let report = try small.store.check(heads: [head])
        #expect(!report.ledger && report.derived)
        #expect(report.problems.first?.contains("cut off") == true)
    }

    @Test func aRewrittenLedgerShowsAgainstAHeadThatWasKept() throws {
        let small = try SmallStore()
        let kept = try small.decide(.accept, 1, 1)
        let other = LedgerHead(event: kept.identity, hash: SHA256Digest(of: [1]))
        #expect(try small.store.check(heads: [other]).problems.first?.contains("rewritten") == true)
    }
}
