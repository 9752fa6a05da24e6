package import Corpus
internal import GRDB

/// An event about the project: its people, its roster or its queues.
package struct ProjectEvent: Hashable, Sendable {
    package var ledger: LedgerEvent
    /// The name of who did it.
    package var reviewer: String
    /// What was done; nil when the event was taken down, or a later program wrote it.
    package var change: ProjectChange?
    /// What was done, in a sentence that goes on from the name.
    package var sentence: String
}

extension ReviewStore {
    /// What the ledger says about people and the roster, or about queues, oldest first.
    ///
    /// A lead sees all of it, a reviewer what is about themselves. What was done before the program recorded it is not
    /// there.
    ///
    /// - Parameters:
    ///   - subjects: About what.
    ///   - queue: The name of a queue, now or before, if only it is asked for.
    package func projectHistory(
        of subjects: Set<ProjectChange.Subject>, queue: String? = nil, for asker: Reviewer
    ) throws -> [ProjectEvent] {
        try read { db in
            let author = try db.worker(asker)
            let names = try db.namesByIdentity()
            let all = try db.projectEvents().filter { ledger in
                ledger.event.map { event in subjects.contains { $0.action == event.action } } ?? false
            }
            var events = all.map { ProjectEvent($0, names: names) }
            if let queue {
                let numbers = Set(events.filter { $0.change?.value(.name) == queue }.map { $0.change?.value(.queue) })
                events.removeAll { !numbers.contains($0.change?.value(.queue)) }
            }
            guard author.role != .lead else { return events }
            return events.filter { event in
                [.person, .into].contains { event.change?.person($0) == author.identifier }
            }
        }
    }
}

extension ProjectEvent {
    fileprivate init(_ ledger: LedgerEvent, names: [Identifier: String]) {
        let change = ledger.event.flatMap { ProjectChange($0) }
        self.init(
            ledger: ledger, reviewer: ledger.event.flatMap { names[$0.reviewer] } ?? "", change: change,
            sentence: change?.sentence { names[$0] ?? ReviewerRow.shownName(nil, $0) }
                ?? ledger.event?.reasons.joined(separator: ", ") ?? "")
    }
}

extension Database {
    /// What everybody goes by now, by the identities that events carry.
    func namesByIdentity() throws -> [Identifier: String] {
        Dictionary(
            try reviewersByNumber().values.map { ($0.identifier, $0.shownName) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The events about the project, oldest first.
    func projectEvents() throws -> [LedgerEvent] {
        try rows(
            """
            SELECT \(Self.eventColumns) FROM event INDEXED BY event_of_store
            WHERE \(LedgerTables.isOfStore) AND action IN ('person', 'roster', 'queue') ORDER BY number
            """
        ) { try $0.ledgerEvent() }
    }
}
