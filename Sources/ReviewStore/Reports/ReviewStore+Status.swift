package import Corpus
internal import GRDB

/// The numbers of turns by what became of them.
package struct OutcomeCounts: Hashable, Sendable {
    package var turns = 0
    package var accepted = 0
    package var edited = 0
    package var rejected = 0
    package var contested = 0

    package var undecided: Int { turns - accepted - edited - rejected - contested }
    package var decided: Int { turns - undecided }

    package init() {}

    static func += (left: inout OutcomeCounts, right: OutcomeCounts) {
        left.turns += right.turns
        left.accepted += right.accepted
        left.edited += right.edited
        left.rejected += right.rejected
        left.contested += right.contested
    }
}

/// The numbers of one group of samples or turns, as of a domain.
package struct GroupStatus: Hashable, Sendable {
    /// nil by kind and language, for the turns of a sample can be of several.
    package var samples: Int?
    package var outcomes = OutcomeCounts()

    package init() {}
}

/// How far a store has come.
package struct StoreStatus: Hashable, Sendable {
    package var datasets: Int
    package var samples: Int
    /// The turns; one with a single reviewer's decision counts as that decision.
    package var outcomes: OutcomeCounts
    /// Turns, and samples as a whole, that anybody has flagged.
    package var flagged: Int
    package var quarantined: Int
    package var events: Int
    package var heads: [LedgerHead]
    /// By domain; "" where a sample has none.
    package var byDomain: [String: GroupStatus]
    /// By the turn's kind.
    package var byKind: [TurnKind: GroupStatus]
    package var byLanguage: [Language: GroupStatus]
}

extension ReviewStore {
    /// How far the store has come, in one snapshot.
    ///
    /// - Parameter reviewer: Who asks. Somebody who is not a lead is told of their own decisions and flags only: the
    ///   numbers before and after a decision would tell what others decided.
    package func status(for reviewer: Reviewer? = nil) throws -> StoreStatus {
        try read { db in try db.status(for: reviewer) }
    }
}

extension Database {
    func status(for reviewer: Reviewer?) throws -> StoreStatus {
        let asker = try reviewer.map { try author($0) }
        let own = try asker.flatMap { $0.role == .lead ? nil : try outcomes(ofReviewer: $0.number) }
        let datasets = try row(
            "SELECT count(*), sum(samples), sum(quarantined) FROM dataset WHERE state = 'ready'"
        ) { (count: $0.int(0), samples: $0.int(1), quarantined: $0.int(2)) }
        let newest = try newestEventNumber()
        var status = StoreStatus(
            datasets: datasets?.count ?? 0, samples: datasets?.samples ?? 0, outcomes: OutcomeCounts(),
            flagged: try flagged(by: own == nil ? nil : asker?.number),
            quarantined: datasets?.quarantined ?? 0, events: Int(newest), heads: try heads(upTo: newest),
            byDomain: [:], byKind: [:], byLanguage: [:])
        try each(
            """
            SELECT iif(c.domain = '', coalesce(d.domain, ''), c.domain), c.kind, c.language, c.samples, c.turns,
                c.accepted, c.edited, c.rejected, c.contested, c.dataset, c.domain
            FROM census c JOIN dataset d ON d.number = c.dataset WHERE d.state = 'ready'
            """
        ) {
            var group = GroupStatus()
            let samples = $0.int(3)
            let (kind, language) = (try $0.value(1, as: TurnKind.self), try $0.value(2, as: Language.self))
            if let own {
                let key = OutcomeGroup(
                    dataset: $0.int(9), domain: $0.text(10), kind: kind, language: language)
                group.outcomes = own[key] ?? OutcomeCounts()
            } else {
                group.outcomes.accepted = $0.int(5)
                group.outcomes.edited = $0.int(6)
                group.outcomes.rejected = $0.int(7)
                group.outcomes.contested = $0.int(8)
            }
            group.outcomes.turns = $0.int(4)
            status.add(group, samples: samples, domain: $0.text(0), kind: kind, language: language)
            return true
        }
        return status
    }
}

extension StoreStatus {
    fileprivate mutating func add(
        _ group: GroupStatus, samples: Int, domain: String, kind: TurnKind, language: Language
    ) {
        outcomes += group.outcomes
        byDomain[domain, default: GroupStatus()].samples = (byDomain[domain]?.samples ?? 0) + samples
        byDomain[domain, default: GroupStatus()].outcomes += group.outcomes
        byKind[kind, default: GroupStatus()].outcomes += group.outcomes
        byLanguage[language, default: GroupStatus()].outcomes += group.outcomes
    }
}

/// The turns that the census counts together.
private struct OutcomeGroup: Hashable {
    var dataset: Int
    /// The sample's own; "" for none.
    var domain: String
    var kind: TurnKind
    var language: Language
}

extension Database {
    /// The numbers of one reviewer's decisions, by the groups of the census; those about planted errors are like others.
    fileprivate func outcomes(ofReviewer reviewer: Int) throws -> [OutcomeGroup: OutcomeCounts] {
        var outcomes: [OutcomeGroup: OutcomeCounts] = [:]
        try each(
            """
            SELECT s.dataset, coalesce(s.domain, ''), t.kind, t.language, d.decision, count(*)
            FROM (
                SELECT o.sample, o.turn, o.decision FROM progress p
                    CROSS JOIN decision o ON o.sample = p.sample AND o.reviewer = p.reviewer
                    WHERE p.reviewer = ?1 AND p.decided > 0
                UNION ALL SELECT o.sample, o.turn, o.decision FROM progress p
                    CROSS JOIN probe_decision o ON o.sample = p.sample AND o.reviewer = p.reviewer
                    WHERE p.reviewer = ?1 AND p.decided > 0) d
            CROSS JOIN sample s ON s.number = d.sample CROSS JOIN turn t ON t.id = s.first_turn + d.turn - 1
            GROUP BY 1, 2, 3, 4, 5
            """, reviewer
        ) {
            let group = OutcomeGroup(
                dataset: $0.int(0), domain: $0.text(1), kind: try $0.value(2), language: try $0.value(3))
            switch try $0.value(4, as: Decision.self) {
            case .accept: outcomes[group, default: OutcomeCounts()].accepted = $0.int(5)
            case .edit: outcomes[group, default: OutcomeCounts()].edited = $0.int(5)
            case .reject: outcomes[group, default: OutcomeCounts()].rejected = $0.int(5)
            }
            return true
        }
        return outcomes
    }

    /// The turns, and samples as a whole, that one reviewer has flagged; nil for anybody, but not for the error that was
    /// planted for them.
    fileprivate func flagged(by reviewer: Int?) throws -> Int {
        try int(
            """
            SELECT count(*) FROM (SELECT DISTINCT mark.sample, mark.turn FROM mark JOIN act ON act.event = mark.event
                WHERE mark.kind = 'flag' AND iif(?1 IS NULL, act.planted IS NULL, mark.reviewer = ?1))
            """, reviewer) ?? 0
    }
}
