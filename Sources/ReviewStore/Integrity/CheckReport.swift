/// What a check of a store has found.
package struct CheckReport: Hashable, Sendable {
    /// Whether SQLite finds its file, the foreign keys and the schema in order.
    package var sqlite = true
    /// Whether all chains hold, and the heads that were given are among them.
    package var ledger = true
    /// Whether what was derived follows from the ledger.
    package var derived = true
    /// Whether the sources, records and turns have the hashes that they are kept under, and people, datasets and settings
    /// their seals.
    package var corpus = true
    /// What is wrong, each in a sentence; at most ``mostProblems`` of each part.
    package var problems: [String] = []
    /// How many events were checked, and how many of them have been taken down.
    package var events = 0
    package var redacted = 0

    package var ok: Bool { sqlite && ledger && derived && corpus }

    /// How many problems of one part are told.
    package static let mostProblems = 50

    package init() {}

    enum Part: CaseIterable {
        case sqlite
        case ledger
        case derived
        case corpus
    }

    private var counts: [Part: Int] = [:]

    mutating func add(_ part: Part, _ problem: String) {
        switch part {
        case .sqlite: sqlite = false
        case .ledger: ledger = false
        case .derived: derived = false
        case .corpus: corpus = false
        }
        counts[part, default: 0] += 1
        if counts[part, default: 0] <= Self.mostProblems { problems.append(problem) }
    }

    /// Ends a check before its time: nothing can be said of the other parts.
    mutating func stop(_ sentence: String) {
        (ledger, derived, corpus) = (false, false, false)
        finish()
        problems.append(sentence)
    }

    /// Tells how many problems were left out.
    mutating func finish() {
        let left = Part.allCases.reduce(0) { $0 + max(0, counts[$1, default: 0] - Self.mostProblems) }
        if left > 0 { problems.append("… and \(left) more") }
    }
}
