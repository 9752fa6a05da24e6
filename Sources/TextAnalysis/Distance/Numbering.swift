/// Numbers for keys, dealt out from 0 in the order in which the keys are first seen.
///
/// A hash table with open addressing: several times as fast as a dictionary, and exact, since keys are compared whole.
struct Numbering {
    /// The keys in their slots; 0 for an empty one.
    private var keys: [UInt64]
    private var numbers: [Int32]
    private let mask: Int
    private(set) var count = 0

    /// Makes room for at most `capacity` different keys.
    init(capacity: Int) {
        var slots = 16
        while slots < 2 * capacity { slots *= 2 }
        keys = [UInt64](repeating: 0, count: slots)
        numbers = [Int32](repeating: 0, count: slots)
        mask = slots - 1
    }

    /// The number of a key, a new one for a new key.
    ///
    /// - Parameter key: anything but 0.
    mutating func number(of key: UInt64) -> Int {
        let slot = slot(of: key)
        if keys[slot] == 0 {
            keys[slot] = key
            numbers[slot] = Int32(truncatingIfNeeded: count)
            count += 1
        }
        return Int(numbers[slot])
    }

    /// The number that a key has; nil when it was never seen.
    func knownNumber(of key: UInt64) -> Int? {
        let slot = slot(of: key)
        return keys[slot] == 0 ? nil : Int(numbers[slot])
    }

    /// The slot that holds `key`, or the empty one where it belongs.
    private func slot(of key: UInt64) -> Int {
        var mixed = (key ^ (key >> 32)) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        var slot = Int(truncatingIfNeeded: mixed) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }
}
