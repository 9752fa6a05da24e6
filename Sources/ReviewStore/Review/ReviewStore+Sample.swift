package import Corpus
internal import Figures
internal import GRDB

extension ReviewStore {
    /// The sample as `reviewer` sees it; nil when there is none of this number.
    ///
    /// Of other reviewers it tells nothing: a turn is single once this reviewer has decided it, open before, and only
    /// that it has been adjudicated shows, once they have decided. Leads see each turn's resolution.
    ///
    /// Where an error is planted for the reviewer, the generated text is the one with the error; neither that nor, but to
    /// leads, that a turn is gold is to be told from anything in it. Captions are left out while a queue that the reviewer
    /// may take the sample from hides them; leads see them.
    package func sample(_ number: Int, for reviewer: Reviewer) throws -> ReviewSample? {
        try read { db in
            guard var sample = try db.reviewSample(number) else { return nil }
            let row = try db.author(reviewer)
            let author = row.number
            let plantedVersions = try db.plantedVersions(sample: number, reviewer: author)
            let hidesGold = row.role != .lead && sample.turns.contains { $0.resolution == .gold }
            if hidesGold || !plantedVersions.isEmpty {
                try db.showResolutions(of: &sample, to: .init(reviewer: author, knowsGold: row.role == .lead))
            }
            try db.addDecisions(to: &sample, by: author)
            try db.show(plantedVersions, in: &sample, to: author)
            if row.role != .lead {
                sample.hideOthers()
                if try db.hidesCaptions(sample: number, from: author) { sample.captions = [] }
            }
            try db.addMarks(to: &sample, by: author)
            sample.isSkipped =
                try db.int(
                    "SELECT 1 FROM progress WHERE reviewer = ? AND sample = ? AND skipped IS NOT NULL", author, number
                ) != nil
            return sample
        }
    }

    /// The number of the sample whose record has this SHA-256.
    ///
    /// - Throws: ``StoreError/noRecord(_:)``, or ``StoreError/ambiguousRecord(_:samples:)`` when several have it.
    package func sampleNumber(record: SHA256Digest) throws -> Int {
        let numbers = try read { db in
            try db.ints(
                """
                SELECT sample.number FROM record JOIN sample ON sample.number = record.sample
                JOIN dataset ON dataset.number = sample.dataset
                WHERE record.prefix = ? AND sample.digest = ? AND dataset.state = 'ready'
                ORDER BY sample.number LIMIT 21
                """, RecordDigests.prefix(of: record), record
            )
        }
        guard let first = numbers.first else { throw StoreError.noRecord(record) }
        guard numbers.count == 1 else { throw StoreError.ambiguousRecord(record, samples: numbers) }
        return first
    }

    /// Where a sample's record stands in its dataset file, and its SHA-256.
    package func record(ofSample number: Int) throws -> (dataset: Int, place: RecordPlace, digest: SHA256Digest)? {
        try read { db in
            try db.row(
                """
                SELECT sample.dataset, ordinal, line, byte_offset, sample.byte_count, sample.digest
                FROM sample JOIN dataset ON dataset.number = sample.dataset
                WHERE sample.number = ? AND dataset.state = 'ready'
                """, number
            ) {
                (
                    $0.int("dataset"),
                    RecordPlace(ordinal: $0.int("ordinal"), line: $0.int("line"), bytes: try $0.byteRange()),
                    try $0.digest("digest")
                )
            }
        }
    }
}

extension ReviewSample {
    /// Takes away what the resolutions would tell about other reviewers' decisions, or that they were known beforehand.
    fileprivate mutating func hideOthers() {
        for index in turns.indices {
            let isSettled = turns[index].resolution == .adjudicated
            turns[index].resolution = turns[index].decision == nil ? .open : isSettled ? .adjudicated : .single
        }
    }
}

extension Database {
    /// Whether a queue that has handed, or may hand, the sample to this reviewer hides the captions.
    fileprivate func hidesCaptions(sample: Int, from reviewer: Int) throws -> Bool {
        let queues = try ints(
            """
            SELECT number FROM queue WHERE hides_captions = 1 AND number IN (
                SELECT queue FROM queue_item WHERE sample = ?1
                UNION SELECT queue FROM assignment WHERE sample = ?1 AND reviewer = ?2)
            """, sample, reviewer
        )
        return try queues.contains { try mayTake(from: $0, reviewer: reviewer) }
    }

    /// A sample with its turns as generated, and what became of them; nil when there is none of this number.
    func reviewSample(_ number: Int) throws -> ReviewSample? {
        guard var sample = try sampleHead(number) else { return nil }
        sample.captions = try captions(of: sample.pictures, besides: number)
        sample.turns = try reviewTurns(sample: number)
        try addResolutions(to: &sample)
        return sample
    }

