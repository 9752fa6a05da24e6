internal import Corpus
internal import TextAnalysis

/// Numbers that look drawn at random and follow from a seed and from what they are drawn for, on every machine.
struct SeededDraw {
    let seed: UInt64

    /// 64 bits for a thing that is named by numbers, whatever else there is; an order of things is that of their bits.
    func bits(_ numbers: Int...) -> UInt64 {
        numbers.reduce(seed) { state, number in
            var generator = SplitMix64(seed: state ^ UInt64(bitPattern: Int64(number)))
            return generator.next()
        }
    }
}
