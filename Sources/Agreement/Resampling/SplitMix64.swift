/// Sebastiano Vigna's SplitMix64 (public domain): the same numbers for the same seed, on every machine.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to 1, with 53 random bits.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}

/// What remains of a division by a number that stays the same, at the price of two multiplications.
struct Remainder {
    private let divisor: UInt64
    private let reciprocal: UInt64

    init(by divisor: Int) {
        self.divisor = UInt64(divisor)
        reciprocal = UInt64.max / self.divisor
    }

    /// Exactly `number % divisor`.
    @inline(__always)
    func of(_ number: UInt64) -> Int {
        // The quotient found this way is the true one or one less.
        let quotient = number.multipliedFullWidth(by: reciprocal).high
        let rest = number &- quotient &* divisor
        return Int(truncatingIfNeeded: rest >= divisor ? rest &- divisor : rest)
    }
}
