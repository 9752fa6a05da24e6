/// The progress page: how far the project has come.
package struct ProgressFigures: Hashable, Sendable {
    package var all = ProgressRow(name: "")
    package var byDomain: [ProgressRow] = []
    package var byKind: [ProgressRow] = []
    package var byLanguage: [ProgressRow] = []
    package var queues: [QueueFigures] = []
    /// One a day on which anything was decided, oldest first.
    package var days: [DayCount] = []
    /// For leads; nil for others.
    package var forecast: Forecast?
    package var datasets = 0
    package var quarantined = 0
    package var flagged = 0
    package var events = 0

    package init() {}
}

/// How far one group of turns has come.
package struct ProgressRow: Hashable, Sendable {
    /// As `ocr`; empty for all turns, and for samples without a domain.
    package var name: String
    /// nil by kind and language, for the turns of a sample can be of several.
    package var samples: Int?
    package var turns = 0
    package var outcomes = OutcomeCounts()

    package var decided: Int { outcomes.decided }
    package var undecided: Int { turns - decided }

    package init(name: String) { self.name = name }
}

/// How far one queue has come.
package struct QueueFigures: Hashable, Sendable {
    package var name: String
    package var isPaused = false
    package var samples = 0
    /// Reviews that the samples need together.
    package var needed = 0
    /// Reviews that are done, extra ones not counted.
    package var done = 0
    /// Samples in somebody's hands.
    package var leased = 0
    /// Done beyond what was needed, as by late decisions.
    package var extra = 0
    package var overlap = 1
    /// Of samples that need `overlap` reviews, from 0 to 1.
    package var share = 1.0
    package var ordering = "file"
    /// Empty for everybody.
    package var reviewers: [String] = []

    package init(name: String) { self.name = name }
}

/// What was decided on one day.
package struct DayCount: Hashable, Sendable {
    /// UTC, as 2026-11-21.
    package var day: String
    package var decisions = 0
    /// Those of them that were made at the desk in a measured time.
    package var timed = 0
    package var reviewers = 0
    package var activeMilliseconds: Int64 = 0

    package init(day: String) { self.day = day }
}
