internal import Corpus
internal import GRDB

/// Compares people and the roster with what the ledger says of them.
///
/// Of what was done before the program recorded it, the ledger says nothing, and nothing is compared.
enum PeopleCheck {
    /// What the events about a person come to; nil where none says.
    fileprivate struct Standing {
        var role: Reviewer.Role?
        var isActive: Bool?
        var into: Identifier?
        /// The seal of the name; nil when it was taken away, and not known at all where no event says.
        var seal: String??
    }

    static func run(_ store: ReviewStore, _ report: inout CheckReport) throws {
        let (events, people, isClosed) = try store.read { db in
            (try db.readableProjectEvents(), try db.keptPeople(), try db.isRosterClosed)
        }
        var standings: [Identifier: Standing] = [:]
        var isSaidClosed: Bool?
        for change in events {
            guard let person = change.person(.person) else {
                if change.subject == .roster { isSaidClosed = change.kind == .closed }
                continue
            }
            standings[person, default: Standing()].take(change)
        }
        // Whose person has become another's goes with them; forged events may lead in a circle.
        for person in standings.keys {
            var passed: Set<Identifier> = [person]
            while let into = standings[person]?.into, let further = standings[into]?.into,
                passed.insert(into).inserted
            {
                standings[person]?.into = further
            }
        }
        for person in people {
            for problem in (standings[person.identifier] ?? Standing()).problems(with: person) {
                report.add(.derived, "\(person.shownName): \(problem)")
            }
        }
        for person in standings.keys where !people.contains(where: { $0.identifier == person }) {
            report.add(.derived, "the reviewer \(person.hexadecimal), whom the ledger names, is missing")
        }
        if let isSaidClosed, isSaidClosed != isClosed {
            report.add(.derived, "the roster is \(isClosed ? "closed" : "open"), and the ledger says otherwise")
        }
    }

    /// A row of the table `reviewer`.
    fileprivate struct KeptPerson {
        var identifier: Identifier
        var name: String?
        var role: Reviewer.Role
        var isActive: Bool
        var into: Identifier?
        var salt: [UInt8]?

        var shownName: String { ReviewerRow.shownName(name, identifier) }
    }
}

extension PeopleCheck.Standing {
    fileprivate mutating func take(_ change: ProjectChange) {
        if let role = change.value(.role).flatMap(Reviewer.Role.init(rawValue:)) { self.role = role }
        if let seal = change.value(.seal) { self.seal = .some(seal) }
        switch change.kind {
        case .joined, .reactivated: isActive = true
        case .deactivated: isActive = false
        case .unnamed: seal = .some(nil)
        case .merged:
            into = change.person(.into)
            isActive = false
            seal = .some(nil)
        default: break
        }
    }

    fileprivate func problems(with person: PeopleCheck.KeptPerson) -> [String] {
        var problems: [String] = []
        if let role, role != person.role { problems.append("the role is not the one that the ledger tells") }
        if let isActive, isActive != person.isActive {
            problems.append("whether they work here is not as the ledger tells")
        }
        if into != person.into { problems.append("for whom they count is not as the ledger tells") }
        if let seal {
            let found = person.name.flatMap { name in
                person.salt.map { NameSeal(name, salt: $0).hash.hexadecimal }
            }
            if found != seal || (seal == nil) != (person.name == nil) {
                problems.append("the name is not the one that was given")
            }
        }
        return problems
    }
}

extension Database {
    /// The changes of the project that can be read, oldest first; what cannot is reported with the ledger.
    fileprivate func readableProjectEvents() throws -> [ProjectChange] {
        try rows(
            """
            SELECT \(Self.eventColumns) FROM event INDEXED BY event_of_store
            WHERE \(LedgerTables.isOfStore) AND action IN ('person', 'roster') ORDER BY number
            """
        ) { (try? $0.ledgerEvent())?.event.flatMap { ProjectChange($0) } }.compactMap { $0 }
    }

    fileprivate func keptPeople() throws -> [PeopleCheck.KeptPerson] {
        try rows(
            """
            SELECT r.identifier, r.name, r.role, r.active, into_.identifier AS into_identifier, r.name_salt
            FROM reviewer r LEFT JOIN reviewer into_ ON into_.number = r.merged_into ORDER BY r.number
            """
        ) {
            PeopleCheck.KeptPerson(
                identifier: try $0.identifier("identifier"), name: $0.textOrNil("name"), role: try $0.value("role"),
                isActive: $0.bool("active"),
                into: $0.identifierOrNil("into_identifier"), salt: $0.blobOrNil("name_salt"))
        }
    }
}
