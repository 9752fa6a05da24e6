/// The facts of a store in the order of its ledger, from which every figure follows.
///
/// They lie one behind the other, each with a link to the one before that is about the same sample: so what is new is
/// only appended, and the facts of a sample are found without sorting.
package struct FactLedger: Sendable {
    package private(set) var facts: [Fact] = []
    /// By fact, the place of the one before of its sample; -1 for the first.
    private var previous: [Int32] = []
    /// By sample number, the place of its newest fact; -1 for none.
    private var newest: [Int32] = []

    package init() {}

    /// Adds the next facts of the ledger.
    package mutating func append(_ more: [Fact]) {
        for fact in more { append(fact) }
    }

    /// Adds the next fact of the ledger.
    package mutating func append(_ fact: Fact) {
        let sample = Int(fact.sample)
        if sample >= newest.count {
            newest.append(contentsOf: repeatElement(-1, count: max(sample + 1 - newest.count, newest.count / 2)))
        }
        previous.append(newest[sample])
        newest[sample] = Int32(facts.count)
        facts.append(fact)
    }

    /// The newest event that there is a fact of; 0 for none.
    package var lastEvent: Int64 { facts.last?.event ?? 0 }

    /// The numbers of samples that there may be facts of.
    package var samples: Range<Int> { 0..<newest.count }

    /// Puts the facts of a sample that a filter lets through into `found`, oldest first.
    package func collect(_ sample: Int, _ filter: FactFilter, into found: inout [Fact]) {
        found.removeAll(keepingCapacity: true)
        guard newest.indices.contains(sample) else { return }
        var place = newest[sample]
        while place >= 0 {
            let fact = facts[Int(place)]
            if filter.includes(fact) { found.append(filter.authored(fact)) }
            place = previous[Int(place)]
        }
        if found.count > 1 { found.reverse() }
    }
}

/// Which facts of a ledger are read.
package struct FactFilter: Hashable, Sendable {
    /// The newest event that is read.
    package var lastEvent: Int64 = .max
    /// The moment from which on nothing is read, in milliseconds since 1970.
    package var end: Int64 = .max
    /// The moment from which on work, ratings and outcomes count that were made; what stands follows from all before.
    package var beginning: Int64 = .min
    /// The numbers of the reviewers who are left out.
    package var without: Set<Int32> = []
    /// The turns that are counted; nil for all.
    ///
    /// What stands of them follows from the others of their samples too.
    package var turns: ChosenTurns?
    /// Whose events the facts are that a merging made somebody else's after ``lastEvent``, by event.
    package var authors: [Int64: Int32] = [:]

    package init() {}

    /// Whether a fact is read.
    func includes(_ fact: Fact) -> Bool {
        guard fact.event <= lastEvent, fact.time < end else { return false }
        return without.isEmpty || !without.contains(authored(fact).reviewer)
    }

    /// Whether a fact is counted by itself, as work of its time.
    func counts(_ fact: Fact) -> Bool {
        includes(fact) && fact.time >= beginning
            && turns.map { $0.contains(Int(fact.sample), Int(fact.turn)) } ?? true
    }

    func authored(_ fact: Fact) -> Fact {
        guard !authors.isEmpty, let author = authors[fact.event] else { return fact }
        var own = fact
        own.reviewer = author
        return own
    }
}
