internal import Corpus
internal import Figures
internal import Synchronization

/// The facts of a store in memory, with the sums that were last asked for: what is new is added to them.
final class FactMemory: Sendable {
    struct Contents: Sendable {
        var marker: FactMarker
        var ledger = FactLedger()
        var context = FigureContext()
        /// What was summed up, the newest question last.
        var sums: [Sums] = []
    }

    /// The sums of a scope.
    struct Sums: Sendable {
        let scope: Scope
        /// With the turns that are counted.
        let filter: FactFilter
        /// How many turns of each group those are.
        let groups: [TurnGroup?]
        var samples: FigureSums
        var ledger = LedgerSums()
    }

    let contents = Mutex<Contents?>(nil)
    private let chances = Mutex<[Scope: Chances]>([:])

    /// What chance gives in the groups of a scope.
    private struct Chances: Sendable {
        var groups: [TextGroup: KnownChance]
        /// How many facts there were then.
        var facts: Int
    }

    /// How many scopes are kept in mind beside everything.
    static let mostScopes = 2

    /// What is known of chance in a scope, but for groups of whose turns something was done since.
    func knownChances(_ scope: Scope, _ ledger: FactLedger) -> [TextGroup: KnownChance] {
        guard let known = chances.withLock({ $0[scope] }), known.facts <= ledger.facts.count else { return [:] }
        let touched = Set(ledger.facts[known.facts...].map { Int($0.sample) })
        if touched.isEmpty { return known.groups }
        return known.groups.filter { !$0.value.turns.contains { touched.contains($0.place.sample) } }
    }

    func keepChances(_ groups: [TextGroup: KnownChance], _ scope: Scope, _ ledger: FactLedger) {
        chances.withLock {
            if $0.count > Self.mostScopes, $0[scope] == nil { $0 = [:] }
            $0[scope] = Chances(groups: groups, facts: ledger.facts.count)
        }
    }

    /// Forgets what was found of facts that are others now.
    func forgetChances() { chances.withLock { $0 = [:] } }
}

/// The sums of one scope, with all that they were counted from.
struct FigureView: Sendable {
    var sums: FigureSums
    var ledgerSums: LedgerSums
    var ledger: FactLedger
    var filter: FactFilter
    var context: FigureContext
    /// How many turns of each group are counted.
    var groups: [TurnGroup?]
    var names: FigureNames

    /// Goes through the same samples again.
    var fold: FigureFold { FigureFold(ledger, filter, context) }
}

extension ReviewStore {
    /// The sums of a scope, as of now.
    ///
    /// The first question reads all facts, in short reads; later ones only what is new.
    func figureView(_ scope: Scope = .all) throws -> FigureView {
        let (marker, groups, names, filter) = try read { db in
            (try db.factMarker(), try db.turnGroups(), try db.figureNames(), try db.factFilter(scope))
        }
        return try memory.contents.withLock { contents in
            var current = FactMemory.Contents(marker: marker)
            if let known = contents, known.marker == marker, known.context.groups == groups {
                current = known
            } else {
                current.context.groups = groups
                memory.forgetChances()
                try read { db in try db.addQueues(to: &current.context) }
            }
            // Whatever fails, the next question reads everything again; and nothing is copied that is changed.
            contents = nil
            try update(&current)
            let sums = try sums(scope, filter, in: &current)
            let view = FigureView(
                sums: sums.samples, ledgerSums: sums.ledger, ledger: current.ledger, filter: sums.filter,
                context: current.context, groups: sums.groups, names: names)
            contents = current
            return view
        }
    }

    /// The sums of one reviewer's facts alone.
    ///
    /// Which turns a scope counts is told to a lead by all facts, and to anybody else by those alone.
    ///
    /// - Parameter hidesPlanted: Whether errors that were planted for them are like everything else.
    func figureView(
        of reviewer: Int, hidesPlanted: Bool, _ scope: Scope, for asker: Reviewer
    ) throws -> FigureView {
        var context = FigureContext()
        let (names, isLead) = try read { db in
            context.groups = try db.turnGroups()
            try db.addQueues(to: &context)
            return (try db.figureNames(), try db.author(asker).role == .lead)
        }
        var filter = try read { db in try db.factFilter(scope) }
        var ledger = FactLedger()
        for fact in try newFacts(after: 0, of: reviewer) {
            var own = fact
            if hidesPlanted { own.planted = 0 }
            ledger.append(own)
        }
        var groups = context.groups
        if !scope.conditions.isEmpty, isLead {
            let whole = try figureView(scope)
            (filter.turns, groups) = (whole.filter.turns, whole.groups)
        } else {
            let scoped = try turns(of: scope, FigureFold(ledger, filter, context), for: asker)
            (filter.turns, groups) = (scoped.turns, scoped.groups)
        }
        var fold = FigureFold(ledger, filter, context)
        let sums = fold.sums()
        return FigureView(
            sums: sums, ledgerSums: fold.ledgerSums(), ledger: ledger, filter: filter, context: context,
            groups: groups, names: names)
    }

