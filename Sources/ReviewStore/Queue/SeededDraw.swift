/// Numbers that look drawn at random and follow from a seed: the same for the same store, queue and question.
///
/// SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators, 2014) over what the
/// number is for.
enum SeededDraw {
    /// What a number is drawn for, so that one draw tells nothing of another.
    enum Purpose: UInt64 {
        case order = 1
        case share
        case stratum
        case gold
        case goldSample
        case seeded
        case planting
    }

    /// 64 bits that follow from the seed, the purpose and the numbers.
    static func bits(_ seed: Int, _ purpose: Purpose, _ numbers: Int...) -> UInt64 {
        var state = mix(UInt64(bitPattern: Int64(seed)) &+ purpose.rawValue &* 0x9E37_79B9_7F4A_7C15)
        for number in numbers { state = mix(state &+ UInt64(bitPattern: Int64(number)) &+ 0x9E37_79B9_7F4A_7C15) }
        return state
    }

    /// Whether a draw with this chance comes out.
    static func comesOut(_ chance: Double, _ seed: Int, _ purpose: Purpose, _ numbers: Int, _ more: Int) -> Bool {
        chance > 0 && Double(bits(seed, purpose, numbers, more) >> 11) * 0x1p-53 < chance
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var value = value &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
