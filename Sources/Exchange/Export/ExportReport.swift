internal import Corpus

/// What an export did, or with a dry run would do.
package struct ExportReport: Codable, Hashable, Sendable {
    package var format: String
    package var dryRun: Bool
    /// The files written, each with its manifest; empty after a dry run.
    package var outputs: [Output]
    package var counts: ExportCounts
    /// The ledger's heads, `SITE:SEQUENCE:HASH`, in order.
    package var heads: [String]
    /// What the files took the place of, in words.
    package var replaced: [String] = []
    /// What else a person should know, in sentences.
    package var notices: [String] = []
    /// Corrections that no export can write, whose turns are as generated.
    package var leftOut: [LeftOut] = []

    /// A turn that is as generated although it was corrected, and why.
    package struct LeftOut: Codable, Hashable, Sendable, CustomStringConvertible {
        package var file: String
        package var line: Int
        package var sample: Int
        package var turn: Int
        package var reason: String

        package var description: String {
            "sample \(sample), turn \(turn) (\(file), line \(line)) is left as generated: \(reason)"
        }
    }

    package struct Output: Codable, Hashable, Sendable {
        /// The path as it was asked for.
        package var file: String
        package var manifest: String
        package var bytes: Int
        /// In lower-case hexadecimal digits.
        package var sha256: String
        package var records: Int
    }
}

/// What an export counted: samples and turns as they were found, records as they were written.
package struct ExportCounts: Codable, Hashable, Sendable {
    /// Samples looked at, and their turns.
    package var samples = 0
    package var turns = 0
    /// Turns by what became of them.
    package var accepted = 0
    package var edited = 0
    package var rejected = 0
    package var contested = 0
    package var undecided = 0
    package var turnsWritten = 0
    package var turnsDropped = 0
    package var recordsWritten = 0
    /// Records that left the file.
    package var recordsDropped = 0
    /// In a source export, of the records written: those that differ from the source, and those that do not.
    package var recordsChanged = 0
    package var recordsUntouched = 0
    /// Edited turns that are as generated, because their records cannot take what was written.
    package var correctionsLeftOut = 0
    /// Records of the datasets that could not be read at import.
    package var quarantined = 0

    package init() {}
}

extension ExportCounts {
    mutating func count(_ outcome: ExportTurn.Outcome) {
        turns += 1
        switch outcome {
        case .undecided: undecided += 1
        case .accepted: accepted += 1
        case .edited: edited += 1
        case .rejected: rejected += 1
        case .contested: contested += 1
        }
    }

    mutating func add(_ other: ExportCounts) {
        for field in Self.fields { self[keyPath: field.path] += other[keyPath: field.path] }
    }

    /// All counts with their names, in the order of the manifest.
    static var fields: [(name: String, path: WritableKeyPath<ExportCounts, Int>)] {
        [
            ("samples", \.samples), ("turns", \.turns), ("accepted", \.accepted), ("edited", \.edited),
            ("rejected", \.rejected), ("contested", \.contested), ("undecided", \.undecided),
            ("turnsWritten", \.turnsWritten), ("turnsDropped", \.turnsDropped),
            ("recordsWritten", \.recordsWritten), ("recordsDropped", \.recordsDropped),
            ("recordsChanged", \.recordsChanged), ("recordsUntouched", \.recordsUntouched),
            ("correctionsLeftOut", \.correctionsLeftOut), ("quarantined", \.quarantined),
        ]
    }
}
