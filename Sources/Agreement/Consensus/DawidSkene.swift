import Foundation

/// Estimates what is true of each unit, and how each rater errs, from the ratings alone.
///
/// The EM algorithm of A. P. Dawid and A. M. Skene, Applied Statistics 28 (1979) 20, begun from the shares of the
/// votes. Worth asking with up to six categories and at least thirty units a rater; a hint on what to look at first,
/// never a verdict.
package struct DawidSkene: Hashable, Sendable {
    /// How many steps are taken at most, each a maximisation and then an expectation.
    package let steps: Int
    /// The change of the largest posterior below which it stops; 0 takes all steps.
    package let tolerance: Double

    package init(steps: Int = 100, tolerance: Double = 1e-6) {
        self.steps = max(0, steps)
        self.tolerance = tolerance
    }

    /// The estimate for units of these ratings.
    package func estimate(_ signatures: RatingSignatures) -> LatentCategories {
        var estimate = LatentCategories(votesOf: signatures)
        for _ in 0..<steps {
            let change = estimate.step(signatures)
            if change < tolerance { break }
        }
        return estimate
    }
}

/// What is true of each unit, as probabilities, and how each rater errs.
package struct LatentCategories: Hashable, Sendable {
    private let categories: Int
    /// For each list of ratings, one after another, the probability of each category.
    private var posteriors: [Double]
    /// How common each category is estimated to be; the shares of the votes before the first step.
    package private(set) var priors: [Double]
    /// At `(rater * q + truth) * q + given`: how often this rater gives `given` where `truth` is true; all 0 when
    /// unknown.
    private var confusions: [Double]
    /// How many steps were taken.
    package private(set) var steps = 0

    /// The start: the share of the votes of each unit, nothing known yet about the raters.
    init(votesOf signatures: RatingSignatures) {
        let categories = signatures.scale.count
        self.categories = categories
        posteriors = [Double](repeating: 0, count: signatures.count * categories)
        confusions = [Double](repeating: 0, count: signatures.raters.count * categories * categories)
        priors = [Double](repeating: 0, count: categories)
        for index in signatures.indices {
            let ratings = signatures[index]
            for rating in ratings { posteriors[index * categories + Int(rating.category)] += 1 / Double(ratings.count) }
        }
        updatePriors(signatures)
    }

    /// The probability of each category for list `index`.
    package func posterior(of index: Int) -> [Double] {
        Array(posteriors[(index * categories)..<((index + 1) * categories)])
    }

    /// The probability of each category for a unit with these ratings, whether it was among those of the estimate or not.
    ///
    /// Nil when nothing is known of one of the raters, or when no category could have got these ratings.
    package func posterior(given ratings: some Sequence<CodedRating>) -> [Double]? {
        var scores = priors.map { log($0) }
        for rating in ratings {
            let start = Int(rating.rater) * categories * categories + Int(rating.category)
            for truth in 0..<categories { scores[truth] += log(confusions[start + truth * categories]) }
        }
        return Self.normalise(&scores) ? scores : nil
    }

    /// How uncertain list `index` is, in bits: 0 when one category is certain, log₂ q when all are alike.
    package func entropy(of index: Int) -> Double {
        posterior(of: index).reduce(0) { $1 > 0 ? $0 - $1 * log2($1) : $0 }
    }

    /// How often rater `rater` gives each category where `truth` is true; nil when they met no unit of which it may be.
    package func confusion(of rater: Int, where truth: Int) -> [Double]? {
        let start = (rater * categories + truth) * categories
        let row = Array(confusions[start..<(start + categories)])
        return row.contains { $0 > 0 } ? row : nil
    }

    /// One maximisation and one expectation; returns the largest change of a posterior.
    mutating func step(_ signatures: RatingSignatures) -> Double {
        updatePriors(signatures)
        updateConfusions(signatures)
        steps += 1
        return updatePosteriors(signatures)
    }

    private mutating func updatePriors(_ signatures: RatingSignatures) {
        priors = [Double](repeating: 0, count: categories)
        for index in signatures.indices {
            for category in 0..<categories {
                priors[category] += Double(signatures.counts[index]) * posteriors[index * categories + category]
            }
        }
        let all = Double(signatures.unitCount)
        if all > 0 { for category in priors.indices { priors[category] /= all } }
    }

    private mutating func updateConfusions(_ signatures: RatingSignatures) {
        for place in confusions.indices { confusions[place] = 0 }
        for index in signatures.indices {
            let units = Double(signatures.counts[index])
            for rating in signatures[index] {
                let start = Int(rating.rater) * categories * categories + Int(rating.category)
                for truth in 0..<categories {
                    confusions[start + truth * categories] += units * posteriors[index * categories + truth]
                }
            }
        }
        for start in stride(from: 0, to: confusions.count, by: max(1, categories)) {
            let sum = confusions[start..<(start + categories)].reduce(0, +)
            guard sum > 0 else { continue }
            for place in start..<(start + categories) { confusions[place] /= sum }
        }
    }

    private mutating func updatePosteriors(_ signatures: RatingSignatures) -> Double {
        // Logarithms, since with many raters the products leave the range of numbers.
        let logs = confusions.map { log($0) }
        let logPriors = priors.map { log($0) }
        var change = 0.0
        for index in signatures.indices {
            var scores = logPriors
            for rating in signatures[index] {
                let start = Int(rating.rater) * categories * categories + Int(rating.category)
                for truth in 0..<categories { scores[truth] += logs[start + truth * categories] }
            }
            guard Self.normalise(&scores) else { continue }
            for truth in 0..<categories {
                let place = index * categories + truth
                change = max(change, abs(scores[truth] - posteriors[place]))
                posteriors[place] = scores[truth]
            }
        }
        return change
    }

    /// Turns logarithms of weights into probabilities; false when all weights are 0.
    private static func normalise(_ scores: inout [Double]) -> Bool {
        guard let best = scores.max(), best > -.infinity else { return false }
        for place in scores.indices { scores[place] = exp(scores[place] - best) }
        let sum = scores.reduce(0, +)
        for place in scores.indices { scores[place] /= sum }
        return true
    }
}
