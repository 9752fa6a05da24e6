package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// The newest events that a filter lets through, newest first.
    ///
    /// A reviewer sees their own events only, whatever the filter says.
    ///
    /// - Parameters:
    ///   - before: Only events with a lower number; nil for the newest.
    ///   - limit: At most so many.
    /// - Throws: ``StoreError/noSuchReviewerName(_:)``, and ``StoreError/ownFiguresOnly(name:)`` when a reviewer asks for
    ///   somebody else's events.
    package func ledgerRows(
        _ filter: LedgerFilter = LedgerFilter(), before: Int64? = nil, limit: Int = 200, for asker: Reviewer
    ) throws -> [LedgerRow] {
        try read { db in
            let author = try db.author(asker)
            var reviewer: ReviewerRow?
            if let name = filter.reviewer {
                guard let found = try db.reviewersByNumber().values.first(where: { $0.shownName == name }) else {
                    throw StoreError.noSuchReviewerName(name)
                }
                reviewer = found
            }
            if author.role != .lead {
                guard reviewer == nil || reviewer?.number == author.number else {
                    throw StoreError.ownFiguresOnly(name: author.shownName)
                }
                reviewer = author
            }
            return try db.ledgerRows(filter, reviewer: reviewer, before: before ?? .max, limit: limit)
        }
    }
}

extension Database {
    fileprivate func ledgerRows(
        _ filter: LedgerFilter, reviewer: ReviewerRow?, before: Int64, limit: Int
    ) throws -> [LedgerRow] {
        let names = try namesByIdentity()
        let numbers = try eventNumbers(filter, reviewer: reviewer, before: before, limit: limit)
        return try numbers.compactMap { number in
            guard let ledger = try event(number) else { return nil }
            let act = try row("SELECT sample, turn, stands FROM act WHERE event = ?", number) {
                (sample: $0.int(0), turn: $0.int(1), stands: $0.bool(2))
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
    private func eventNumbers(
        _ filter: LedgerFilter, reviewer: ReviewerRow?, before: Int64, limit: Int
    ) throws -> [Int64] {
        let action = filter.action?.rawValue
        if let sample = filter.sample {
            return try rows(
                """
                SELECT event FROM act INDEXED BY act_by_sample WHERE sample = ?1 AND event < ?2
                    AND (?3 IS NULL OR turn = ?3) AND (?4 IS NULL OR reviewer = ?4) AND (?5 IS NULL OR action = ?5)
                ORDER BY event DESC LIMIT ?6
                """, sample, before, filter.turn, reviewer?.number, action, limit
            ) { $0.int64(0) }
        }
        switch filter.action {
        case .open?, .accept?, .edit?, nil:
            if let reviewer { return try eventNumbers(of: reviewer, action, before: before, limit: limit) }
        case .site?, .redact?, .person?, .roster?, .queue?:
            return try rows(
                """
                SELECT number FROM event INDEXED BY event_of_store
                WHERE \(LedgerTables.isOfStore) AND action = ?1 AND number < ?2 AND (?3 IS NULL OR reviewer = ?3)
                ORDER BY number DESC LIMIT ?4
                """, action, before, reviewer?.identifier, limit
            ) { $0.int64(0) }
        default:
            return try rows(
                """
                SELECT event FROM act INDEXED BY act_by_rare_action
                WHERE action = ?1 AND action NOT IN ('open', 'accept', 'edit') AND event < ?2
                    AND (?3 IS NULL OR reviewer = ?3)
                ORDER BY event DESC LIMIT ?4
                """, action, before, reviewer?.number, limit
            ) { $0.int64(0) }
        }
        return try rows(
            """
            SELECT number FROM event WHERE number < ?1 AND (?2 IS NULL OR action = ?2) ORDER BY number DESC LIMIT ?3
            """, before, action, limit
        ) { $0.int64(0) }
    }

    private func eventNumbers(
        of reviewer: ReviewerRow, _ action: String?, before: Int64, limit: Int
    ) throws -> [Int64] {
        try rows(
            """
            SELECT event FROM (
                SELECT * FROM (SELECT event FROM act INDEXED BY act_by_reviewer WHERE reviewer = ?1 AND stands = 1
                    AND event < ?2 AND (?3 IS NULL OR action = ?3) ORDER BY event DESC LIMIT ?4)
                UNION ALL
                SELECT * FROM (SELECT event FROM act INDEXED BY act_by_reviewer WHERE reviewer = ?1 AND stands = 0
                    AND event < ?2 AND (?3 IS NULL OR action = ?3) ORDER BY event DESC LIMIT ?4)
                UNION ALL
                SELECT * FROM (SELECT number FROM event INDEXED BY event_of_store WHERE \(LedgerTables.isOfStore)
                    AND number < ?2
                        AND reviewer IN (SELECT identifier FROM reviewer WHERE number = ?1 OR merged_into = ?1) AND (?3 IS NULL OR action = ?3) ORDER BY number DESC LIMIT ?4))
            ORDER BY event DESC LIMIT ?4
            """, reviewer.number, before, action, limit
        ) { $0.int64(0) }
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