    /// A sample without its turns.
    fileprivate func sampleHead(_ number: Int) throws -> ReviewSample? {
        try row(
            """
            SELECT d.number, d.digest, d.file, d.format, d.picture_folders, d.generator, s.ordinal, s.label,
                s.pictures, s.task, coalesce(s.domain, d.domain) AS domain, s.context
            FROM sample s JOIN dataset d ON d.number = s.dataset WHERE s.number = ? AND d.state = 'ready'
            """, number
        ) {
            let dataset = ReviewDataset(
                number: $0.int("number"), digest: try $0.digest("digest"), file: $0.text("file"),
                format: try $0.value("format"),
                pictureFolders: try $0.texts("picture_folders"), generator: $0.textOrNil("generator"))
            return ReviewSample(
                number: number, dataset: dataset, ordinal: $0.int("ordinal"), label: $0.textOrNil("label"),
                pictures: try $0.textsOrNone("pictures"), task: try $0.value("task"), domain: $0.textOrNil("domain"),
                context: try $0.messages("context"), turns: [])
        }
    }

    fileprivate func captions(of pictures: [String], besides sample: Int) throws -> [String] {
        var captions: [String] = []
        for path in pictures {
            captions += try texts(
                """
                SELECT turn.answer FROM caption JOIN turn ON turn.id = caption.turn
                JOIN sample ON sample.number = turn.sample JOIN dataset ON dataset.number = sample.dataset
                WHERE caption.path = ? AND turn.sample <> ? AND dataset.state = 'ready'
                ORDER BY caption.turn LIMIT 100
                """, path, sample
            )
        }
        return captions
    }

    fileprivate func reviewTurns(sample: Int) throws -> [ReviewTurn] {
        try sourceTurns(sample: sample).map {
            ReviewTurn(
                number: $0.number, kind: $0.kind, language: $0.language, generated: $0.text,
                imageTokens: $0.imageTokens.reduce(0) { $0 + $1.count }, room: CorrectionRoom(of: try $0.locator))
        }
    }

    fileprivate func addResolutions(to sample: inout ReviewSample) throws {
        let found = try rows("SELECT turn, state FROM resolution WHERE sample = ?", sample.number) {
            (turn: $0.int("turn"), state: try $0.value("state", as: Resolution.self))
        }
        for (turn, state) in found where sample.turns.indices.contains(turn - 1) {
            sample.turns[turn - 1].resolution = state
        }
    }

    /// Makes the resolutions those that a reviewer may know of.
    fileprivate func showResolutions(of sample: inout ReviewSample, to viewer: SampleStanding.Viewer) throws {
        let standing = SampleStanding(try facts(sample: sample.number), as: viewer)
        for index in sample.turns.indices {
            sample.turns[index].resolution = standing.resolution(of: index + 1)?.state ?? .open
        }
    }

    /// Puts planted errors in the place of what was generated, with what the reviewer has decided about them.
    fileprivate func show(_ plantedVersions: [Int: PlantedVersion], in sample: inout ReviewSample, to reviewer: Int)
        throws
    {
        for (turn, plantedVersion) in plantedVersions where sample.turns.indices.contains(turn - 1) {
            sample.turns[turn - 1].generated = plantedVersion.text
            sample.turns[turn - 1].decision = try plantedDecision(
                sample: sample.number, turn: turn, reviewer: reviewer)
        }
    }

    fileprivate func addDecisions(to sample: inout ReviewSample, by reviewer: Int) throws {
        let found = try rows(
            """
            SELECT decision.turn, decision.decision, \(Self.ownDecisionColumns)
            FROM decision JOIN event ON event.number = decision.event
            WHERE decision.sample = ? AND decision.reviewer = ?
            """, sample.number, reviewer
        ) { (turn: $0.int("turn"), decision: try $0.ownDecision()) }
        for (turn, decision) in found where sample.turns.indices.contains(turn - 1) {
            sample.turns[turn - 1].decision = decision
        }
    }

    fileprivate func addMarks(to sample: inout ReviewSample, by reviewer: Int) throws {
        let found = try rows(
            """
            SELECT mark.turn, mark.kind, event.note FROM mark JOIN event ON event.number = mark.event
            WHERE mark.sample = ? AND mark.reviewer = ?
            """, sample.number, reviewer
        ) { (turn: $0.int("turn"), isFlag: $0.text("kind") == "flag", note: $0.textOrNil("note")) }
        for (turn, isFlag, note) in found {
            if turn == 0 {
                if isFlag { sample.isFlagged = true } else { sample.note = note }
            } else if sample.turns.indices.contains(turn - 1) {
                if isFlag { sample.turns[turn - 1].isFlagged = true } else { sample.turns[turn - 1].note = note }
            }
        }
    }

    /// The columns of `event` that ``Columns/ownDecision()`` reads.
    static var ownDecisionColumns: String {
        "event.question, event.choices, event.answer, event.reasons, event.note, event.time, event.site, event.sequence"
    }
}

extension Columns {
    /// A decision by the column `decision` and those of its event.
    func ownDecision() throws -> OwnDecision {
        OwnDecision(
            decision: try value("decision"), text: try turnTextOrNil(), reasons: try textsOrNone("reasons"),
            note: textOrNil("note"), time: time("time"), event: try eventIdentity())
    }
}
