import Corpus
import Figures
import ReviewStore
import TestSupport
import Testing

@Suite("Turns that need a lead are listed and settled") struct AdjudicationTests {
    private let planted: PlantedStore
    private var store: ReviewStore { planted.store }

    init() throws { planted = try PlantedStore(samples: 8) }

    private func rate(_ sample: Int, _ turn: Int, _ ratings: (Event.Action, String?)...) throws {
        for (rating, reviewer) in zip(ratings, [planted.bob, planted.carol, planted.dan]) {
            try planted.decide(
                rating.0, sample, turn, rating.1.map { PlantedStore.text(turn, answer: $0) }, by: reviewer)
        }
    }

    private func places(_ query: AdjudicationQuery = AdjudicationQuery()) throws -> [[Int]] {
        try store.adjudicationQueue(query, for: planted.alice).items.map { [$0.sample, $0.turn] }
    }

    /// One turn for each reason to need a lead, in no order.
    private func disagreement() throws {
        try rate(1, 3, (.edit, "4"), (.edit, "5"))
        try rate(1, 2, (.edit, "A"), (.edit, "C"))
        try rate(2, 1, (.accept, nil), (.edit, "否"))
        try rate(3, 1, (.accept, nil), (.reject, nil))
        try rate(4, 3, (.edit, "its quay"), (.edit, "it's quay"))
        try rate(5, 1, (.accept, nil), (.accept, nil))
        try planted.decide(.gold, 6, 1, nil, by: planted.alice)
        try rate(6, 1, (.accept, nil))
        try planted.decide(.resolve, 7, 1, nil, by: planted.alice)
        try planted.decide(.reopen, 7, 1, by: planted.alice)
        try rate(8, 1, (.accept, nil), (.reject, nil), (.reject, nil))
    }

