/// A short list of small numbers, as a key to count by: up to eight of them need no memory of their own.
struct CodeList: Hashable, Sendable {
    /// Sixteen bits each, one more than the number so that none is 0.
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var rest: [Int32] = []

    init() {}

    init(_ codes: some Sequence<Int>) {
        for code in codes { append(code) }
    }

    mutating func append(_ code: Int) {
        if rest.isEmpty, code < 0xFFFF {
            let bits = UInt64(code + 1)
            if first >> 48 == 0 {
                first = first << 16 | bits
                return
            }
            if second >> 48 == 0 {
                second = second << 16 | bits
                return
            }
        }
        rest.append(Int32(truncatingIfNeeded: code))
    }

    /// The numbers in their order.
    var codes: [Int] {
        var codes: [Int] = []
        for word in [first, second] {
            for shift in [48, 32, 16, 0] as [UInt64] where word >> shift & 0xFFFF != 0 {
                codes.append(Int(word >> shift & 0xFFFF) - 1)
            }
        }
        return codes + rest.map(Int.init)
    }
}
