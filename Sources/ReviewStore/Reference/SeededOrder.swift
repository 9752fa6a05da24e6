/// An order of numbered things that looks random and follows from a seed alone, on every machine and whatever else there is.
struct SeededOrder {
    let seed: UInt64

    /// The place of a thing that is named by numbers: things are in the order of their places.
    func place(_ numbers: Int...) -> UInt64 {
        numbers.reduce(Self.mixed(seed)) { Self.mixed($0 ^ UInt64(bitPattern: Int64($1))) }
    }

    /// One step of Sebastiano Vigna's SplitMix64 (public domain).
    private static func mixed(_ state: UInt64) -> UInt64 {
        var mixed = state &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