    // MARK: - Reading

    /// The facts after an event, a page at a time, so that no read lasts long.
    private func newFacts(after event: Int64, of reviewer: Int? = nil) throws -> [Fact] {
        var facts: [Fact] = []
        while true {
            let count = facts.count
            try read { db in
                try db.eachFact(after: facts.last?.event ?? event, of: reviewer, limit: 50_000) { facts.append($0) }
            }
            if facts.count - count < 50_000 { return facts }
        }
    }

    /// Takes in what is new, and counts it in all sums.
    private func update(_ contents: inout FactMemory.Contents) throws {
        let last = contents.ledger.lastEvent
        let facts = try newFacts(after: last)
        let (pairs, verdicts, planted) = try read { db in
            (try db.textPairs(after: last), try db.verdicts(), try db.plantedErrors())
        }
        let touched = Set(facts.map { Int($0.sample) })
        // Half of everything is read again sooner than taken away and added.
        let isMuch = facts.count > contents.ledger.facts.count / 2
        if isMuch { contents.sums = [] }
        // What was done may change which turns are counted.
        contents.sums.removeAll { !$0.scope.isLasting && (!facts.isEmpty || $0.scope.asksForDrafts) }
        for index in contents.sums.indices {
            var fold = FigureFold(contents.ledger, contents.sums[index].filter, contents.context)
            for sample in touched { fold.count(sample, into: &contents.sums[index].samples, times: -1) }
        }
        contents.context.textPairs.merge(pairs) { first, _ in first }
        contents.context.verdicts.merge(verdicts) { first, _ in first }
        contents.context.plantedErrors = planted
        contents.ledger.append(facts)
        for index in contents.sums.indices {
            var fold = FigureFold(contents.ledger, contents.sums[index].filter, contents.context)
            for sample in touched { fold.count(sample, into: &contents.sums[index].samples) }
            for fact in facts { fold.count(fact, into: &contents.sums[index].ledger) }
        }
    }

    // MARK: - Sums

    private func sums(
        _ scope: Scope, _ filter: FactFilter, in contents: inout FactMemory.Contents
    ) throws -> FactMemory.Sums {
        let known = contents.sums.firstIndex {
            var filter = filter
            filter.turns = $0.filter.turns
            return $0.scope == scope && $0.filter == filter
        }
        if let place = known {
            let known = contents.sums[place].samples
            if known.missingPairs.isEmpty, known.missingVerdicts.isEmpty { return contents.sums[place] }
            contents.sums.remove(at: place)
        }
        let scoped = try turns(of: scope, FigureFold(contents.ledger, filter, contents.context))
        var filter = filter
        filter.turns = scoped.turns
        var fold = FigureFold(contents.ledger, filter, contents.context)
        var samples = fold.sums()
        if !samples.missingPairs.isEmpty || !samples.missingVerdicts.isEmpty {
            try compare(samples.missingPairs, samples.missingVerdicts, &contents.context)
            fold = FigureFold(contents.ledger, filter, contents.context)
            samples = fold.sums()
        }
        let sums = FactMemory.Sums(
            scope: scope, filter: filter, groups: scoped.groups, samples: samples, ledger: fold.ledgerSums())
        contents.sums.append(sums)
        if contents.sums.count > FactMemory.mostScopes + 1 {
            contents.sums.remove(at: contents.sums.firstIndex { $0.scope != .all } ?? 0)
        }
        return sums
    }

    /// Makes comparisons that nobody has kept, as of states that never were.
    private func compare(
        _ pairs: Set<EventPair>, _ verdicts: Set<EventPair>, _ context: inout FigureContext
    ) throws {
        for pair in pairs { context.textPairs[pair] = try read { db in try db.textPair(pair) } }
        for pair in verdicts { context.verdicts[pair] = try read { db in try db.verdict(pair) } ?? false }
    }
}
