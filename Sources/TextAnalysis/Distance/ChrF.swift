/// The chrF score of two texts: the F-score of their character n-grams.
///
/// Popović, “chrF: character n-gram F-score for automatic MT evaluation”, WMT 2015, as sacreBLEU 2 computes it for a
/// sentence: n-grams of one to six code points, white space removed, recall weighing twice as much as precision (beta 2),
/// orders averaged over those for which both texts have n-grams, without smoothing.
package enum ChrF {
    private static let order = 6
    private static let beta = 2.0

    /// The score of a hypothesis against a reference, from 0 to 100; 0 when either has no characters.
    package static func score(reference: String, hypothesis: String) -> Double {
        var reference = NGrams(reference)
        var hypothesis = NGrams(hypothesis)
        var precisions = 0.0
        var recalls = 0.0
        var orders = 0.0
        for _ in 0..<min(order, reference.count, hypothesis.count) {
            let matches = NGrams.matches(&reference, &hypothesis)
            precisions += Double(matches) / Double(hypothesis.count)
            recalls += Double(matches) / Double(reference.count)
            orders += 1
        }
        guard precisions > 0 else { return 0 }
        let precision = precisions / orders
        let recall = recalls / orders
        let weight = beta * beta
        return 100 * ((1 + weight) * precision * recall / (weight * precision + recall))
    }

    /// The n-grams of one text at one order, each as a number that the other text shares.
    private struct NGrams {
        /// The code points without white space.
        private let codes: [UInt32]
        /// The number of the n-gram of the order before that begins at each place.
        private var numbers: [Int]
        private var length = 0

        init(_ text: String) {
            codes = text.unicodeScalars.lazy.filter { !$0.isSpace }.map(\.value)
            numbers = [Int](repeating: 0, count: codes.count)
        }

        /// How many n-grams there are at this order; before the first one, how many code points.
        var count: Int { max(0, codes.count - max(0, length - 1)) }

        /// Takes both texts to the next order and counts what they have in common there, each n-gram as often as in the text
        /// that has it less.
        ///
        /// An n-gram is told by the number of all but its last code point together with that code point.
        static func matches(_ one: inout NGrams, _ other: inout NGrams) -> Int {
            one.length += 1
            other.length += 1
            var numbering = Numbering(capacity: one.count + other.count)
            var unmatched: [Int32] = []
            unmatched.reserveCapacity(one.count)
            for place in 0..<one.count {
                let number = numbering.number(of: one.key(at: place))
                one.numbers[place] = number
                if number == unmatched.count { unmatched.append(1) } else { unmatched[number] += 1 }
            }
            var matches = 0
            for place in 0..<other.count {
                let number = numbering.number(of: other.key(at: place))
                other.numbers[place] = number
                if number < unmatched.count, unmatched[number] > 0 {
                    unmatched[number] -= 1
                    matches += 1
                }
            }
            return matches
        }

        private func key(at place: Int) -> UInt64 {
            UInt64(numbers[place] + 1) << 32 | UInt64(codes[place + length - 1])
        }
    }
}
