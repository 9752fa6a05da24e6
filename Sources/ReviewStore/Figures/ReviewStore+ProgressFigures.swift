package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// How far the project has come, for whoever works on it.
    package func progressFigures(for asker: Reviewer) throws -> ProgressFigures {
        try read { db in
            _ = try db.author(asker)
            return try db.progressFigures()
        }
    }
}

extension Database {
    func progressFigures() throws -> ProgressFigures {
        var figures = ProgressFigures()
        var domains: [String: ProgressRow] = [:]
        var kinds: [String: ProgressRow] = [:]
        var languages: [String: ProgressRow] = [:]
        try each(
            """
            SELECT iif(c.domain = '', coalesce(d.domain, ''), c.domain), c.kind, c.language, c.samples, c.turns,
                c.accepted, c.edited, c.rejected, c.contested
            FROM census c JOIN dataset d ON d.number = c.dataset WHERE d.state = 'ready'
            """
        ) {
            figures.all.add($0)
            domains[$0.text(0), default: ProgressRow(name: $0.text(0))].add($0)
            kinds[$0.text(1), default: ProgressRow(name: $0.text(1))].add($0)
            languages[$0.text(2), default: ProgressRow(name: $0.text(2))].add($0)
            return true
        }
        figures.byDomain = domains.values.sorted { $0.name < $1.name }
        figures.byKind = kinds.values.sorted { $0.name < $1.name }
        figures.byLanguage = languages.values.sorted { $0.name < $1.name }
        figures.days = try dayCounts()
        try each("SELECT count(*), sum(quarantined) FROM dataset WHERE state = 'ready'") {
            figures.datasets = $0.int(0)
            figures.quarantined = $0.int(1)
            return true
        }
        figures.flagged = try flaggedCount()
        figures.events = Int(try newestEventNumber())
        return figures
    }

    /// What was decided on each day, wherever it was, oldest first.
    private func dayCounts() throws -> [DayCount] {
        var days: [DayCount] = []
        for entry in try workEntries(dimensions: [.day]).sorted(by: { $0.name < $1.name }) {
            let codes = RatingCode.codes(of: .decisions)
            let decisions = entry.tally.ratings.entries.reduce(0) { $0 + (codes.contains($1.index) ? $1.count : 0) }
            guard decisions > 0 || entry.tally.activeMilliseconds > 0 else { continue }
            if days.last?.day != entry.name { days.append(DayCount(day: entry.name)) }
            days[days.count - 1].decisions += decisions
            days[days.count - 1].reviewers += decisions > 0 ? 1 : 0
            days[days.count - 1].activeMilliseconds += entry.tally.activeMilliseconds
        }
        return days
    }
}

extension ProgressRow {
    /// Adds the numbers of a row of the census, from its fourth column on.
    fileprivate mutating func add(_ columns: Columns) {
        samples += columns.int(3)
        turns += columns.int(4)
        accepted += columns.int(5)
        edited += columns.int(6)
        rejected += columns.int(7)
        contested += columns.int(8)
    }
}
