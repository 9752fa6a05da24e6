package import Corpus
package import Figures
internal import Agreement
internal import GRDB

extension ReviewStore {
    /// How many of the planted errors all reviewers, then each, caught: in all, then by corruption.
    ///
    /// Errors that were none, because the turn itself was corrected to the same, say nothing and are left out.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func plantedErrorRows(_ scope: Scope = .all, for lead: Reviewer) throws -> [PlantedErrorRow] {
        let counts = try plantedErrorCounts(scope, for: lead)
        func row(_ reviewer: String, _ corruption: String, _ counts: [PlantedErrorCount]) -> PlantedErrorRow {
            PlantedErrorRow(
                reviewer, corruption, shown: counts.reduce(0) { $0 + $1.judged },
                caught: counts.reduce(0) { $0 + $1.caught }, restored: counts.reduce(0) { $0 + $1.restored })
        }
        return (counts.isEmpty ? [] : [("", counts)] + counts.grouped(by: \.name)).flatMap { name, own in
            [row(name, "", own)] + own.grouped(by: \.corruption).map { row(name, $0, $1) }
        }
    }

    /// How many of the gold turns all reviewers, then each, decided rightly: in all, then by kind.
    ///
    /// Counted are turns that were gold before the reviewer decided them: of others, what is right may have been taken
    /// from their own decision.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func goldRows(_ scope: Scope = .all, for lead: Reviewer) throws -> [GoldRow] {
        let counts = try goldCounts(scope, for: lead).filter { $0.items > $0.earlier }
        func row(_ reviewer: String, _ kind: String, _ counts: [GoldCount]) -> GoldRow {
            GoldRow(
                reviewer, kind, items: counts.reduce(0) { $0 + $1.items - $1.earlier },
                correct: counts.reduce(0) { $0 + $1.correct - $1.earlierCorrect })
        }
        return (counts.isEmpty ? [] : [("", counts)] + counts.grouped(by: \.name)).flatMap { name, own in
            [row(name, "", own)] + own.grouped(by: \.kind.rawValue).map { row(name, $0, $1) }
        }
    }
}

extension Array {
    /// The elements by a name of theirs, in the order in which the names first come.
    fileprivate func grouped(by name: (Element) -> String) -> [(String, [Element])] {
        var names: [String] = []
        for element in self where !names.contains(name(element)) { names.append(name(element)) }
        return names.map { wanted in (wanted, filter { name($0) == wanted }) }
    }
}

extension PlantedErrorRow {
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
