package import Corpus

/// Of what turns texts are compared: within a kind and a language, since others differ for no reviewer's sake.
package struct TextGroup: Hashable, Sendable {
    package var kind: TurnKind
    package var language: Language
}

/// A turn that at least two reviewers kept, so that it has several final answers.
package struct KeptTurn: Hashable, Sendable {
    /// The turn's place among those of its group: a number as good as drawn, the same for ever.
    let draw: Int64
    package let place: TurnPlace

    init(_ place: TurnPlace) {
        let seed = UInt64(truncatingIfNeeded: place.sample) << 16 ^ UInt64(truncatingIfNeeded: place.turn)
        var generator = SplitMix64(seed: seed)
        draw = Int64(generator.next() >> 1)
        self.place = place
    }
}

extension KeptTurn: Comparable {
    package static func < (one: KeptTurn, other: KeptTurn) -> Bool {
        (one.draw, one.place) < (other.draw, other.place)
    }
}

/// How two final answers compare; fractions in millionths.
package struct TextPair: Hashable, Sendable {
    package var isEqual: Bool
    package var isCanonicallyEqual: Bool
    package var levenshtein: Int
    /// As a share of 100.
    package var chrF: Int
    package var tokenF1: Int

    package init(isEqual: Bool, isCanonicallyEqual: Bool, levenshtein: Int, chrF: Int, tokenF1: Int) {
        self.isEqual = isEqual
        self.isCanonicallyEqual = isCanonicallyEqual
        self.levenshtein = levenshtein
        self.chrF = chrF
        self.tokenF1 = tokenF1
    }

    /// What 1 is in them.
    package static let one = 1_000_000
}

/// Sums over pairs of final answers of turns; fractions in millionths, so that sums are exact.
struct TextTally: Hashable, Sendable {
    /// Final answers of turns that have at least two, and pairs of them that were both accepted; what follows is of pairs
    /// of which one was edited.
    var texts = 0
    var acceptedPairs = 0
    var pairs = 0
    var equal = 0
    var canonicallyEqual = 0
    /// Of the normalised distances.
    var levenshtein = 0
    /// Of the squared normalised distances, each times 2 / (final answers of the turn - 1).
    var weightedSquare = 0
    /// Of the scores as shares of 100.
    var chrF = 0
    var tokenF1 = 0

    /// Counts one pair of a turn that has `answers` final answers, so many times.
    mutating func count(_ pair: TextPair, ofAnswers answers: Int, times: Int) {
        pairs += times
        equal += pair.isEqual ? times : 0
        canonicallyEqual += pair.isCanonicallyEqual ? times : 0
        levenshtein += pair.levenshtein * times
        let distance = Double(pair.levenshtein) / Double(TextPair.one)
        let square = distance * distance * 2 / Double(max(1, answers - 1)) * Double(TextPair.one)
        weightedSquare += Int(square.rounded()) * times
        chrF += pair.chrF * times
        tokenF1 += pair.tokenF1 * times
    }
}

extension TextSums {
    init(_ tally: TextTally) {
        self.init()
        let one = Double(TextPair.one)
        texts = tally.texts
        acceptedPairs = tally.acceptedPairs
        editedPairs = tally.pairs
        equal = tally.equal
        canonicallyEqual = tally.canonicallyEqual
        levenshtein = Double(tally.levenshtein) / one
        weightedSquare = Double(tally.weightedSquare) / one
        chrF = Double(tally.chrF) / one
        tokenF1 = Double(tally.tokenF1) / one
    }
}
