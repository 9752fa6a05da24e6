internal import Corpus

/// All that figures follow from but for what is told in the order of the ledger: sums over samples, so that one that changes
/// is taken away as it was and added as it is.
package struct FigureSums: Sendable {
    let labels: GroupLabels
    /// What became of the turns, by the number of their group; of those that are left nothing is counted.
    private(set) var outcomes = CodeTable(OutcomeCounts())
    private(set) var work = WorkSums()
    private(set) var agreement = AgreementSums()
    private(set) var reference = ReferenceSums()

    init(_ context: FigureContext) { labels = GroupLabels(context.groups) }

    /// The comparisons of texts that figures lack.
    package var missingPairs: Set<EventPair> { agreement.missingPairs }
    package var missingVerdicts: Set<EventPair> { reference.missingVerdicts }

    fileprivate mutating func count(
        _ sample: Int, _ facts: [Fact], _ standing: SampleStanding, _ figures: SampleFigures, from beginning: Int64,
        _ context: FigureContext, times: Int
    ) {
        for resolution in standing.resolutions where standing.isCounted(resolution, facts, from: beginning) {
            outcomes[Int(facts[resolution.place].group)].count(resolution.outcome, times: times)
        }
        let queues = context.queues(of: sample)
        let group = Int(facts[0].group)
        work.count(figures, group: group, queues: queues, labels, times: times)
        agreement.count(figures, standing, sample: sample, queues: queues, context, labels, times: times)
        reference.count(facts, standing, sample: sample, context, from: beginning, times: times)
    }
}

/// Goes through a ledger sample by sample.
package struct FigureFold {
    private let ledger: FactLedger
    let filter: FactFilter
    package let context: FigureContext
    private var facts: [Fact] = []
    private var standing = SampleStanding()
    private var figures = SampleFigures()

    package init(_ ledger: FactLedger, _ filter: FactFilter, _ context: FigureContext) {
        self.ledger = ledger
        self.filter = filter
        self.context = context
    }

    /// The sums over all samples.
    package mutating func sums() -> FigureSums {
        var sums = FigureSums(context)
        for sample in ledger.samples { count(sample, into: &sums) }
        return sums
    }

    /// Adds a sample to sums, or with -1 takes it away.
    package mutating func count(_ sample: Int, into sums: inout FigureSums, times: Int = 1) {
        guard read(sample) else { return }
        figures.follow(facts, standing, from: filter.beginning)
        sums.count(sample, facts, standing, figures, from: filter.beginning, context, times: times)
    }

    /// The sums that are told in the order of the ledger.
    package mutating func ledgerSums() -> LedgerSums {
        var sums = LedgerSums()
        for fact in ledger.facts { count(fact, into: &sums) }
        return sums
    }

    /// Adds the next fact of the ledger to sums.
    package mutating func count(_ fact: Fact, into sums: inout LedgerSums) {
        guard filter.counts(fact) else { return }
        sums.count(filter.authored(fact))
    }

    /// Calls `body` with the facts of each sample and what stands of them.
    package mutating func each(_ body: (Int, [Fact], SampleStanding) throws -> Void) rethrows {
        for sample in ledger.samples where read(sample) { try body(sample, facts, standing) }
    }

    /// The facts of a sample and what stands of them; nil when there is no fact about it.
    package mutating func stood(_ sample: Int) -> (facts: [Fact], standing: SampleStanding)? {
        read(sample) ? (facts, standing) : nil
    }

    /// Reads what stands of a sample; whether there is any fact about it.
    private mutating func read(_ sample: Int) -> Bool {
        let count = filter.turns?.count(in: sample)
        if count == 0 { return false }
        ledger.collect(sample, filter, into: &facts)
        guard let first = facts.first else { return false }
        standing.follow(facts)
        guard let count, let turns = filter.turns, count < first.turns else { return true }
        keep(turns, of: sample, count: count)
        return !facts.isEmpty
    }

    /// Leaves of a sample what is about some of its turns, or about itself.
    private mutating func keep(_ turns: ChosenTurns, of sample: Int, count: Int) {
        // Who decided another turn of it has not skipped it any more.
        let skips = Set(standing.progress.compactMap(\.skipped))
        facts = facts.compactMap { fact in
            guard turns.contains(sample, Int(fact.turn)) else { return nil }
            var kept = fact
            if fact.action == .skip, !skips.contains(fact.event) { kept.action = .open }
            return kept
        }
        standing.follow(facts, turns: count)
    }
}
