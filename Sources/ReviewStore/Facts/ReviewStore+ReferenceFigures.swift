package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// How many of the planted errors all reviewers, then each, caught: in all, then by corruption.
    ///
    /// Errors that were none, because the turn itself was corrected to the same, say nothing and are left out.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func plantedErrorRows(_ scope: Scope = .all, for lead: Reviewer) throws -> [PlantedErrorCount] {
        let counts = try plantedErrorCounts(scope, for: lead)
        func sum(_ name: String, _ corruption: String, _ counts: [PlantedErrorCount]) -> PlantedErrorCount {
            var sum = counts.reduce(into: PlantedErrorCount(name: name, corruption: corruption)) { $0 += $1 }
            (sum.mended, sum.shown) = (0, sum.judged)
            return sum
        }
        return (counts.isEmpty ? [] : [("", counts)] + counts.grouped(by: \.name)).flatMap { name, own in
            [sum(name, "", own)] + own.grouped(by: \.corruption).map { sum(name, $0, $1) }
        }
    }

    /// How many of the gold turns all reviewers, then each, decided rightly: in all, then by kind.
    ///
    /// Counted are turns that were gold before the reviewer decided them: of others, what is right may have been taken
    /// from their own decision.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func goldRows(_ scope: Scope = .all, for lead: Reviewer) throws -> [GoldCount] {
        let counts = try goldCounts(scope, for: lead).filter { $0.later > 0 }
        func sum(_ name: String, _ kind: TurnKind?, _ counts: [GoldCount]) -> GoldCount {
            var sum = counts.reduce(into: GoldCount(name: name, kind: kind)) { $0 += $1 }
            (sum.earlier, sum.earlierCorrect) = (0, 0)
            return sum
        }
        return (counts.isEmpty ? [] : [("", counts)] + counts.grouped(by: \.name)).flatMap { name, own in
            [sum(name, nil, own)] + own.grouped(by: \.kind).map { sum(name, $0, $1) }
        }
    }
}

extension Array {
    /// The elements by a value of theirs, in the order in which the values first come.
    fileprivate func grouped<Value: Equatable>(by value: (Element) -> Value) -> [(Value, [Element])] {
        var values: [Value] = []
        for element in self where !values.contains(value(element)) { values.append(value(element)) }
        return values.map { wanted in (wanted, filter { value($0) == wanted }) }
    }
}
