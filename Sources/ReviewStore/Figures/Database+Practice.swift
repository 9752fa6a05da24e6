internal import Figures
internal import GRDB

/// What is kept of how a reviewer's times went.
struct PracticeRecord: Equatable {
    var practice = Practice()
    /// How many acts were measured by each cut-off.
    var cutoffs: [Int64: Int] = [:]
}

extension Database {
    /// Adds a decision to its reviewer's newest block.
    func practise(_ reviewer: Int, milliseconds: Int64) throws {
        let newest = try row(
            "SELECT block, trials FROM practice WHERE reviewer = ? ORDER BY block DESC LIMIT 1", reviewer
        ) { (block: $0.int(0), trials: $0.int(1)) }
        var block = newest?.block ?? 0
        var place = newest?.trials ?? 0
        if place >= Practice.blockSize { (block, place) = (block + 1, 0) }
        var trial = Practice.Block()
        trial.add(milliseconds: milliseconds, trial: block * Practice.blockSize + place + 1)
        try run(
            """
            INSERT INTO practice (reviewer, block, trials, log_sum, trial_log_sum) VALUES (?1, ?2, 1, ?3, ?4)
            ON CONFLICT (reviewer, block) DO UPDATE SET trials = trials + 1, log_sum = log_sum + ?3,
                trial_log_sum = trial_log_sum + ?4
            """, reviewer, block, trial.logSum, trial.trialLogSum)
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
            if $0.bool(3) { records[$0.int(0), default: PracticeRecord()].practice.add(milliseconds: $0.int64(1)) }
            return true
        }
        return records
    }

    /// The practice of all reviewers as it is kept.
    func storedPracticeRecords() throws -> [Int: PracticeRecord] {
        var records: [Int: PracticeRecord] = [:]
        try each("SELECT reviewer, trials, log_sum, trial_log_sum FROM practice ORDER BY reviewer, block") {
            records[$0.int(0), default: PracticeRecord()].practice.append(
                Practice.Block(trials: $0.int(1), logSum: $0.double(2), trialLogSum: $0.double(3)))
            return true
        }
        try each("SELECT reviewer, cutoff_ms, acts FROM cutoff") {
            records[$0.int(0), default: PracticeRecord()].cutoffs[$0.int64(1)] = $0.int(2)
            return true
        }
        return records
    }

    func write(_ record: PracticeRecord, of reviewer: Int) throws {
        for (index, block) in record.practice.blocks.enumerated() {
            try run(
                "INSERT INTO practice (reviewer, block, trials, log_sum, trial_log_sum) VALUES (?, ?, ?, ?, ?)",
                reviewer, index, block.trials, block.logSum, block.trialLogSum)
        }
        for (cutoff, acts) in record.cutoffs {
            try run("INSERT INTO cutoff (reviewer, cutoff_ms, acts) VALUES (?, ?, ?)", reviewer, cutoff, acts)
        }
    }
}
