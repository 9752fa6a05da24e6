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
