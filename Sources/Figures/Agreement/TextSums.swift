internal import Agreement

/// Sums over the final texts of turns of one kind and language that several reviewers kept, as a store counts them.
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
    /// What chance would give; nil from too few turns.
    package var chance: ChanceDistance?

    package init() {}

    /// The mean squared distance within turns.
    package var observed: Double { texts > 0 ? weightedSquare / Double(texts) : 0 }
}

extension TextAgreement {
    /// How alike the texts are that these sums are of, each of one kind and language.
    ///
    /// `distanceAlpha` is 1 - D_o / D_e with the squared normalised distance, where D_e is the mean over pairs of answers of
    /// different turns of the same kind and language (Krippendorff 2011 for the form). Over several kinds or languages
    /// D_o and D_e are the means over all their texts, so that texts which differ by their language alone raise neither.
    /// Kinds and languages of too few turns for a D_e are left out of both.
    package init(group: String, language: String = "", _ sums: [TextSums]) {
        self.init(group: group, language: language)
        var accepted = 0
        var (levenshtein, chrFs, tokenF1s) = (0.0, 0.0, 0.0)
        for one in sums {
            pairs += one.editedPairs + one.acceptedPairs
            equal += one.equal + one.acceptedPairs
            canonicallyEqual += one.canonicallyEqual + one.acceptedPairs
            accepted += one.acceptedPairs
            levenshtein += one.levenshtein
            chrFs += one.chrF
            tokenF1s += one.tokenF1
        }
        if pairs > 0 {
            let all = Double(pairs)
            normalisedLevenshtein = .value(levenshtein / all)
            chrF = .value((chrFs + Double(accepted)) / all * 100)
            tokenF1 = .value((tokenF1s + Double(accepted)) / all)
        }
        compareWithChance(sums)
    }

    private mutating func compareWithChance(_ sums: [TextSums]) {
        let known = sums.compactMap { sums in sums.chance.map { (sums: sums, chance: $0, texts: Double(sums.texts)) } }
        let texts = known.reduce(0) { $0 + $1.texts }
        textsWithoutChance = sums.reduce(0) { $0 + ($1.chance == nil ? $1.texts : 0) }
        guard texts > 0 else {
            if pairs > 0 { (chanceLevenshtein, distanceAlpha) = (.undefined(.tooFew), .undefined(.tooFew)) }
            return
        }
        chancePairs = known.reduce(0) { $0 + $1.chance.pairs }
        chanceLevenshtein = .value(known.reduce(0) { $0 + $1.texts * $1.chance.mean } / texts)
        chanceError =
            known.reduce(0) { $0 + ($1.texts * $1.chance.meanError) * ($1.texts * $1.chance.meanError) }
            .squareRoot() / texts
        let expected = known.reduce(0) { $0 + $1.texts * $1.chance.square }
        guard expected > 0 else {
            distanceAlpha = .undefined(.noVariation)
            return
        }
        let observed = known.reduce(0) { $0 + $1.sums.weightedSquare }
        let error = known.reduce(0) { $0 + ($1.texts * $1.chance.squareError) * ($1.texts * $1.chance.squareError) }
        distanceAlpha = .value(1 - observed / expected)
        alphaError = observed * error.squareRoot() / (expected * expected)
    }
}
