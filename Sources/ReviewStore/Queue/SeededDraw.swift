/// Numbers that look drawn at random and follow from a queue's seed and what they are drawn for.
enum SeededDraw {
    /// What a number is drawn for, so that one draw tells nothing of another.
    enum Purpose: Int {
        case order = 1
        case share
        case stratum
        case gold
        case goldSample
        case seeded
    }

    /// 64 bits for one thing, or for one thing and another.
    static func bits(_ seed: Int, _ purpose: Purpose, _ number: Int, _ other: Int = 0) -> UInt64 {
        SeededOrder(seed: UInt64(bitPattern: Int64(seed))).place(purpose.rawValue, number, other)
    }

    /// Whether a draw with this chance comes out.
    static func comesOut(
        _ chance: Double, _ seed: Int, _ purpose: Purpose, _ number: Int, _ other: Int
    ) -> Bool {
        chance > 0 && Double(bits(seed, purpose, number, other) >> 11) * 0x1p-53 < chance
    }
}
