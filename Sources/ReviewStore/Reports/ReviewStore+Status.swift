package import Corpus
package import Figures
internal import GRDB

/// How far a store has come.
package struct StoreStatus: Hashable, Sendable {
    package var progress: ProgressFigures
    package var heads: [LedgerHead]

    package var samples: Int { progress.all.samples ?? 0 }
}

extension ReviewStore {
    /// How far the store has come.
    ///
    /// - Parameter reviewer: Who asks. Somebody who is not a lead is told of their own decisions and flags only: the
    ///   numbers before and after a decision would tell what others decided.
    package func status(_ scope: Scope = .all, for reviewer: Reviewer? = nil) throws -> StoreStatus {
        let asker = try read { db in try reviewer.map { try db.author($0) } }
        let view =
            if let reviewer, let asker, asker.role != .lead {
                try figureView(of: asker.number, hidesPlanted: true, scope, for: reviewer)
            } else { try figureView(scope) }
        var progress = try progressFigures(scope, view)
        // Days are no part of a status.
        progress.days = []
        return StoreStatus(progress: progress, heads: try read { db in try db.heads(upTo: Int64(progress.events)) })
    }
}
