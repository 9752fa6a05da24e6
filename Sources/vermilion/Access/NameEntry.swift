internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Whether a command enters people who are not in the store yet.
enum NameEntry {
    /// It enters nobody: it only looks, or it is for people who are there.
    case never
    /// It does when it was told to, or when the person at the terminal says so.
    case asked(isNew: Bool)
}

/// Whether names that nobody bears yet are entered without a question.
struct NewNameOptions: ParsableArguments {
    @Flag(name: .customLong("new"), help: "Enter a name that is new here, without asking.")
    var isNew = false

    var entry: NameEntry { .asked(isNew: isNew) }
}

extension NameEntry {
    /// The person of this name, entered when new and wanted.
    ///
    /// A store with nobody in it belongs to whoever comes first.
    func person(named name: String, in store: ReviewStore) throws -> Reviewer {
        if let known = try store.existingReviewer(named: name) {
            guard known.isActive else { throw StoreError.inactiveReviewer(name: known.name) }
            return known
        }
        guard try enters(name, in: store) else {
            throw ProgramError(try Self.sentence(aboutUnknown: name, in: store, entry: self))
        }
        let entered = try store.reviewer(named: name)
        Console.note("\(entered.name) is new here, and was entered as a \(entered.role.rawValue)")
        return entered
    }

    /// Makes sure that all people of a list are there or may be entered.
    func check(_ names: [String], in store: ReviewStore) throws {
        for name in names where try store.existingReviewer(named: name) == nil {
            guard try enters(name, in: store) else {
                throw ProgramError(try Self.sentence(aboutUnknown: name, in: store, entry: self))
            }
        }
    }

    private func enters(_ name: String, in store: ReviewStore) throws -> Bool {
        guard case .asked(let isNew) = self else { return false }
        if try isNew || store.reviewers().isEmpty { return true }
        // What cannot be a name, or is refused for another reason, is told by the store.
        guard TerminalQuestion.canAsk, try !store.isRosterClosed() else { return false }
        let about = try Self.beginning(aboutUnknown: name, in: store)
        return TerminalQuestion.agrees(to: "\(about). Enter \(name) as somebody new?")
    }

    private static func beginning(aboutUnknown name: String, in store: ReviewStore) throws -> String {
        let nearest = name.nearest(among: try store.reviewers().map(\.name))
        return "there is no reviewer named \(name) here"
            + (nearest.map { "; did you mean \($0)?" } ?? "")
    }

    private static func sentence(
        aboutUnknown name: String, in store: ReviewStore, entry: NameEntry
    ) throws -> String {
        let beginning = try beginning(aboutUnknown: name, in: store)
        if try store.isRosterClosed() {
            return "\(beginning), and the roster is closed: a lead can enter somebody with `vermilion reviewer add`"
        }
        switch entry {
        case .never:
            return "\(beginning). Somebody new joins with `vermilion review --new`, or is entered by a lead with "
                + "`vermilion reviewer add`; --as says who you are"
        case .asked: return "\(beginning). Say --new to enter somebody new"
        }
    }
}
