/// Names by their bytes, each with the number it was first given, counted from 0.
///
/// Bytes, not strings: the order of unit names is that of their bytes, and a file of a million rows is read in one go.
struct NameIndex {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var hashes: [UInt64] = []
    /// Numbers plus one, 0 for a free place; as many as a power of two.
    private var places = [Int32](repeating: 0, count: 64)

    var count: Int { ends.count }

    /// The bytes of name `number`.
    subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

    /// The number of a name, given now if it is new.
    mutating func number(of name: ArraySlice<UInt8>) -> Int {
        // FNV-1a with a last mixing, so that the low bits are good enough for a table of a power of two.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash ^= hash >> 32
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place] != 0 {
            let number = Int(places[place]) - 1
            if hashes[number] == hash, self[number].elementsEqual(name) { return number }
            place = (place + 1) & (places.count - 1)
        }
        bytes += name
        ends.append(bytes.count)
        hashes.append(hash)
        places[place] = Int32(ends.count)
        if ends.count * 2 > places.count { grow() }
        return ends.count - 1
    }

    /// The numbers in the order of the names' bytes.
    func sorted() -> [Int] { (0..<count).sorted { self[$0].lexicographicallyPrecedes(self[$1]) } }

    /// Name `number` as text.
    func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

    private mutating func grow() {
        places = [Int32](repeating: 0, count: places.count * 2)
        for (number, hash) in hashes.enumerated() {
            var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
            while places[place] != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(number + 1)
        }
    }
}
