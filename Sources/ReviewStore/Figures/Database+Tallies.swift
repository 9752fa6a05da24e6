internal import Corpus
internal import Figures
internal import GRDB

/// The tallies as rows.
extension Database {
    /// Adds a contribution to the tables.
    func apply(_ change: SampleContribution) throws {
        for (key, tally) in change.work { try add(tally, to: key) }
        for (group, count) in change.reviewed { try add(count, to: group) }
        for (key, samples) in change.patterns { try add(samples, to: key) }
        for (signature, turns) in change.signatures { try add(turns, to: signature) }
        for (group, tally) in change.texts { try add(tally, to: group) }
    }

    private func add(_ change: WorkTally, to key: SampleContribution.WorkKey) throws {
        var tally =
            try row(
                """
                SELECT \(WorkTally.columns) FROM work
                WHERE dimension = ? AND dataset = ? AND name = ? AND reviewer = ?
                """, key.group.dimension.rawValue, key.group.dataset, key.group.name, key.reviewer
            ) { try $0.workTally() } ?? WorkTally()
        tally.add(change)
        if tally.isEmpty {
            try run(
                "DELETE FROM work WHERE dimension = ? AND dataset = ? AND name = ? AND reviewer = ?",
                key.group.dimension.rawValue, key.group.dataset, key.group.name, key.reviewer)
        } else {
            try run(
                """
                INSERT OR REPLACE INTO work (dimension, dataset, name, reviewer, \(WorkTally.columns))
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, key.group.dimension.rawValue, key.group.dataset, key.group.name, key.reviewer, tally.accepted,
                tally.edited, tally.rejected, tally.skipped, tally.reviews, tally.activeMilliseconds,
                tally.elapsedMilliseconds, tally.decisionTimes.bytes, tally.reviewTimes.bytes, tally.editSizes.bytes,
                tally.ratings.bytes)
        }
    }

    private func add(_ change: ReviewedCount, to group: FigureGroup) throws {
        try run(
            """
            INSERT INTO reviewed (dimension, dataset, name, samples, instructions) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (dimension, dataset, name)
                DO UPDATE SET samples = samples + ?4, instructions = instructions + ?5
            """, group.dimension.rawValue, group.dataset, group.name, change.samples, change.instructions)
        try run(
            """
            DELETE FROM reviewed WHERE dimension = ? AND dataset = ? AND name = ? AND samples = 0 AND instructions = 0
            """, group.dimension.rawValue, group.dataset, group.name)
    }

    private func add(_ samples: Int, to key: SampleContribution.PatternKey) throws {
        if samples > 0 {
            try run(
                """
                INSERT INTO agreement_pattern (measure, dimension, dataset, name, pattern, samples)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                ON CONFLICT (measure, dimension, dataset, name, pattern) DO UPDATE SET samples = samples + ?6
                """, key.measure.rawValue, key.group.dimension.rawValue, key.group.dataset, key.group.name,
                key.pattern, samples)
        } else {
            let left = try int(
                """
                UPDATE agreement_pattern SET samples = samples + ?6
                WHERE measure = ?1 AND dimension = ?2 AND dataset = ?3 AND name = ?4 AND pattern = ?5
                RETURNING samples
                """, key.measure.rawValue, key.group.dimension.rawValue, key.group.dataset, key.group.name,
                key.pattern, samples)
            guard left == 0 else { return }
            try run(
                """
                DELETE FROM agreement_pattern
                WHERE measure = ? AND dimension = ? AND dataset = ? AND name = ? AND pattern = ?
                """, key.measure.rawValue, key.group.dimension.rawValue, key.group.dataset, key.group.name,
                key.pattern)
        }
    }

    private func add(_ turns: Int, to signature: String) throws {
        try run(
            """
            INSERT INTO signature (signature, turns) VALUES (?1, ?2)
            ON CONFLICT (signature) DO UPDATE SET turns = turns + ?2
            """, signature, turns)
        if turns < 0 { try run("DELETE FROM signature WHERE signature = ? AND turns = 0", signature) }
    }

    private func add(_ tally: TextTally, to group: TextGroup) throws {
        let (kind, language) = (group.kind.rawValue, group.language.rawValue)
        try run(
            """
            INSERT INTO text_tally (kind, language, \(TextTally.columns))
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            ON CONFLICT (kind, language) DO UPDATE SET texts = texts + ?3, accepted_pairs = accepted_pairs + ?4,
                pairs = pairs + ?5, equal = equal + ?6, canonically_equal = canonically_equal + ?7,
                levenshtein = levenshtein + ?8, weighted_square = weighted_square + ?9, chrf = chrf + ?10,
                token_f1 = token_f1 + ?11
            """, kind, language, tally.texts, tally.acceptedPairs, tally.pairs, tally.equal, tally.canonicallyEqual,
            tally.levenshtein, tally.weightedSquare, tally.chrF, tally.tokenF1)
        try run("DELETE FROM text_tally WHERE kind = ? AND language = ? AND texts = 0", kind, language)
    }

    /// The tallies as they are kept.
    func storedTallies() throws -> SampleContribution {
        var stored = SampleContribution()
        try each("SELECT dimension, dataset, name, reviewer, \(WorkTally.columns) FROM work") {
            let group = FigureGroup(dimension: try $0.value(0), dataset: $0.int(1), name: $0.text(2))
            stored.set(try $0.workTally(from: 4), of: .init(group: group, reviewer: $0.int(3)))
            return true
        }
        try each("SELECT dimension, dataset, name, samples, instructions FROM reviewed") {
            let group = FigureGroup(dimension: try $0.value(0), dataset: $0.int(1), name: $0.text(2))
            stored.set(ReviewedCount(samples: $0.int(3), instructions: $0.int(4)), of: group)
            return true
        }
        try each("SELECT measure, dimension, dataset, name, pattern, samples FROM agreement_pattern") {
            let group = FigureGroup(dimension: try $0.value(1), dataset: $0.int(2), name: $0.text(3))
            stored.set($0.int(5), of: .init(measure: try $0.value(0), group: group, pattern: $0.text(4)))
            return true
        }
        try each("SELECT signature, turns FROM signature") {
            stored.set($0.int(1), of: $0.text(0))
            return true
        }
        try each("SELECT kind, language, \(TextTally.columns) FROM text_tally") {
            stored.set($0.textTally(from: 2), of: TextGroup(kind: try $0.value(0), language: try $0.value(1)))
            return true
        }
        return stored
    }
}

extension WorkTally {
    static let columns = """
        accepted, edited, rejected, skipped, reviews, active_ms, elapsed_ms, decision_times, review_times, edit_sizes, \
        ratings
        """
}

extension TextTally {
    static let columns =
        "texts, accepted_pairs, pairs, equal, canonically_equal, levenshtein, weighted_square, chrf, token_f1"
}

extension Columns {
    /// Reads ``WorkTally/columns`` from `first` on.
    func workTally(from first: Int32 = 0) throws -> WorkTally {
        var tally = WorkTally()
        tally.accepted = int(first)
        tally.edited = int(first + 1)
        tally.rejected = int(first + 2)
        tally.skipped = int(first + 3)
        tally.reviews = int(first + 4)
        tally.activeMilliseconds = int64(first + 5)
        tally.elapsedMilliseconds = int64(first + 6)
        tally.decisionTimes = try histogram(first + 7)
        tally.reviewTimes = try histogram(first + 8)
        tally.editSizes = try histogram(first + 9)
        tally.ratings = try histogram(first + 10)
        return tally
    }

    func histogram(_ index: Int32) throws -> ClassHistogram {
        try orDamaged(ClassHistogram(bytes: bytesOfBlob(index)), index, "a histogram")
    }

    /// Reads ``TextTally/columns`` from `first` on.
    func textTally(from first: Int32 = 0) -> TextTally {
        var tally = TextTally()
        tally.texts = int(first)
        tally.acceptedPairs = int(first + 1)
        tally.pairs = int(first + 2)
        tally.equal = int(first + 3)
        tally.canonicallyEqual = int(first + 4)
        tally.levenshtein = int(first + 5)
        tally.weightedSquare = int(first + 6)
        tally.chrF = int(first + 7)
        tally.tokenF1 = int(first + 8)
        return tally
    }
}
