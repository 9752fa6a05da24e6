/// Values by key, as many as a bound in bytes allows; those not used for longest go first.
struct LeastRecentlyUsed<Key: Hashable, Value> {
    /// The most bytes kept.
    ///
    /// The value stored last is kept even when it alone is larger.
    let bound: Int
    private(set) var bytes = 0
    private var entries: [Key: Entry] = [:]
    private var clock = 0

    private struct Entry {
        var value: Value
        var bytes: Int
        var used: Int
    }

    init(bound: Int) { self.bound = bound }

    var count: Int { entries.count }

    /// The value for a key, which counts as a use of it.
    mutating func value(for key: Key) -> Value? {
        guard let index = entries.index(forKey: key) else { return nil }
        clock += 1
        entries.values[index].used = clock
        return entries.values[index].value
    }

    mutating func store(_ value: Value, for key: Key, bytes size: Int) {
        clock += 1
        bytes += size - (entries[key]?.bytes ?? 0)
        entries[key] = Entry(value: value, bytes: size, used: clock)
        while bytes > bound, entries.count > 1, let oldest = entries.min(by: { $0.value.used < $1.value.used }) {
            entries[oldest.key] = nil
            bytes -= oldest.value.bytes
        }
    }

    mutating func remove(where matches: (Key) -> Bool) {
        for (key, entry) in entries where matches(key) {
            entries[key] = nil
            bytes -= entry.bytes
        }
    }
}
