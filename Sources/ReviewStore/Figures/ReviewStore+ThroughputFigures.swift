package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// How fast the work goes.
    ///
    /// - Parameters:
    ///   - asker: Who asks: a lead may ask for everybody, a reviewer for themselves.
    ///   - subject: Whose work; nil for everybody's.
    ///   - cost: What work costs; with it everybody's figures tell what an instruction costs.
    /// - Throws: ``StoreError/ownFiguresOnly(name:)``.
    package func throughputFigures(
        for asker: Reviewer, of subject: Reviewer?, cost: CostSettings? = nil
    ) throws -> ThroughputFigures {
        try read { db in
            let number = try db.subject(subject, for: asker)
            return try db.throughputFigures(of: number, cost: cost)
        }
    }
}

extension Database {
    func throughputFigures(of reviewer: Int?, cost: CostSettings?) throws -> ThroughputFigures {
        let cutoffs = try rows(
            "SELECT DISTINCT cutoff_ms FROM cutoff WHERE ?1 IS NULL OR reviewer = ?1", reviewer
        ) { $0.int64(0) }
        var figures = ThroughputFigures(
            work: try workEntries(of: reviewer, dimensions: ThroughputFigures.dimensions), cutoffs: cutoffs)
        if reviewer == nil, let cost {
            // A turn counts once, however many reviewed it.
            let instructions = try int(
                """
                SELECT sum(c.accepted + c.edited) FROM census c JOIN dataset d ON d.number = c.dataset
                WHERE d.state = 'ready'
                """)
            figures.cost = CostFigures(
                hourlyRate: cost.hourlyRate, overhead: cost.overhead, minutesFromScratch: cost.minutesFromScratch,
                instructions: instructions ?? 0, activeMilliseconds: figures.all.activeMilliseconds)
        }
        return figures
    }
}
