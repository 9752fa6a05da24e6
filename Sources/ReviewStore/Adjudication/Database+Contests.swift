internal import Corpus
internal import Figures
internal import GRDB

/// The rows of `contest`, which follow from what stands of a sample.
extension Database {
    /// The turns of a sample that need a lead.
    func contests(sample: Int, _ facts: [Fact], _ standing: SampleStanding) throws -> [Int: Contest] {
        var contests: [Int: Contest] = [:]
        for number in standing.contestable {
            let isContested = standing.resolution(of: number)?.state == .contested
            let isReopened = standing.reopened.contains(number)
            let failedGold = try goldScores(turn: number, facts, standing)?.unconfirmedFailures ?? 0
            guard isContested || isReopened || failedGold > 0,
                let turn = try ratedTurn(sample: sample, turn: number, standing)
            else { continue }
            contests[number] = Contest(
                turn, isContested: isContested, isReopened: isReopened, failedGold: failedGold)
        }
        return contests
    }

    /// What the table holds.
    func storedContests(sample: Int) throws -> [Int: Contest] {
        var contests: [Int: Contest] = [:]
        // The number of ratings is for the order alone; one that is not theirs is a difference too.
        try each("SELECT turn, \(Contest.columns), ratings FROM contest WHERE sample = ?", sample) {
            let contest = try $0.contest(from: 1)
            if contest.ratings.count == $0.int(9) { contests[$0.int(0)] = contest }
            return true
        }
        return contests
    }

    /// Brings the table in line with a sample's standing.
    func refreshContests(sample: Int, _ facts: [Fact], _ standing: SampleStanding) throws {
        let old = try storedContests(sample: sample)
        if old.isEmpty, standing.contestable.isEmpty { return }
        let new = try contests(sample: sample, facts, standing)
        for turn in old.keys where new[turn] == nil {
            try run("DELETE FROM contest WHERE sample = ? AND turn = ?", sample, turn)
        }
        for (turn, contest) in new where old[turn] != contest {
            try run(
                """
                INSERT OR REPLACE INTO contest (sample, turn, \(Contest.columns), ratings)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, sample, turn, contest.kind.rawValue, contest.language.rawValue, contest.isReopened,
                contest.failedGold, contest.decisions, contest.answers, contest.texts, contest.deciders,
                contest.ratings.count)
        }
    }
}

extension SampleStanding {
    /// The turns that may need a lead.
    fileprivate var contestable: Set<Int> {
        reopened.union(resolutions.filter { $0.state == .contested || $0.state == .gold }.map(\.turn))
    }
}
