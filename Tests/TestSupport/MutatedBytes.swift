import Corpus

/// Bytes that were changed at random, the same ones for the same seed.
package struct MutatedBytes: Sequence, IteratorProtocol {
    private let originals: [[UInt8]]
    private var generator: SplitMix64
    private var left: Int

    /// - Parameters:
    ///   - originals: what is changed, in turn.
    ///   - count: how many changed ones there are.
    package init(of originals: [[UInt8]], count: Int, seed: UInt64) {
        self.originals = originals.filter { !$0.isEmpty }
        generator = SplitMix64(seed: seed)
        left = self.originals.isEmpty ? 0 : count
    }

    package mutating func next() -> [UInt8]? {
        guard left > 0 else { return nil }
        left -= 1
        var bytes = originals[left % originals.count]
        for _ in 0...random(4) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let place = random(bytes.count)
        let end = Swift.min(bytes.count, place + 1 + random(16))
        switch random(7) {
        case 0: bytes[place] ^= 1 << UInt8(random(8))
        case 1: bytes[place] = UInt8(random(256))
        case 2:
            // The edges of integers of every size.
            let edge: UInt8 = [0, 0x7F, 0x80, 0xFF][random(4)]
            for index in place..<Swift.min(bytes.count, place + [1, 2, 4, 8][random(4)]) { bytes[index] = edge }
        case 3: bytes.removeSubrange(place..<end)
        case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 5:
            let other = originals[random(originals.count)]
            let start = random(other.count)
            bytes.insert(contentsOf: other[start..<Swift.min(other.count, start + 1 + random(32))], at: place)
        default: bytes.removeSubrange((bytes.count - random(bytes.count))...)
        }
    }

    private mutating func random(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
}
