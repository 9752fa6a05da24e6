package import Corpus
package import Formats

/// What an export is asked to do.
package struct ExportOptions: Hashable, Sendable {
    package var format = ExportFormat.source
    /// What happens to rejected turns; nil takes them out, unless rejected turns are asked for.
    package var rejected: RejectedTurns?
    /// What happens to turns that reviewers differ on; nil takes them out.
    package var contested: ContestedTurns?
    /// The outcomes to take; nil for what the format takes by itself.
    package var decided: Set<ExportOutcome>?
    /// What turns must meet.
    ///
    /// In a format written anew the others are left out; in a `source` export they leave their
    /// conversations, and records without a chosen turn, also those that could not be read, leave the file. Conditions on
    /// datasets choose among the store's and leave a `source` export whole.
    package var conditions: [Condition] = []
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

    /// What happens to rejected turns, with what follows from the outcomes that are taken.
    var effectiveRejected: RejectedTurns {
        rejected ?? (decided?.contains(.rejected) == true ? .keep : .dropTurn)
    }

    /// The conditions that choose turns of a dataset.
    var turnConditions: [Condition] { conditions.filter { $0.field != .dataset } }

    /// Whether turns are left out of a dataset that is exported.
    var choosesTurns: Bool { decided != nil || !turnConditions.isEmpty }

    var effectiveContested: ContestedTurns { contested ?? .drop }

    /// The outcomes whose turns are exported, but for contested ones.
    ///
    /// `source` is the whole file unless outcomes are named; the other formats are the accepted and edited turns.
    var effectiveOutcomes: Set<ExportOutcome> {
        if let decided { return decided }
        if format == .source { return Set(ExportOutcome.allCases) }
        return effectiveRejected == .keep ? [.accepted, .edited, .rejected] : [.accepted, .edited]
    }
}

/// The shape of an exported file.
package enum ExportFormat: Hashable, Sendable {
    /// The imported file with corrections applied and nothing else changed.
    case source
    /// Samples written anew.
    case anew(WrittenFormat)
}

extension ExportFormat: RawRepresentable, CaseIterable {
    package static var allCases: [ExportFormat] { [.source] + FormatRegistry.written.map(ExportFormat.anew) }

    package init?(rawValue: String) {
        guard let format = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = format
    }

    package var rawValue: String {
        switch self {
        case .source: "source"
        case .anew(let written): written.format.rawValue
        }
    }
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
