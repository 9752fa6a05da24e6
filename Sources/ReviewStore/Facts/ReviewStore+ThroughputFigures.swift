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
        _ scope: Scope = .all, for asker: Reviewer, of subject: Reviewer?, cost: CostSettings? = nil
    ) throws -> ThroughputFigures {
        if let number = try read({ db in try db.subject(subject, for: asker) }) {
            let view = try figureView(of: number, hidesPlanted: false, scope, for: asker)
            return ThroughputFigures(view.sums, cutoffs: view.ledgerSums.cutoffs, view.names)
        }
        let view = try figureView(scope)
        var figures = ThroughputFigures(view.sums, cutoffs: view.ledgerSums.cutoffs, view.names)
        if let cost {
            figures.cost = CostFigures(
                hourlyRate: cost.hourlyRate, overhead: cost.overhead, minutesFromScratch: cost.minutesFromScratch,
                instructions: ThroughputFigures.instructions(view.sums),
                activeMilliseconds: figures.all.activeMilliseconds)
        }
        return figures
    }
}
