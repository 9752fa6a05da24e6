internal import Corpus
internal import GRDB

/// What follows from a sample's standing for its planted errors, its gold and the turns that need a lead.
struct SampleReference: Equatable {
    /// The tables that hold it.
    static let tables = ["probe_decision", "gold_standing", "gold_score", "contest", "agreed"]

    /// What became of planted errors; nil where the error was planted in another store.
    var results: [SampleStanding.ReviewerTurn: CatchResult?] = [:]
    var scores: [SampleStanding.ReviewerTurn: GoldScore] = [:]
    var contests: [Int: Contest] = [:]
    /// The ``DecisionSignature`` of the turns that several reviewers decided alike and no lead has ruled on.
    var agreements: [Int: String] = [:]

    /// How one decision about a gold turn compares with what is right.
    struct GoldScore: Equatable {
        var kind: TurnKind
        var isCorrect: Bool
        /// Whether it was decided after the turn had become gold.
        var isLater: Bool
    }
}

extension Database {
    /// What follows from a sample's standing.
    func reference(sample: Int, _ standing: SampleStanding) throws -> SampleReference {
        var reference = SampleReference()
        reference.agreements = standing.agreements
        for key in standing.planted.keys { reference.results.updateValue(nil, forKey: key) }
        let ruled = standing.resolutions.filter { $0.value.state == .contested || $0.value.state == .gold }.keys
        for number in Set(ruled).union(standing.reopened).union(standing.planted.keys.map(\.turn)) {
            guard let turn = try ratedTurn(sample: sample, turn: number, standing) else { continue }
            for (key, decision) in standing.planted where key.turn == number {
                reference.results.updateValue(
                    try catchResult(decision, of: turn, sample: sample, key: key), forKey: key)
            }
            for (reviewer, score) in turn.goldScores {
                reference.scores[.init(turn: number, reviewer: reviewer)] = score
            }
            let isContested = standing.resolutions[number]?.state == .contested
            let contest = Contest(
                turn, isContested: isContested, isReopened: standing.reopened.contains(number))
            if isContested || contest.isReopened || contest.failedGold > 0 { reference.contests[number] = contest }
        }
        return reference
    }

    /// What the tables hold.
    func storedReference(sample: Int) throws -> SampleReference {
        var reference = SampleReference()
        try each("SELECT turn, reviewer, result FROM probe_decision WHERE sample = ?", sample) {
            let result: CatchResult? = $0.isNull(2) ? nil : try $0.value(2)
            reference.results.updateValue(result, forKey: .init(turn: $0.int(0), reviewer: $0.int(1)))
            return true
        }
        try each("SELECT turn, reviewer, kind, correct, later FROM gold_score WHERE sample = ?", sample) {
            reference.scores[.init(turn: $0.int(0), reviewer: $0.int(1))] = .init(
                kind: try $0.value(2), isCorrect: $0.bool(3), isLater: $0.bool(4))
            return true
        }
        // The number of ratings is for the order alone; one that is not theirs is a difference too.
        try each("SELECT turn, \(Contest.columns), ratings FROM contest WHERE sample = ?", sample) {
            let contest = try $0.contest(from: 1)
            if contest.ratings.count == $0.int(9) { reference.contests[$0.int(0)] = contest }
            return true
        }
        try each("SELECT turn, signature FROM agreed INDEXED BY agreed_by_sample WHERE sample = ?", sample) {
            // Of two rows for one turn one is wrong, and the turn differs from what it must be whichever that is.
            reference.agreements[$0.int(0), default: ""] += $0.text(1)
            return true
        }
        return reference
    }

    /// Brings the tables in line with a sample's standing.
    func refreshReference(sample: Int, _ standing: SampleStanding) throws {
        let old = try storedReference(sample: sample)
        let new = try reference(sample: sample, standing)
        for key in old.results.keys where new.results[key] == nil {
            try run(
                "DELETE FROM probe_decision WHERE sample = ? AND turn = ? AND reviewer = ?", sample, key.turn,
                key.reviewer)
        }
        for (key, decision) in standing.planted {
            try run(
                """
                INSERT OR REPLACE INTO probe_decision (sample, turn, reviewer, decision, event, result)
                VALUES (?, ?, ?, ?, ?, ?)
                """, sample, key.turn, key.reviewer, decision.decision.rawValue, decision.event,
                (new.results[key] ?? nil)?.rawValue)
        }
        for key in old.scores.keys where new.scores[key] == nil {
            try run(
                "DELETE FROM gold_score WHERE sample = ? AND turn = ? AND reviewer = ?", sample, key.turn, key.reviewer)
        }
        for (key, score) in new.scores where old.scores[key] != score {
            try run(
                """
                INSERT OR REPLACE INTO gold_score (sample, turn, reviewer, kind, correct, later)
                VALUES (?, ?, ?, ?, ?, ?)
                """, sample, key.turn, key.reviewer, score.kind.rawValue, score.isCorrect, score.isLater)
        }
        for turn in old.contests.keys where new.contests[turn] == nil {
            try run("DELETE FROM contest WHERE sample = ? AND turn = ?", sample, turn)
        }
        for (turn, contest) in new.contests where old.contests[turn] != contest {
            try run(
                """
                INSERT OR REPLACE INTO contest (sample, turn, \(Contest.columns), ratings)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, sample, turn, contest.kind.rawValue, contest.language.rawValue, contest.isReopened,
                contest.failedGold, contest.decisions, contest.answers, contest.texts, contest.signature,
                contest.ratings.count)
        }
        for (turn, signature) in old.agreements where new.agreements[turn] != signature {
            try run(
                "DELETE FROM agreed WHERE signature = ? AND sample = ? AND turn = ?", signature, sample, turn)
        }
        for (turn, signature) in new.agreements where old.agreements[turn] != signature {
            try run("INSERT INTO agreed (signature, sample, turn) VALUES (?, ?, ?)", signature, sample, turn)
        }
    }
}

extension SampleStanding {
    /// Who decided the turns that several reviewers decided alike and that no lead has ruled on or reopened.
    fileprivate var agreements: [Int: String] {
        let agreed = resolutions.filter { $0.value.state == .unanimous && !reopened.contains($0.key) }
        var ratings: [Int: [AdjudicationRating]] = [:]
        for (key, standing) in decisions where agreed[key.turn] != nil {
            ratings[key.turn, default: []].append(
                AdjudicationRating(reviewer: key.reviewer, decision: standing.decision))
        }
        return ratings.mapValues { DecisionSignature($0.sorted { $0.reviewer < $1.reviewer }).text }
    }
}
