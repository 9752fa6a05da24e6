package import Corpus

/// What an export is asked to do.
package struct ExportOptions: Hashable, Sendable {
    package var format = ExportFormat.source
    /// What happens to rejected turns; nil takes them out, unless the filter asks for rejected turns.
    package var rejected: RejectedTurns?
    /// What happens to turns that reviewers differ on; nil takes them out.
    package var contested: ContestedTurns?
    package var filter = ExportFilter()
    /// The numbers of the datasets to export; nil for all of the store.
    package var datasets: [Int]?
    /// The ledger as it was when this event was its site's newest; nil for the ledger as it is.
    package var head: LedgerHead?
    /// Whether files that exist are replaced.
    package var overwrites = false
    /// Where the manifest goes; nil for beside the file.
    package var manifest: String?
    /// Whether to do all but the writing.
    package var isDryRun = false
    /// The program's version, for the manifest.
    package var programVersion: String

    package init(programVersion: String) { self.programVersion = programVersion }

    /// What happens to rejected turns, with what follows from the filter.
    var effectiveRejected: RejectedTurns {
        rejected ?? (filter.decided?.contains(.rejected) == true ? .keep : .dropTurn)
    }

    var effectiveContested: ContestedTurns { contested ?? .drop }

    /// The outcomes whose turns are exported, but for contested ones.
    ///
    /// `source` is the whole file unless the filter says otherwise; the other formats are the accepted and edited turns.
    var effectiveOutcomes: Set<ExportFilter.Outcome> {
        if let decided = filter.decided { return decided }
        if format == .source { return Set(ExportFilter.Outcome.allCases) }
        return effectiveRejected == .keep ? [.accepted, .edited, .rejected] : [.accepted, .edited]
    }
}

/// The shape of an exported file.
package enum ExportFormat: String, CaseIterable, Sendable {
    /// The imported file with corrections applied and nothing else changed.
    case source
    /// `id`, `image` and `conversations` of `from`/`value`, written anew.
    case llava
    /// `messages` of `role`/`content` and `images`, written anew.
    case messages
}

/// What an export makes of rejected turns.
package enum RejectedTurns: String, CaseIterable, Sendable {
    /// The turn leaves its conversation; a sample that loses all its turns leaves the file.
    case dropTurn = "drop-turn"
    /// The whole sample leaves the file.
    case dropSample = "drop-sample"
    /// The turn stays as generated.
    case keep
}

/// What an export makes of turns that reviewers differ on.
package enum ContestedTurns: String, CaseIterable, Sendable {
    /// The turn leaves its conversation until it is resolved.
    case drop
    /// The turn stays as generated.
    case keep
}
