package import Corpus
internal import GRDB

/// Which samples somebody goes through.
package struct SampleSelection: Sendable {
    /// What they must meet; nil for none.
    fileprivate(set) var conditions: StoreConditions?
    /// Their numbers in order, where what they must meet may change while somebody goes through them.
    fileprivate(set) var numbers: [Int]?

    /// Every sample.
    package static let all = SampleSelection()

    /// Whether every sample is selected.
    var isAll: Bool { conditions == nil && numbers == nil }
}

extension ReviewStore {
    /// The samples that meet conditions.
    ///
    /// Those that ask what samples are stay asked, and take in what is imported later. Those that ask what became of them
    /// are asked now, for somebody who goes through contested samples wants to come back to one that is settled.
    ///
    /// - Throws: what ``prepare(_:for:isNew:)`` throws.
    package func selection(_ conditions: [Condition], for reviewer: Reviewer) throws -> SampleSelection {
        guard !conditions.isEmpty else { return .all }
        let prepared = try prepare(conditions, for: reviewer)
        if prepared.areLasting, !conditions.contains(where: { $0.field == .text }) {
            return SampleSelection(conditions: prepared)
        }
        return SampleSelection(numbers: try samples(meeting: prepared))
    }

    /// The numbers of the samples that meet conditions now, in order, by short reads.
    func samples(meeting conditions: StoreConditions) throws -> [Int] {
        let newest = try read { db in try db.int("SELECT max(number) FROM sample") ?? 0 }
        var numbers: [Int] = []
        for first in stride(from: 1, through: newest, by: 5_000) {
            let condition = conditions.onSamples(among: first...(first + 4_999))
            numbers += try read { db in
                try db.ints(
                    """
                    SELECT number FROM sample WHERE number BETWEEN ? AND ?
                        AND sample.dataset IN (SELECT number FROM dataset WHERE state = 'ready') AND (\(condition.sql))
                    ORDER BY number
                    """, values: [first, first + 4_999] + condition.values
                )
            }
        }
        return numbers
    }
}

extension SampleSelection {
    /// That a row of `sample` is selected; it needs little more than the columns of the narrow index `sample_outline`.
    var statement: SQLText {
        let ready = "sample.dataset IN (SELECT number FROM dataset WHERE state = 'ready')"
        return conditions?.onSamples().within("\(ready) AND (") ?? SQLText(sql: ready)
    }

    /// The samples beyond a number, nearest first.
    func numbers(beyond number: Int, isForward: Bool) -> any Sequence<Int> {
        let numbers = numbers ?? []
        let place = numbers.partitioningIndex { isForward ? $0 > number : $0 >= number }
        return isForward ? AnySequence(numbers[place...]) : AnySequence(numbers[..<place].reversed())
    }
}

extension [Int] {
    /// Of numbers in order, the place of the first for which a test holds that holds for all behind it.
    fileprivate func partitioningIndex(where test: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if test(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
