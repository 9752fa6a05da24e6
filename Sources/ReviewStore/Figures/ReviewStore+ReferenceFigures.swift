package import Corpus
package import Figures
internal import Agreement
internal import GRDB

extension ReviewStore {
    /// How many of the planted errors each reviewer caught: in all, then by corruption.
    ///
    /// Errors that were none, because the turn itself was corrected to the same, say nothing and are left out.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func catchRows(for lead: Reviewer) throws -> [CatchRow] {
        let counts = try catchCounts(for: lead)
        var rows: [CatchRow] = []
        for count in counts {
            if rows.last?.reviewer != count.name {
                let own = counts.filter { $0.reviewer == count.reviewer }
                rows.append(
                    CatchRow(
                        count.name, "", shown: own.reduce(0) { $0 + $1.judged },
                        caught: own.reduce(0) { $0 + $1.caught }, restored: own.reduce(0) { $0 + $1.restored }))
            }
            rows.append(
                CatchRow(
                    count.name, count.corruption, shown: count.judged, caught: count.caught, restored: count.restored))
        }
        return rows
    }

    /// How many of the gold turns each reviewer decided rightly: in all, then by kind.
    ///
    /// Counted are turns that were gold before the reviewer decided them: of others, what is right may have been taken
    /// from their own decision.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func goldRows(for lead: Reviewer) throws -> [GoldRow] {
        let counts = try goldCounts(for: lead).filter { $0.items > $0.earlier }
        var rows: [GoldRow] = []
        for count in counts {
            if rows.last?.reviewer != count.name {
                let own = counts.filter { $0.reviewer == count.reviewer }
                rows.append(
                    GoldRow(
                        count.name, "", items: own.reduce(0) { $0 + $1.items - $1.earlier },
                        correct: own.reduce(0) { $0 + $1.correct - $1.earlierCorrect }))
            }
            rows.append(
                GoldRow(
                    count.name, count.kind.rawValue, items: count.items - count.earlier,
                    correct: count.correct - count.earlierCorrect))
        }
        return rows
    }
}

extension CatchRow {
    fileprivate init(_ reviewer: String, _ corruption: String, shown: Int, caught: Int, restored: Int) {
        self.init(
            reviewer: reviewer, corruption: corruption, shown: shown, caught: caught, restored: restored,
            rate: Estimate(caught, of: shown))
    }
}

extension GoldRow {
    fileprivate init(_ reviewer: String, _ kind: String, items: Int, correct: Int) {
        self.init(
            reviewer: reviewer, kind: kind, items: items, correct: correct, rate: Estimate(correct, of: items))
    }
}

extension Estimate {
    /// A share with Wilson's interval; undefined of nothing.
    fileprivate init(_ successes: Int, of trials: Int) {
        guard trials > 0 else {
            self.init(.undefined(.noData))
            return
        }
        self.init(
            .value(Double(successes) / Double(trials)), interval: Wilson.interval(successes: successes, trials: trials))
    }
}
