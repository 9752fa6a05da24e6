package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// How each reviewer works, in the order in which they joined; for a reviewer, and for nobody else, their own.
    ///
    /// A reviewer's own figures have no flags, no limits drawn from the others, and nothing of what is secret from them:
    /// planted errors and gold.
    ///
    /// - Parameters:
    ///   - asker: Who asks: a lead may ask for everybody, a reviewer for themselves.
    ///   - subject: Whose figures; nil for everybody's.
    /// - Throws: ``StoreError/ownFiguresOnly(name:)``.
    package func reviewerFigures(for asker: Reviewer, of subject: Reviewer?) throws -> [ReviewerFigures] {
        try read { db in
            let number = try db.subject(subject, for: asker)
            let isLead = try db.author(asker).role == .lead
            return try db.reviewerFigures(of: number, isLead: isLead)
        }
    }
}

extension Database {
    func reviewerFigures(of number: Int?, isLead: Bool) throws -> [ReviewerFigures] {
        let people = try people()
        if isLead {
            let figures = ReviewerFigures.figures(of: try evidence(of: people, withSecrets: true))
            return zip(people, figures).filter { number == nil || $0.0.number == number }.map(\.1)
        }
        return ReviewerFigures.figures(
            of: try evidence(of: people.filter { $0.number == number }, withSecrets: false))
    }

    /// What is known of the reviewers' work.
    private func evidence(of people: [ReviewerRow], withSecrets: Bool) throws -> [ReviewerEvidence] {
        let only = people.count == 1 ? people.first?.number : nil
        let work = Dictionary(
            grouping: try workEntries(of: only, dimensions: [.domain, .kind, .day]), by: \.reviewer)
        // Whether others agree with them is not told to reviewers: it would tell what others decided.
        let signatures = withSecrets ? try decisionSignatures() : DecisionSignatures(reviewers: [])
        let pairs = Dictionary(
            zip(signatures.reviewers, signatures.agreeingPairs), uniquingKeysWith: { first, _ in first })
        let practice = try storedPracticeRecords()
        var evidence: [ReviewerEvidence] = []
        for person in people {
            var one = ReviewerEvidence(name: person.shownName, role: person.role)
            one.work = work[person.shownName] ?? []
            one.pairs = pairs[person.shownName]?.pairs ?? 0
            one.agreeingPairs = pairs[person.shownName]?.agreeing ?? 0
            one.practice = practice[person.number]?.practice ?? Practice()
            one.newest = try newestTimes(of: person.number)
            one.lastActive = try lastActive(person.number)
            evidence.append(one)
        }
        if withSecrets {
            try addCatches(to: &evidence, people)
            try addGold(to: &evidence, people)
        }
        return evidence
    }

    /// The last fifty decisions that were timed at the desk, newest first.
    private func newestTimes(of reviewer: Int) throws -> [TimedDecision] {
        try rows(
            """
            SELECT turn.kind, act_measure.active_ms FROM act INDEXED BY act_at_desk
            JOIN act_measure ON act_measure.event = act.event
            JOIN sample ON sample.number = act.sample JOIN turn ON turn.id = sample.first_turn + act.turn - 1
            WHERE act.reviewer = ? AND act.desk_time IS NOT NULL AND act.stands = 1
                AND act.action IN ('accept', 'edit', 'reject') AND act_measure.active_ms IS NOT NULL
            ORDER BY act.desk_time DESC, act.event DESC LIMIT \(Practice.blockSize)
            """, reviewer
        ) { TimedDecision(kind: try $0.value(0), milliseconds: $0.int64(1)) }
    }

    private func lastActive(_ reviewer: Int) throws -> Timestamp? {
        try row(
            """
            SELECT event.time FROM event WHERE number = (SELECT max(event) FROM (
                SELECT max(event) AS event FROM act WHERE reviewer = ?1 AND stands = 1
                UNION ALL SELECT max(event) FROM act WHERE reviewer = ?1 AND stands = 0))
            """, reviewer
        ) { $0.int64OrNil(0).map(Timestamp.init) } ?? nil
    }

    private func addCatches(to evidence: inout [ReviewerEvidence], _ people: [ReviewerRow]) throws {
        for count in try catchCounts() {
            guard let index = people.firstIndex(where: { $0.number == count.reviewer }) else { continue }
            evidence[index].planted += count.judged
            evidence[index].caught += count.caught
        }
    }

    private func addGold(to evidence: inout [ReviewerEvidence], _ people: [ReviewerRow]) throws {
        for count in try goldCounts() {
            guard let index = people.firstIndex(where: { $0.number == count.reviewer }) else { continue }
            // Of turns that became gold later a reviewer's own decision may be what is held to be right.
            evidence[index].goldItems += count.items - count.earlier
            evidence[index].goldCorrect += count.correct - count.earlierCorrect
        }
    }
}
