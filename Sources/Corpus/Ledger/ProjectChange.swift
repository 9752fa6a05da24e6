/// What an event says about the project itself: its people, its roster or one of its queues.
///
/// It stands in the event's reasons: first the change, as `joined`, then its details in order, each as `NAME=VALUE`.
/// People are named by their identities, in 32 hexadecimal digits, and never by their names, which can be changed and
/// taken away. ``Kind`` says which details each change has.
package struct ProjectChange: Hashable, Sendable {
    package var subject: Subject
    package var kind: Kind
    package var details: [Detail]

    package init(_ subject: Subject, _ kind: Kind, _ details: [Detail] = []) {
        self.subject = subject
        self.kind = kind
        self.details = details
    }

    /// What is changed.
    package enum Subject: String, CaseIterable, Sendable {
        case person
        case roster
        case queue

        /// The action of events about it.
        package var action: Event.Action {
            switch self {
            case .person: .person
            case .roster: .roster
            case .queue: .queue
            }
        }
    }

    /// What was done; in brackets the details, those with a star as often as there are any.
    package enum Kind: String, CaseIterable, Sendable {
        /// A person was entered (`person`, `role`, `seal`).
        case joined
        /// A person has another name (`person`, `seal`).
        case renamed
        /// A person's names were taken away (`person`).
        case unnamed
        /// A person has another role (`person`, `role`, `was`).
        case role
        /// A person does not work here any more (`person`).
        case deactivated
        /// A person works here again (`person`).
        case reactivated
        /// Two identities are one person's: all that the first did counts as the second's (`person`, `into`).
        case merged

        /// Nobody new can join, but whom a lead enters.
        case closed
        /// Whoever wants to can join.
        case opened

        /// A queue was made (`queue`, its number; `name`; its plan, as ``Detail/Name`` has it).
        case added
        /// All samples of a new queue are in (`queue`, `name`, `samples`).
        case filled
        /// What a queue is like was changed (`queue`, `name`, and what is different).
        case changed
        /// A queue hands nothing out (`queue`, `name`).
        case paused
        /// A queue hands out again (`queue`, `name`).
        case resumed
        /// A queue took in more samples (`queue`, `name`, `samples`, and `where`* when its conditions are others now).
        case toppedUp = "topped-up"
        /// A queue hands out in another order (`queue`, `name`, `order`, `seed`).
        case ordered
        /// A queue is for others (`queue`, `name`, `reviewer`*; nobody stands for everybody).
        case assigned
        /// A queue was taken away (`queue`, `name`, its plan, and how far it had come: `samples`, `needed`, `done`,
        /// `extra`).
        case removed
    }

    /// One detail of a change.
    package struct Detail: Hashable, Sendable {
        package var name: Name
        package var value: String

        package init(_ name: Name, _ value: String) {
            self.name = name
            self.value = value
        }

        package enum Name: String, CaseIterable, Sendable {
            // Of people. The seal binds a name without telling it: SHA-256 over the salt in the table `reviewer` and the
            // name; with the salt gone, nobody can find the name from it.
            case person, role, was, seal, into
            // Which queue.
            case queue, name
            // A queue's plan: its conditions, one of which a sample meets, and what is drawn by what.
            case `where`, order, seed, overlap, share, gold, seeded, captions, lease, priority, reviewer, limit, state
            // How far a queue has come.
            case samples, needed, done, extra
        }
    }

    /// The value of the first detail of this name.
    package func value(_ name: Detail.Name) -> String? { details.first { $0.name == name }?.value }

    /// The person that a detail names.
    package func person(_ name: Detail.Name) -> Identifier? { value(name).flatMap { Identifier(hexadecimal: $0) } }
}

extension ProjectChange {
    /// What an event about the change has as its reasons.
    package var reasons: [String] { [kind.rawValue] + details.map { "\($0.name.rawValue)=\($0.value)" } }

    /// What an event says; nil when it is not about the project, or a later program wrote it.
    package init?(_ event: Event) {
        guard let subject = Subject.allCases.first(where: { $0.action == event.action }),
            let kind = event.reasons.first.flatMap(Kind.init(rawValue:))
        else { return nil }
        var details: [Detail] = []
        for text in event.reasons.dropFirst() {
            guard let equals = text.firstIndex(of: "="), let name = Detail.Name(rawValue: String(text[..<equals]))
            else {
                return nil
            }
            details.append(Detail(name, String(text[text.index(after: equals)...])))
        }
        self.init(subject, kind, details)
    }
}
