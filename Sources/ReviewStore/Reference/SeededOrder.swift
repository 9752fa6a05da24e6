internal import TextAnalysis

/// An order of numbered things that looks random and follows from a seed alone, on every machine and whatever else there is.
struct SeededOrder {
    let seed: UInt64

    /// The place of a thing that is named by numbers: things are in the order of their places.
    func place(_ numbers: Int...) -> UInt64 {
        numbers.reduce(seed) { state, number in
            var generator = SeededGenerator(seed: state ^ UInt64(bitPattern: Int64(number)))
            return generator.next()
        }
    }
}
