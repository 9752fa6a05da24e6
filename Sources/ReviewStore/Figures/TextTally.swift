internal import TextAnalysis

/// Sums over pairs of final answers of turns; fractions in millionths, so that sums are exact.
struct TextTally: Hashable {
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

    static let one = 1_000_000

    init() {}

    mutating func add(_ other: TextTally, times: Int = 1) {
        texts += other.texts * times
        acceptedPairs += other.acceptedPairs * times
        pairs += other.pairs * times
        equal += other.equal * times
        canonicallyEqual += other.canonicallyEqual * times
        levenshtein += other.levenshtein * times
        weightedSquare += other.weightedSquare * times
        chrF += other.chrF * times
        tokenF1 += other.tokenF1 * times
    }

    /// Adds one pair of a turn that has `answers` final answers.
    mutating func add(_ pair: TextPair, ofAnswers answers: Int) {
        pairs += 1
        equal += pair.isEqual ? 1 : 0
        canonicallyEqual += pair.isCanonicallyEqual ? 1 : 0
        levenshtein += pair.levenshtein
        let distance = Double(pair.levenshtein) / Double(Self.one)
        weightedSquare += Int((distance * distance * 2 / Double(max(1, answers - 1)) * Double(Self.one)).rounded())
        chrF += pair.chrF
        tokenF1 += pair.tokenF1
    }
}

/// How two final answers compare; fractions in millionths.
struct TextPair: Hashable {
    var isEqual: Bool
    var isCanonicallyEqual: Bool
    var levenshtein: Int
    /// As a share of 100.
    var chrF: Int
    var tokenF1: Int

    init(isEqual: Bool, isCanonicallyEqual: Bool, levenshtein: Int, chrF: Int, tokenF1: Int) {
        self.isEqual = isEqual
        self.isCanonicallyEqual = isCanonicallyEqual
        self.levenshtein = levenshtein
        self.chrF = chrF
        self.tokenF1 = tokenF1
    }

    /// Compares two answers.
    init(_ first: String, _ second: String) {
        let comparison = TextComparison(first, second)
        isEqual = comparison.areEqual
        isCanonicallyEqual = comparison.areCanonicallyEqual
        levenshtein = Self.millionths(comparison.levenshtein.normalised)
        chrF = Self.millionths(comparison.chrF / 100)
        tokenF1 = Self.millionths(comparison.tokenF1)
    }

    private static func millionths(_ share: Double) -> Int { Int((share * Double(TextTally.one)).rounded()) }
}
