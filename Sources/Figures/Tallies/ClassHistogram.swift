/// How often each of some classes was counted, in the order of the classes.
///
/// Counts may be negative while the value is a difference of two others.
package struct ClassHistogram: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package var index: Int
        package var count: Int
    }

    /// By rising index, none with a count of 0.
    package private(set) var entries: [Entry] = []

    package init() {}

    package var isEmpty: Bool { entries.isEmpty }

    /// How many were counted in all.
    package var total: Int { entries.reduce(0) { $0 + $1.count } }

    /// How many were counted in a class.
    package subscript(index: Int) -> Int {
        let place = place(of: index)
        return place < entries.count && entries[place].index == index ? entries[place].count : 0
    }

    /// Counts a class so many times more.
    package mutating func add(_ index: Int, _ count: Int = 1) {
        if count == 0 { return }
        let place = place(of: index)
        if place < entries.count, entries[place].index == index {
            entries[place].count += count
            if entries[place].count == 0 { entries.remove(at: place) }
        } else {
            entries.insert(Entry(index: index, count: count), at: place)
        }
    }

    /// Counts all that another histogram has, so many times.
    package mutating func add(_ other: ClassHistogram, times: Int = 1) {
        if other.entries.count < 8 {
            for entry in other.entries { add(entry.index, entry.count * times) }
        } else {
            merge(other.entries, times: times)
        }
    }

    private mutating func merge(_ others: [Entry], times: Int) {
        var merged: [Entry] = []
        merged.reserveCapacity(entries.count + others.count)
        var own = 0
        for other in others {
            while own < entries.count, entries[own].index < other.index {
                merged.append(entries[own])
                own += 1
            }
            var sum = other.count * times
            if own < entries.count, entries[own].index == other.index {
                sum += entries[own].count
                own += 1
            }
            if sum != 0 { merged.append(Entry(index: other.index, count: sum)) }
        }
        merged += entries[own...]
        entries = merged
    }

    private func place(of index: Int) -> Int {
        if let last = entries.last, last.index < index { return entries.count }
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].index < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

// MARK: - As bytes

extension ClassHistogram {
    /// For each class how much its index exceeds the one before, the first by itself, and then its count, each as LEB128.
    ///
    /// Empty for no classes. Indices and counts must not be negative.
    package var bytes: [UInt8] {
        var writer = NumberWriter()
        var last = 0
        for entry in entries {
            writer.write(entry.index - last)
            writer.write(entry.count)
            last = entry.index
        }
        return writer.bytes
    }

    /// Reads ``bytes``; nil when they are anything else.
    package init?(bytes: UnsafeRawBufferPointer) {
        var reader = NumberReader(bytes: bytes)
        var last = 0
        entries.reserveCapacity(bytes.count / 2)
        while !reader.isAtEnd {
            guard let step = reader.read(), let count = reader.read(), step > 0 || entries.isEmpty, count > 0,
                step <= Int.max - last
            else { return nil }
            last += step
            entries.append(Entry(index: last, count: count))
        }
    }
}
