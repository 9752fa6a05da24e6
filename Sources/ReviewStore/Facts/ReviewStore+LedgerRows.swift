package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// The newest events that meet conditions, newest first.
    ///
    /// Of an event its reviewer is who recorded it, its decision what it decides, and its time when it was recorded. A
    /// reviewer sees their own events only, whatever the conditions say.
    ///
    /// - Parameters:
    ///   - before: Only events with a lower number; nil for the newest.
    ///   - limit: At most so many.
    /// - Throws: ``StoreError/unfitCondition(_:)``, and ``StoreError/ownFiguresOnly(name:)`` when a reviewer asks for
    ///   somebody else's events.
    package func ledgerRows(
        _ conditions: [Condition] = [], before: Int64? = nil, limit: Int = 200, for asker: Reviewer
    ) throws -> [LedgerRow] {
        // What others made of turns is for leads to ask; what an event says of itself is for its author too.
        let ofEvents: Set<ConditionField> = [.reviewer, .action, .decision, .reason, .since, .until]
        let author = try read { db in
            try db.checkMayAsk(conditions.filter { !ofEvents.contains($0.field) }, asker)
            return try db.author(asker)
        }
        var prepared = try prepare(conditions, isNew: true)
        if author.role != .lead {
            let named = prepared.terms.flatMap(\.reviewers)
            guard named.allSatisfy({ $0 == author.number }) else {
                throw StoreError.ownFiguresOnly(name: author.shownName)
            }
            let own = Condition(.reviewer, author.shownName)
            prepared.terms.append(ConditionTerm(condition: own, tests: [], reviewers: [author.number]))
        }
        return try read { db in try db.ledgerRows(prepared, before: before ?? .max, limit: limit) }
    }
}

extension Database {
    fileprivate func ledgerRows(_ conditions: StoreConditions, before: Int64, limit: Int) throws -> [LedgerRow] {
        let names = try namesByIdentity()
        let numbers = try eventNumbers(conditions, before: before, limit: limit)
        return try numbers.compactMap { number in
            guard let ledger = try event(number) else { return nil }
            let act = try row("SELECT sample, turn, stands FROM fact WHERE event = ?", number) {
                (sample: $0.int("sample"), turn: $0.int("turn"), stands: $0.bool("stands"))
            }
            guard let said = ledger.event else {
                return LedgerRow(
                    number: number, time: Timestamp(milliseconds: 0), reviewer: "", action: .redact, sample: nil,
                    turn: nil, source: .program, stands: false, excerpt: "taken down", activeMilliseconds: nil)
            }
            return LedgerRow(
                number: number, time: said.time, reviewer: names[said.reviewer] ?? "", action: said.action,
                sample: act?.sample, turn: act.flatMap { $0.turn == 0 ? nil : $0.turn }, source: said.source,
                stands: act?.stands ?? true,
                excerpt: ProjectChange(said)?.sentence { names[$0] ?? ReviewerRow.shownName(nil, $0) } ?? said.excerpt,
                activeMilliseconds: said.activeMilliseconds)
        }
    }

