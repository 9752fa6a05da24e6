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
        let reviewed = reviewer == nil ? try reviewedCounts() : nil
        var figures = ThroughputFigures(
            work: try workEntries(of: reviewer, dimensions: ThroughputFigures.dimensions), reviewed: reviewed,
            cutoffs: cutoffs)
        if let reviewed, let cost {
            figures.cost = CostFigures(
                hourlyRate: cost.hourlyRate, overhead: cost.overhead, minutesFromScratch: cost.minutesFromScratch,
                instructions: reviewed[.domain, default: [:]].values.reduce(0) { $0 + $1.instructions },
                activeMilliseconds: figures.all.activeMilliseconds)
        }
        return figures
    }

    /// What was reviewed, by domain and queue, under the groups' names.
    private func reviewedCounts() throws -> [Dimension: [String: ReviewedCount]] {
        let names = try groupNames()
        var counts: [Dimension: [String: ReviewedCount]] = [:]
        try each("SELECT dimension, dataset, name, samples, instructions FROM reviewed") {
            let group = FigureGroup(dimension: try $0.value(0), dataset: $0.int(1), name: $0.text(2))
            counts[group.dimension, default: [:]][names.name(of: group), default: ReviewedCount()].add(
                ReviewedCount(samples: $0.int(3), instructions: $0.int(4)))
            return true
        }
        return counts
    }
}
