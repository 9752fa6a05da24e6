internal import ArgumentParser
internal import Corpus
internal import Figures
internal import ReviewStore

/// What of a store figures are of.
struct ScopeOptions: ParsableArguments {
    @OptionGroup var which: ConditionOptions
    @OptionGroup var bounds: ScopeBounds

    var isGiven: Bool { !which.texts.isEmpty || bounds.isGiven }

    /// The scope that is asked for; on standard error it is told when figures of it tell nothing, and why.
    func scope(in store: ReviewStore, for asker: Reviewer) throws -> Scope {
        let scope = try bounds.scope(with: try which.conditions, in: store)
        if let sentence = try store.emptiness(of: scope, for: asker) { Console.note(sentence) }
        return scope
    }
}

/// The part of a scope that is no condition: its time, and who and what is left out.
struct ScopeBounds: ParsableArguments {
    @Option(
        help: ArgumentHelp("Only work from this day or moment (UTC) on, as 2026-11-02 or …T15:30Z.", valueName: "time"))
    var since: String?

    @Option(help: ArgumentHelp("Nothing that came after this day or moment (UTC).", valueName: "time"))
    var until: String?

    @OptionGroup var head: HeadOption

    @Option(
        help: ArgumentHelp(
            "Leave out what somebody did, as reviewer=alice, or turns, as state=gold; repeat for several.",
            valueName: "condition"))
    var without: [String] = []

    var isGiven: Bool { since != nil || until != nil || head.at != nil || !without.isEmpty }

    func validate() throws { _ = try (time, leftOut) }

    /// The scope of conditions within these bounds; on standard error it is told what occurs nowhere.
    func scope(with conditions: [Condition], in store: ReviewStore) throws -> Scope {
        let (names, negated) = try leftOut
        var scope = Scope(try conditions + time + negated)
        scope.without = names
        scope.event = try head.head.map(store.eventNumber)
        try ConditionOptions.tellUnmetValues(of: scope.conditions, in: store)
        return scope
    }

    private var time: [Condition] {
        get throws {
            try [("since", since), ("until", until)].flatMap { name, text in
                try text.map { try Self.conditions("--\(name)", "\(name)=\"\($0)\"") } ?? []
            }
        }
    }

    /// The names of those who are left out, and the conditions that turns which are left out do not meet.
    private var leftOut: (names: [String], conditions: [Condition]) {
        get throws {
            var (names, conditions): ([String], [Condition]) = ([], [])
            for condition in try without.flatMap({ try Self.conditions("--without", $0) }) {
                if condition.field == .reviewer, !condition.isNegated {
                    names += condition.texts
                } else if condition.field.declaration.subject != .decision {
                    conditions.append(condition.negated)
                } else {
                    throw ValidationError(
                        "--without takes reviewer=NAME, or what samples and turns are, as state=gold or domain=ocr")
                }
            }
            return (names, conditions)
        }
    }

    private static func conditions(_ option: String, _ text: String) throws -> [Condition] {
        do {
            return try Condition.conditions(in: [text])
        } catch {
            throw ValidationError("\(option): \(error.problem)")
        }
    }
}

/// An earlier point of the ledger, as of which something is told.
struct HeadOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("The state as of an earlier point of the ledger, SITE:SEQUENCE:HASH.", valueName: "head"))
    var at: String?

    func validate() throws { _ = try head }

    var head: LedgerHead? {
        get throws {
            guard let at else { return nil }
            guard let head = LedgerHead(at) else {
                throw ValidationError("--at takes SITE:SEQUENCE:HASH, as `vermilion status` prints it")
            }
            return head
        }
    }
}
