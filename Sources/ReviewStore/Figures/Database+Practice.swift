internal import Glibc
internal import GRDB

/// A reviewer's timed decisions in the order in which they were made, in blocks.
///
/// Every decision is practice, also one that was undone since, so a block never changes once it is full.
struct PracticeRecord: Equatable {
    static let blockSize = 50

    struct Block: Equatable {
        var trials = 0
        /// Of the natural logarithms of their active milliseconds; less than one counts as one.
        var logSum = 0.0
    }

    var blocks: [Block] = []
    /// How many acts were measured by each cut-off.
    var cutoffs: [Int64: Int] = [:]

    mutating func add(milliseconds: Int64) {
        if blocks.last.map({ $0.trials >= Self.blockSize }) ?? true { blocks.append(Block()) }
        blocks[blocks.count - 1].trials += 1
        blocks[blocks.count - 1].logSum += Self.logarithm(of: milliseconds)
    }

    static func logarithm(of milliseconds: Int64) -> Double { log(Double(max(1, milliseconds))) }
}

extension Database {
    /// Adds a decision to its reviewer's newest block.
    func practise(_ reviewer: Int, milliseconds: Int64) throws {
        let newest = try row(
            "SELECT block, trials FROM practice WHERE reviewer = ? ORDER BY block DESC LIMIT 1", reviewer
        ) { (block: $0.int(0), trials: $0.int(1)) }
        let isFull = (newest?.trials ?? PracticeRecord.blockSize) >= PracticeRecord.blockSize
        try run(
            """
            INSERT INTO practice (reviewer, block, trials, log_sum) VALUES (?1, ?2, 1, ?3)
            ON CONFLICT (reviewer, block) DO UPDATE SET trials = trials + 1, log_sum = log_sum + ?3
            """, reviewer, isFull ? (newest?.block ?? -1) + 1 : newest?.block ?? 0,
            PracticeRecord.logarithm(of: milliseconds))
    }

    /// The practice of all reviewers, or of one, counted from their acts.
    func practiceRecords(of reviewer: Int? = nil) throws -> [Int: PracticeRecord] {
        var records: [Int: PracticeRecord] = [:]
        // In the order of the ledger, so that sums of fractions come out the same to the last bit.
        try each(
            """
            SELECT act.reviewer, m.active_ms, coalesce(m.cutoff_ms, \(ActMeasure.earlierCutoff)),
                act.action IN ('accept', 'edit', 'reject')
            FROM act_measure m JOIN act ON act.event = m.event
            WHERE act.desk_time IS NOT NULL AND m.active_ms IS NOT NULL AND (?1 IS NULL OR act.reviewer = ?1)
            ORDER BY m.event
            """, reviewer
        ) {
            records[$0.int(0), default: PracticeRecord()].cutoffs[$0.int64(2), default: 0] += 1
            if $0.bool(3) { records[$0.int(0), default: PracticeRecord()].add(milliseconds: $0.int64(1)) }
            return true
        }
        return records
    }

    /// The practice of all reviewers as it is kept.
    func storedPracticeRecords() throws -> [Int: PracticeRecord] {
        var records: [Int: PracticeRecord] = [:]
        try each("SELECT reviewer, trials, log_sum FROM practice ORDER BY reviewer, block") {
            records[$0.int(0), default: PracticeRecord()].blocks.append(
                PracticeRecord.Block(trials: $0.int(1), logSum: $0.double(2)))
            return true
        }
        try each("SELECT reviewer, cutoff_ms, acts FROM cutoff") {
            records[$0.int(0), default: PracticeRecord()].cutoffs[$0.int64(1)] = $0.int(2)
            return true
        }
        return records
    }

    func write(_ record: PracticeRecord, of reviewer: Int) throws {
        for (index, block) in record.blocks.enumerated() {
            try run(
                "INSERT INTO practice (reviewer, block, trials, log_sum) VALUES (?, ?, ?, ?)", reviewer, index,
                block.trials, block.logSum)
        }
        for (cutoff, acts) in record.cutoffs {
            try run("INSERT INTO cutoff (reviewer, cutoff_ms, acts) VALUES (?, ?, ?)", reviewer, cutoff, acts)
        }
    }
}
