internal import Corpus
internal import Figures
internal import GRDB

/// The rows of `disagreement`, which follow from what stands of a sample.
extension Database {
    /// The turns of a sample that need a lead.
    func disagreements(sample: Int, _ facts: [Fact], _ standing: SampleStanding) throws -> [Int: Disagreement] {
        var disagreements: [Int: Disagreement] = [:]
        for number in standing.contestable {
            let isContested = standing.resolution(of: number)?.state == .contested
            let isReopened = standing.reopened.contains(number)
            let failedGold = try goldScores(turn: number, facts, standing)?.unconfirmedFailures ?? 0
            guard isContested || isReopened || failedGold > 0,
                let turn = try ratedTurn(sample: sample, turn: number, standing)
            else { continue }
            disagreements[number] = Disagreement(
                turn, isContested: isContested, isReopened: isReopened, failedGold: failedGold)
        }
        return disagreements
    }

    /// What the table holds.
    func storedDisagreements(sample: Int) throws -> [Int: Disagreement] {
        var disagreements: [Int: Disagreement] = [:]
        // The number of ratings is for the order alone; one that is not theirs is a difference too.
        try each("SELECT turn, \(Disagreement.columns), ratings FROM disagreement WHERE sample = ?", sample) {
            let disagreement = try $0.disagreement()
            if disagreement.ratings.count == $0.int("ratings") { disagreements[$0.int("turn")] = disagreement }
            return true
        }
        return disagreements
    }

    /// Brings the table in line with a sample's standing.
    func refreshDisagreements(sample: Int, _ facts: [Fact], _ standing: SampleStanding) throws {
        let old = try storedDisagreements(sample: sample)
        if old.isEmpty, standing.contestable.isEmpty { return }
        let new = try disagreements(sample: sample, facts, standing)
        for turn in old.keys where new[turn] == nil {
            try run("DELETE FROM disagreement WHERE sample = ? AND turn = ?", sample, turn)
        }
        for (turn, disagreement) in new where old[turn] != disagreement {
            try run(
                """
                INSERT OR REPLACE INTO disagreement (sample, turn, \(Disagreement.columns), ratings)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, sample, turn, disagreement.kind.rawValue, disagreement.language.rawValue, disagreement.isReopened,
                disagreement.failedGold, disagreement.decisions, disagreement.answers, disagreement.texts,
                disagreement.deciders,
                disagreement.ratings.count)
        }
    }
}

extension SampleStanding {
    /// The turns that may need a lead.
    var contestable: Set<Int> {
        reopened.union(resolutions.filter { $0.state == .contested || $0.state == .gold }.map(\.turn))
    }
}