    @Test("most contested first: reopened, failed gold, decisions, answers, texts")
    func order() throws {
        try disagreement()
        let queue = try store.adjudicationQueue(for: planted.alice)
        #expect(queue.total == 8)
        #expect(
            queue.items.map { [$0.sample, $0.turn] } == [
                [7, 1], [6, 1], [3, 1], [8, 1], [2, 1], [1, 2], [1, 3], [4, 3],
            ])
        #expect(
            queue.items.map(\.contentions) == [
                [.reopened], [.failedGold], [.decision], [.decision], [.decision, .answer], [.answer, .text], [.text],
                [.text],
            ])
        #expect(queue.items[3].decisions == [.accept: 1, .reject: 2])
        #expect(queue.items[0].decisions.isEmpty && queue.items[0].excerpt == "图中有人吗？")
        #expect(try places(AdjudicationQuery(limit: 3)).count == 3)
        #expect(try store.check().problems == [])
    }

    @Test("it can be held to a cause, a domain, a kind or a language")
    func filters() throws {
        try disagreement()
        #expect(
            try places(AdjudicationQuery([Condition(.contention, "decision")])) == [[3, 1], [8, 1], [2, 1]])
        #expect(try places(AdjudicationQuery([Condition(.contention, "answer")])) == [[2, 1], [1, 2]])
        #expect(try places(AdjudicationQuery([Condition(.contention, "text")])) == [[1, 2], [1, 3], [4, 3]])
        #expect(try places(AdjudicationQuery([Condition(.contention, "reopened")])) == [[7, 1]])
        #expect(try places(AdjudicationQuery([Condition(.contention, "failed gold")])) == [[6, 1]])
        #expect(try places(AdjudicationQuery([Condition(.kind, "multiple choice")])) == [[1, 2]])
        #expect(try places(AdjudicationQuery([Condition(.language, "en")])) == [[1, 3], [4, 3]])
        // Odd samples are posters by themselves, even ones have their dataset's domain.
        #expect(
            try places(AdjudicationQuery([Condition(.domain, "poster"), Condition(.kind, "judgement")])) == [
                [7, 1], [3, 1],
            ])
        let maps = try store.adjudicationQueue(
            AdjudicationQuery([Condition(.domain, "map")], limit: 1), for: planted.alice)
        #expect(maps.total == 4 && maps.items.map(\.domain) == ["map"])
    }

    @Test("a case has every version and every ruling side by side, and taking one settles the turn")
    func settling() throws {
        try planted.decide(
            .edit, 1, 2, PlantedStore.text(2, answer: "A"), reasons: ["wrong-choice"], note: "red", by: planted.bob)
        try planted.decide(.accept, 1, 2, by: planted.carol)
        try planted.decide(.reject, 1, 2, by: planted.dan)
        let found = try store.adjudicationCase(sample: 1, turn: 2, for: planted.alice)
        #expect(found.versions.map(\.reviewer) == ["bob", "carol", "dan"])
        #expect(found.versions.map { $0.text?.answer } == ["A", "B", nil])
        #expect(found.versions[0].reasons == ["wrong-choice"] && found.versions[0].note == "red")
        #expect(found.item.contentions == [.decision, .answer])
        #expect(found.generated == PlantedStore.texts[1] && found.pictures == ["pictures/0.jpg"])
        #expect(found.rulings.isEmpty && !found.isSettled)

        try planted.decide(
            .resolve, 1, 2, found.versions[0].text, reasons: ["guideline-gap"], note: "red or dark red?",
            by: planted.alice)
        #expect(try planted.outcome(1, 2) == .edited(PlantedStore.text(2, answer: "A")))
        #expect(try places().isEmpty)
        // Dissent is kept.
        #expect(try store.decisions(1, for: planted.alice).map(\.decision.decision) == [.edit, .accept, .reject])
        let settled = try store.adjudicationCase(sample: 1, turn: 2, for: planted.alice)
        #expect(
            settled.versions == found.versions && settled.rulings.map(\.reasons) == [["guideline-gap"]]
                && settled.isSettled)

        let gaps = try store.guidelineGaps(for: planted.alice)
        #expect(gaps.map { [$0.sample, $0.turn] } == [[1, 2]] && gaps.map(\.note) == ["red or dark red?"])
        #expect(gaps.first?.excerpt == "披风是什么颜色的？" && gaps.first?.lead == "alice")
        _ = try store.record(ReviewAction(action: .undo, sample: nil, source: .desk), by: planted.alice)
        #expect(try store.guidelineGaps(for: planted.alice).isEmpty)
    }

    @Test("a turn that is reopened is what its reviewers make of it, until a new resolution")
    func reopening() throws {
        #expect(throws: StoreError.notResolved(sample: 1, turn: 1)) {
            try planted.decide(.reopen, 1, 1, by: planted.alice)
        }
        try rate(1, 1, (.accept, nil), (.reject, nil))
        try planted.decide(.resolve, 1, 1, PlantedStore.texts[0], reasons: ["ambiguous"], by: planted.alice)
        try planted.decide(.reopen, 1, 1, note: "the picture was wrong", by: planted.alice)
        #expect(try planted.resolution(1, 1) == .contested)
        #expect(try planted.outcome(1, 1) == .contested)
        #expect(try places() == [[1, 1]])
        try planted.decide(.resolve, 1, 1, nil, reasons: ["reviewer-error"], by: planted.alice)
        #expect(try planted.outcome(1, 1) == .rejected)
        let rulings = try store.adjudicationCase(sample: 1, turn: 1, for: planted.alice).rulings
        #expect(rulings.map(\.kind) == [.resolve, .reopen, .resolve])
        #expect(rulings.map(\.text) == [PlantedStore.texts[0], nil, nil])

        // Back over the new resolution, and then over the reopening: the first one is in force again.
        let undo = ReviewAction(action: .undo, sample: nil, source: .desk)
        _ = try store.record(undo, by: planted.alice)
        #expect(try planted.resolution(1, 1) == .contested)
        _ = try store.record(undo, by: planted.alice)
        #expect(try planted.outcome(1, 1) == .accepted)
        #expect(try store.history(sample: 1, for: planted.alice).count == 7)
        #expect(try store.check().problems == [])
    }

    @Test("a reviewer's undo waits for the resolution to be reopened")
    func undoingAfterReopening() throws {
        try rate(1, 1, (.accept, nil), (.reject, nil))
        try planted.decide(.resolve, 1, 1, nil, by: planted.alice)
        let undo = ReviewAction(action: .undo, sample: nil, source: .desk)
        #expect(throws: StoreError.adjudicatedSince(sample: 1, turn: 1, by: "alice")) {
            try store.record(undo, by: planted.bob)
        }
        try planted.decide(.reopen, 1, 1, by: planted.alice)
        #expect(try store.record(undo, by: planted.bob).reversed == .accept)
        #expect(try planted.resolution(1, 1) == .single)
        // It was asked for: so it stays, though nobody differs any more.
        #expect(try places() == [[1, 1]])
    }

    @Test("gold that was failed leaves the list when a lead says again what is right")
    func failedGold() throws {
        try planted.decide(.gold, 1, 1, nil, by: planted.alice)
        try rate(1, 1, (.accept, nil), (.accept, nil))
        #expect(try store.adjudicationQueue(for: planted.alice).items.first?.contentions == [.failedGold])
        try planted.decide(.gold, 1, 1, PlantedStore.texts[0], note: "it is right after all", by: planted.alice)
        #expect(try places().isEmpty)
    }

    @Test("a resolution takes the reasons of adjudication and those of the project, a decision only the latter")
    func reasons() throws {
        for reason in AdjudicationReason.allCases.map(\.rawValue) + ["hallucination"] {
            try planted.decide(.resolve, 1, 1, nil, reasons: [reason], by: planted.alice)
        }
        #expect(
            throws: StoreError.unknownReason(slug: "guideline-gap", known: ReasonTaxonomy.standard.reasons.map(\.slug))
        ) {
            try planted.decide(.reject, 1, 1, reasons: ["guideline-gap"], by: planted.bob)
        }
        #expect(throws: (any Error).self) {
            try planted.decide(.resolve, 1, 1, nil, reasons: [GoldSource.adjudicated.rawValue], by: planted.alice)
        }
    }

    @Test("without names a reviewer is a letter, and another one on another turn")
    func hiddenNames() throws {
        var letters: Set<String> = []
        for sample in 1...8 {
            try rate(sample, 1, (.accept, nil), (.reject, nil), (.edit, "否"))
            let found = try store.adjudicationCase(sample: sample, turn: 1, for: planted.alice).withoutNames
            #expect(found.versions.map(\.reviewer) == ["A", "B", "C"])
            letters.insert(try #require(found.versions.first { $0.decision == .accept }).reviewer)
            #expect(found == (try store.adjudicationCase(sample: sample, turn: 1, for: planted.alice).withoutNames))
        }
        #expect(letters.count > 1)
    }

    @Test("a decision about a planted error is no version of the turn")
    func plantedErrorsStayOut() throws {
        let (turn, _) = try planted.plant()
        try planted.decide(.reject, 1, turn, by: planted.bob)
        try planted.decide(.accept, 1, turn, by: planted.carol)
        #expect(
            try store.adjudicationCase(sample: 1, turn: turn, for: planted.alice).versions.map(\.reviewer) == ["carol"])
        #expect(try places().isEmpty)
    }

    @Test("a reviewer settles nothing and is told nothing of others")
    func roles() throws {
        try disagreement()
        #expect(throws: StoreError.notLead(name: "bob", action: "resolve a turn")) {
            try planted.decide(.resolve, 1, 1, nil, by: planted.bob)
        }
        #expect(throws: StoreError.notLead(name: "bob", action: "reopen a turn")) {
            try planted.decide(.reopen, 1, 1, by: planted.bob)
        }
        let disguised = Reviewer(identifier: planted.bob.identifier, name: "bob", role: .lead)
        #expect(throws: StoreError.notLead(name: "bob", action: "see the turns that need a lead")) {
            try store.adjudicationQueue(for: disguised)
        }
        #expect(throws: StoreError.notLead(name: "bob", action: "see what the reviewers of a turn decided")) {
            try store.adjudicationCase(sample: 3, turn: 1, for: disguised)
        }
        #expect(throws: StoreError.notLead(name: "bob", action: "list the gaps in the guidelines")) {
            try store.guidelineGaps(for: disguised)
        }
        #expect(try store.decisions(3, for: disguised).map(\.reviewer) == ["bob"])
        #expect(try store.history(sample: 3, for: disguised).map(\.reviewer) == ["bob"])
    }

    @Test(
        "what is kept of contested turns and does not follow from the ledger is found",
        arguments: [
            "UPDATE disagreement SET decisions = 0.25 WHERE sample = 3", "DELETE FROM disagreement WHERE sample = 8",
            "UPDATE disagreement SET reopened = 0", "UPDATE disagreement SET kind = 'description'",
            "UPDATE disagreement SET deciders = '[]'", "UPDATE disagreement SET deciders = 'nonsense'",
            "UPDATE disagreement SET failed = 0", "UPDATE disagreement SET ratings = 9",
            "INSERT INTO disagreement VALUES (5, 1, 'judgement', 'zh', 0, 0, 1, 0, 0, 0, '[]')",
        ])
    func tampering(sql: String) throws {
        try disagreement()
        #expect(try store.check().ok)
        try RawDatabase(planted.path).tamper(sql)
        let report = try store.check()
        #expect(!report.derived && report.ledger)
    }

    @Test("a store of the first version comes to the list of its contested turns")
    func migration() throws {
        try rate(3, 1, (.accept, nil), (.reject, nil))
        try rate(1, 2, (.edit, "A"), (.edit, "C"))
        try rate(5, 1, (.accept, nil), (.accept, nil))
        let before = try store.adjudicationQueue(for: planted.alice)
        try store.close()
        let raw = try RawDatabase(planted.path)
        try keepTexts(in: raw)
        let tables = [
            "setting", "text", "reviewer", "dataset", "sample", "record", "turn_text", "caption", "quarantine",
            "source_chunk",
            "event", "draft",
        ]
        let indexes = [
            "dataset_by_size", "sample_by_ordinal", "sample_outline", "source_chunk_by_offset", "event_by_key",
        ]
        let later = try raw.texts(
            """
            SELECT 'DROP ' || type || ' ' || name FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'
                AND (type = 'table' AND name NOT IN ('\(tables.joined(separator: "', '"))')
                    OR type = 'index' AND name NOT IN ('\(indexes.joined(separator: "', '"))'))
            ORDER BY type
            """)
        for statement in later { try #require(raw.run(statement) == nil) }
        try #require(
            raw.run(
                """
                ALTER TABLE turn_text RENAME TO turn;
                DROP TRIGGER event_is_never_changed; ALTER TABLE event DROP COLUMN cutoff_ms;
                CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT 1; END;
                ALTER TABLE reviewer DROP COLUMN active; ALTER TABLE reviewer DROP COLUMN merged_into;
                ALTER TABLE reviewer DROP COLUMN merged_by; ALTER TABLE reviewer DROP COLUMN name_salt;
                PRAGMA user_version = 1
                """) == nil)

        let migrated = try ReviewStore(opening: planted.path)
        #expect(try migrated.adjudicationQueue(for: planted.alice) == before)
        #expect(before.total == 2)
        // What the seals of the names were taken with went with its column, which the first version did not have.
        let others = try migrated.check().problems.filter { !$0.hasSuffix("the name is not the one that was given") }
        #expect(others == [])
    }

    /// Writes the turns' texts where stores of earlier versions have them.
    private func keepTexts(in raw: RawDatabase) throws {
        let statements = PlantedStore.texts.enumerated().map { index, text in
            let choices = text.choices.isEmpty ? "NULL" : "'[\"\(text.choices.joined(separator: "\",\""))\"]'"
            return """
                INSERT INTO turn_text SELECT id, sample, number, kind, language, '\(text.question)', \(choices),
                    '\(text.answer)', x'\(text.shown.hexadecimal)', 'q=/conversations/0/value a=/conversations/1/value', NULL
                FROM turn WHERE number = \(index + 1)
                """
        }
        for statement in statements { try #require(raw.run(statement) == nil) }
    }
}
