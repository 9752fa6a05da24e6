extension SeededDraw {
    /// What a queue draws a number for, so that one draw tells nothing of another.
    enum Purpose: Int {
        case order = 1
        case share
        case stratum
        case gold
        case goldSample
        case seeded
    }

    /// The draws of a queue with this seed.
    init(queueSeed: Int) { self.init(seed: UInt64(bitPattern: Int64(queueSeed))) }

    /// 64 bits for one thing, or for one thing and another.
    func bits(for purpose: Purpose, _ number: Int, _ other: Int = 0) -> UInt64 {
        bits(purpose.rawValue, number, other)
    }

    /// Whether a draw with this chance comes out.
    func comesOut(_ chance: Double, for purpose: Purpose, _ number: Int, _ other: Int) -> Bool {
        chance > 0 && Double(bits(for: purpose, number, other) >> 11) * 0x1p-53 < chance
    }
}
