package import Corpus
package import Figures
internal import GRDB
internal import TextAnalysis

/// Settling contested turns at once whose versions hardly differ.
extension ReviewStore {
    /// How the turns would be settled that reviewers disagreement over texts which are alike, most alike first.
    ///
    /// A turn that was reopened is none of them, nor one that somebody rejected.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``, or ``StoreError/unfitCondition(_:)`` when a condition
    ///   names what the store does not have.
    package func settlingProposals(_ query: SettlingQuery, for lead: Reviewer) throws
        -> [SettlingProposal]
    {
        _ = try read { db in try db.lead(lead, to: "settle turns") }
        let conditions = try prepare(query.conditions, for: lead, isNew: true)
        let places = try read { db in try db.alikePlaces(conditions) }
        var proposals: [SettlingProposal] = []
        for start in stride(from: 0, to: places.count, by: 100) {
            proposals += try read { db in
                try places[start..<min(start + 100, places.count)].compactMap {
                    try db.proposal(at: $0, query)
                }
            }
        }
        return proposals.sorted {
            $0.similarity == $1.similarity
                ? ($0.place.sample, $0.place.turn) < ($1.place.sample, $1.place.turn)
                : $0.similarity > $1.similarity
        }
    }

    /// Settles turns as was proposed, one event each; those that have changed since are left.
    ///
    /// - Parameters:
    ///   - query: What the proposals were asked for with.
    ///   - note: What leads note about each; nil notes how alike its versions are.
    /// - Returns: The events, in the order of the proposals.
    /// - Throws: ``StoreError/notLead(name:action:)``; what was settled before a failure stays settled.
    package func settle(
        _ proposals: [SettlingProposal], asAskedBy query: SettlingQuery, reasons: [String],
        note: String? = nil,
        by lead: Reviewer
    ) throws -> [RecordedAction] {
        try read { db in _ = try db.lead(lead, to: "settle turns") }
        var recorded: [RecordedAction] = []
        for start in stride(from: 0, to: proposals.count, by: 100) {
            recorded += try recording(by: lead, newest: \.last) { recorder in
                try proposals[start..<min(start + 100, proposals.count)].compactMap { proposal in
                    guard try recorder.db.proposal(at: proposal.place, query) == proposal else { return nil }
                    return try recorder.act(
                        ReviewAction(
                            action: .resolve, sample: proposal.place.sample, turn: proposal.place.turn,
                            after: proposal.text, reasons: reasons, note: note ?? proposal.remark,
                            source: .program))
                }
            }
        }
        return recorded
    }
}

extension SettlingProposal {
    /// What is noted about a turn that was settled with others.
    fileprivate var remark: String {
        // Downwards, so that no versions are called more alike than they are.
        let thousandths = Int((similarity * 1_000).rounded(.down))
        return
            "settled at once with others: versions alike to \(thousandths / 10).\(thousandths % 10) %"
    }
}

extension Database {
    /// The contested turns that nobody rejected and no lead reopened.
    fileprivate func alikePlaces(_ conditions: StoreConditions) throws -> [TurnPlace] {
        let condition = conditions.onTurns(of: "c")
        return try rows(
            """
            SELECT c.sample, c.turn FROM disagreement c
            JOIN resolution r ON r.sample = c.sample AND r.turn = c.turn AND r.state = 'contested'
            WHERE (\(condition.sql)) AND c.reopened = 0 AND instr(c.deciders, '"reject"') = 0
            ORDER BY c.sample, c.turn
            """, values: condition.values
        ) { $0.turnPlace() }
    }

    /// How a turn would be settled; nil when it is none of those that are asked for.
    fileprivate func proposal(at place: TurnPlace, _ query: SettlingQuery) throws -> SettlingProposal? {
        let standing = try storedStanding(sample: place.sample)
        guard standing.resolution(of: place.turn)?.state == .contested,
            !standing.reopened.contains(place.turn),
            let turn = try ratedTurn(sample: place.sample, turn: place.turn, standing)
        else { return nil }
        let ratings = turn.ratings.sorted { $0.event < $1.event }
        let edits = ratings.filter { $0.decision == .edit }
        let areMeant = edits.count == ratings.count || query.includesAccepted && !edits.isEmpty
        let texts = ratings.compactMap(\.text)
        guard areMeant, texts.count == ratings.count, !texts.isEmpty else { return nil }
        let similarity = TextSimilarity(texts, kind: turn.kind).least
        guard similarity >= query.similarity else { return nil }
        var versions: [(text: TurnText, authors: [Int], isEdit: Bool)] = []
        for (rating, text) in zip(ratings, texts) {
            if let index = versions.firstIndex(where: { $0.text.hasSameBytes(as: text) }) {
                versions[index].authors.append(rating.reviewer)
            } else {
                versions.append((text, [rating.reviewer], rating.decision == .edit))
            }
        }
        // Somebody saw something to correct: as many acceptances do not outweigh that.
        let most = versions.map(\.authors.count).max() ?? 0
        let leading = versions.indices.filter { versions[$0].authors.count == most }
        guard let chosen = leading.first(where: { versions[$0].isEdit }) ?? leading.first else {
            return nil
        }
        let names = try reviewersByNumber()
        return SettlingProposal(
            place: place, similarity: similarity, text: versions[chosen].text,
            authors: versions[chosen].authors.map { names[$0]?.shownName ?? "" },
            others: versions.indices.filter { $0 != chosen }.map { versions[$0].text })
    }
}
