/// How often each of some classes was counted, in the order of the classes.
///
/// Counts may be negative while the value is a difference of two others.
package struct ClassHistogram: Sendable {
    package struct Entry: Hashable, Sendable {
        package var index: Int
        package var count: Int
    }

    /// By class from 0 on.
    private var counts: [Int32] = []

    package init() {}

    /// The classes that were counted, in their order.
    package var entries: [Entry] {
        counts.enumerated().lazy.filter { $0.element != 0 }.map { Entry(index: $0.offset, count: Int($0.element)) }
    }

    package var isEmpty: Bool { counts.allSatisfy { $0 == 0 } }

    /// How many were counted in all.
    package var total: Int { counts.reduce(0) { $0 + Int($1) } }

    /// How many were counted in a class.
    package subscript(index: Int) -> Int { counts.indices.contains(index) ? Int(counts[index]) : 0 }

    /// Counts a class, which must not be negative, so many times more.
    package mutating func add(_ index: Int, _ count: Int = 1) {
        if index >= counts.count { grow(to: index + 1) }
        counts[index] += Int32(truncatingIfNeeded: count)
    }

    /// Counts all that another histogram has, so many times.
    package mutating func add(_ other: ClassHistogram, times: Int = 1) {
        if other.counts.count > counts.count { grow(to: other.counts.count) }
        for (index, count) in other.counts.enumerated() where count != 0 {
            counts[index] += count * Int32(truncatingIfNeeded: times)
        }
    }

    private mutating func grow(to count: Int) {
        counts.append(contentsOf: repeatElement(0, count: count - counts.count))
    }
}

extension ClassHistogram: Hashable {
    package static func == (one: ClassHistogram, other: ClassHistogram) -> Bool { one.entries == other.entries }

    package func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}
