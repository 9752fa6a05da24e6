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

/// The numbers of one group of samples, as of a domain.
package struct GroupStatus: Hashable, Sendable {
    package var samples = 0
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
    /// By the turn's kind; a sample counts where its first turn does.
    package var byKind: [TurnKind: GroupStatus]
    package var byLanguage: [Language: GroupStatus]
}

extension ReviewStore {
    /// How far the store has come, in one snapshot.
    package func status() throws -> StoreStatus {
        try read { db in
            let datasets = try db.row(
                "SELECT count(*), sum(samples), sum(quarantined) FROM dataset WHERE state = 'ready'"
            ) { (count: $0.int(0), samples: $0.int(1), quarantined: $0.int(2)) }
            let newest = try db.newestEventNumber()
            var status = StoreStatus(
                datasets: datasets?.count ?? 0, samples: datasets?.samples ?? 0, outcomes: OutcomeCounts(),
                flagged: try db.flaggedCount(),
                quarantined: datasets?.quarantined ?? 0, events: Int(newest), heads: try db.heads(upTo: newest),
                byDomain: [:], byKind: [:], byLanguage: [:])
            try db.each(
                """
                SELECT iif(c.domain = '', coalesce(d.domain, ''), c.domain), c.kind, c.language, c.samples, c.turns,
                    c.accepted, c.edited, c.rejected, c.contested
                FROM census c JOIN dataset d ON d.number = c.dataset WHERE d.state = 'ready'
                """
            ) {
                var group = GroupStatus()
                group.samples = $0.int(3)
                group.outcomes.turns = $0.int(4)
                group.outcomes.accepted = $0.int(5)
                group.outcomes.edited = $0.int(6)
                group.outcomes.rejected = $0.int(7)
                group.outcomes.contested = $0.int(8)
                status.add(group, domain: $0.text(0), kind: try $0.value(1), language: try $0.value(2))
                return true
            }
            return status
        }
    }
}

extension Database {
    /// The turns and samples that anybody has flagged, but not for the error that was planted for them.
    fileprivate func flaggedCount() throws -> Int {
        try int(
            """
            SELECT count(*) FROM (SELECT DISTINCT mark.sample, mark.turn FROM mark JOIN act ON act.event = mark.event
                WHERE mark.kind = 'flag' AND act.planted IS NULL)
            """) ?? 0
    }
}

extension StoreStatus {
    fileprivate mutating func add(_ group: GroupStatus, domain: String, kind: TurnKind, language: Language) {
        outcomes += group.outcomes
        byDomain[domain, default: GroupStatus()].samples += group.samples
        byDomain[domain, default: GroupStatus()].outcomes += group.outcomes
        byKind[kind, default: GroupStatus()].samples += group.samples
        byKind[kind, default: GroupStatus()].outcomes += group.outcomes
        byLanguage[language, default: GroupStatus()].samples += group.samples
        byLanguage[language, default: GroupStatus()].outcomes += group.outcomes
    }
}