    /// The numbers of the events, by whatever index leads to them soonest.
    private func eventNumbers(_ conditions: StoreConditions, before: Int64, limit: Int) throws -> [Int64] {
        guard let plain = PlainLedgerQuery(conditions) else {
            return try matchingEvents(conditions, before: before, limit: limit)
        }
        let action = plain.action?.rawValue
        if let sample = plain.sample {
            return try int64s(
                """
                SELECT event FROM fact INDEXED BY fact_by_sample WHERE sample = ?1 AND event < ?2
                    AND (?3 IS NULL OR turn = ?3) AND (?4 IS NULL OR reviewer = ?4) AND (?5 IS NULL OR action = ?5)
                ORDER BY event DESC LIMIT ?6
                """, sample, before, plain.turn, plain.reviewer, action, limit
            )
        }
        switch plain.action {
        case .open?, .accept?, .edit?, nil:
            if let reviewer = plain.reviewer {
                return try eventNumbers(of: reviewer, action, before: before, limit: limit)
            }
        case .site?, .redact?, .person?, .roster?, .queue?:
            return try int64s(
                """
                SELECT number FROM event INDEXED BY event_of_store
                WHERE \(LedgerTables.isOfStore) AND action = ?1 AND number < ?2 AND (?3 IS NULL
                    OR reviewer IN (SELECT identifier FROM reviewer WHERE number = ?3))
                ORDER BY number DESC LIMIT ?4
                """, action, before, plain.reviewer, limit
            )
        default:
            return try int64s(
                """
                SELECT event FROM fact INDEXED BY fact_by_rare_action
                WHERE action = ?1 AND action NOT IN ('open', 'accept', 'edit') AND event < ?2
                    AND (?3 IS NULL OR reviewer = ?3)
                ORDER BY event DESC LIMIT ?4
                """, action, before, plain.reviewer, limit
            )
        }
        return try int64s(
            """
            SELECT number FROM event WHERE number < ?1 AND (?2 IS NULL OR action = ?2) ORDER BY number DESC LIMIT ?3
            """, before, action, limit
        )
    }

    /// The numbers of the events that meet conditions, from the newest down until there are enough.
    private func matchingEvents(_ conditions: StoreConditions, before: Int64, limit: Int) throws -> [Int64] {
        let condition = conditions.onEvents()
        return try int64s(
            """
            SELECT event.number FROM event LEFT JOIN fact ON fact.event = event.number
            WHERE event.number < ? AND (\(condition.sql)) ORDER BY event.number DESC LIMIT ?
            """, values: [before] + condition.values + [limit]
        )
    }

    private func eventNumbers(
        of reviewer: Int, _ action: String?, before: Int64, limit: Int
    ) throws -> [Int64] {
        try int64s(
            """
            SELECT event FROM (
                SELECT * FROM (SELECT event FROM fact INDEXED BY fact_by_reviewer WHERE reviewer = ?1 AND stands = 1
                    AND event < ?2 AND (?3 IS NULL OR action = ?3) ORDER BY event DESC LIMIT ?4)
                UNION ALL
                SELECT * FROM (SELECT event FROM fact INDEXED BY fact_by_reviewer WHERE reviewer = ?1 AND stands = 0
                    AND event < ?2 AND (?3 IS NULL OR action = ?3) ORDER BY event DESC LIMIT ?4)
                UNION ALL
                SELECT * FROM (SELECT number FROM event INDEXED BY event_of_store WHERE \(LedgerTables.isOfStore)
                    AND number < ?2
                        AND reviewer IN (SELECT identifier FROM reviewer WHERE number = ?1 OR merged_into = ?1) AND (?3 IS NULL OR action = ?3) ORDER BY number DESC LIMIT ?4))
            ORDER BY event DESC LIMIT ?4
            """, reviewer, before, action, limit
        )
    }
}

extension Event {
    /// What it says in one line.
    fileprivate var excerpt: String {
        let parts = [after?.answer, reasons.isEmpty ? nil : reasons.joined(separator: ", "), note]
        let text = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
        let line = text.prefix(200).split(whereSeparator: \.isNewline).joined(separator: " ")
        return String(line)
    }
}

/// A query of the ledger that an index answers: at most one value of a few fields.
private struct PlainLedgerQuery {
    var reviewer: Int?
    var action: Event.Action?
    var sample: Int?
    var turn: Int?

    init?(_ conditions: StoreConditions) {
        for term in conditions.terms {
            let range = term.condition.ranges.first ?? 0...0
            guard !term.condition.isNegated, term.condition.values.count == 1, range.lowerBound == range.upperBound
            else { return nil }
            switch term.condition.field {
            case .reviewer where reviewer == nil || [reviewer] == term.reviewers:
                guard term.reviewers.count == 1 else { return nil }
                reviewer = term.reviewers[0]
            case .action where action == nil: action = Event.Action(rawValue: term.condition.texts[0])
            case .sample where sample == nil: sample = range.lowerBound
            case .turn where turn == nil: turn = range.lowerBound
            default: return nil
            }
        }
        if turn != nil, sample == nil { return nil }
    }
}
