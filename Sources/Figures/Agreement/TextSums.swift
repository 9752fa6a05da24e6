internal import Agreement

/// Sums over the final texts of turns that several reviewers kept, as a store counts them.
package struct TextSums: Hashable, Sendable {
    /// Of pairs of which at least one text was edited.
    package var editedPairs = 0
    package var equal = 0
    package var canonicallyEqual = 0
    /// Of the normalised distances.
    package var levenshtein = 0.0
    /// Of the squared normalised distances, each times 2 / (texts of the turn - 1).
    package var weightedSquare = 0.0
    /// Of the scores as shares of 100.
    package var chrF = 0.0
    package var tokenF1 = 0.0
    /// Pairs of which both were accepted as generated, which are the same text.
    package var acceptedPairs = 0
    /// Final texts of the turns that have at least two.
    package var texts = 0
    /// Normalised distances of answers of different turns, drawn at random.
    package var chance: [Double] = []

    package init() {}

    /// Counts the turns of samples whose decisions show a pattern, as `aae a`.
    package mutating func count(pattern: String, samples: Int) {
        for word in pattern.utf8.split(separator: UInt8(ascii: " ")) {
            let accepted = word.filter { $0 == UInt8(ascii: "a") }.count
            let edited = word.filter { $0 == UInt8(ascii: "e") }.count
            guard accepted + edited > 1 else { continue }
            acceptedPairs += accepted * (accepted - 1) / 2 * samples
            texts += (accepted + edited) * samples
        }
    }

    package static func += (left: inout TextSums, right: TextSums) {
        left.editedPairs += right.editedPairs
        left.equal += right.equal
        left.canonicallyEqual += right.canonicallyEqual
        left.levenshtein += right.levenshtein
        left.weightedSquare += right.weightedSquare
        left.chrF += right.chrF
        left.tokenF1 += right.tokenF1
        left.acceptedPairs += right.acceptedPairs
        left.texts += right.texts
    }
}

extension TextAgreement {
    /// How alike the texts are that these sums are of.
    ///
    /// `distanceAlpha` is 1 - D_o / D_e with the squared normalised distance, where D_e is the mean over random pairs of
    /// answers of different turns instead of over all pairs (Krippendorff 2011 for the form).
    package init(group: String, _ sums: TextSums) {
        self.init(group: group)
        pairs = sums.editedPairs + sums.acceptedPairs
        equal = sums.equal + sums.acceptedPairs
        canonicallyEqual = sums.canonicallyEqual + sums.acceptedPairs
        if !sums.chance.isEmpty {
            chanceLevenshtein = .value(sums.chance.reduce(0, +) / Double(sums.chance.count))
        }
        guard pairs > 0 else { return }
        let all = Double(pairs)
        let accepted = Double(sums.acceptedPairs)
        normalisedLevenshtein = .value(sums.levenshtein / all)
        chrF = .value((sums.chrF + accepted) / all * 100)
        tokenF1 = .value((sums.tokenF1 + accepted) / all)
        distanceAlpha = .undefined(.tooFew)
        let expected = sums.chance.reduce(0) { $0 + $1 * $1 } / Double(max(1, sums.chance.count))
        if sums.chance.count >= Self.enoughChance, expected > 0 {
            distanceAlpha = .value(1 - sums.weightedSquare / Double(sums.texts) / expected)
        }
    }

    /// How many random pairs tell what chance would give.
    package static let enoughChance = 30
}
