extension RatingSignatures {
    /// Conger's kappa: chance agreement is the mean over pairs of raters of Σ w_kl P_ak P_bl.
    ///
    /// P_a are the shares of the categories among all ratings of rater a. Source: A. J. Conger, Psychological
    /// Bulletin 88 (1980) 322; Gwet, Handbook, chapter 2, for missing ratings. With two raters and none missing it is
    /// Cohen's kappa.
    package func congerKappa(weights: AgreementWeights = .none) -> Coefficient {
        patterns.congerKappa(raterCounts: raterCounts, weights: weights)
    }

    /// For each rater with ratings the categories that they gave and how often.
    private var raterCounts: [[(category: Int, count: Int)]] {
        var histogram = KeyHistogram<UInt64>()
        for index in indices {
            for rating in self[index] {
                histogram.add(UInt64(rating.rater) << 32 | UInt64(rating.category), times: counts[index])
            }
        }
        var raters: [[(category: Int, count: Int)]] = []
        var previous: UInt64?
        for (key, count) in histogram.sorted() {
            if key >> 32 != previous { raters.append([]) }
            previous = key >> 32
            raters[raters.count - 1].append((Int(key & 0xFFFF_FFFF), count))
        }
        return raters
    }
}

extension RatingPatterns {
    /// Conger's kappa of units whose raters are known only by what each of them gave in all.
    ///
    /// - Parameter raterCounts: for each rater with ratings the categories that they gave and how often, each once.
    package func congerKappa(
        raterCounts: [[(category: Int, count: Int)]], weights: AgreementWeights = .none
    ) -> Coefficient {
        let table = WeightTable(weights, count: scale.count)
        let sums = PatternSums(self, table)
        if let gap = sums.gap(counts) { return .undefined(gap) }
        guard sums.varies(counts) else { return .undefined(.noVariation) }
        // Σ over a ≠ b of P_a W P_b is what all raters together have less what each has with itself.
        var together = [Double](repeating: 0, count: scale.count)
        var alone = 0.0
        for own in raterCounts {
            let all = Double(own.reduce(0) { $0 + $1.count })
            let shares = own.map { (category: $0.category, share: Double($0.count) / all) }
            for one in shares {
                together[one.category] += one.share
                for other in shares { alone += table[one.category, other.category] * one.share * other.share }
            }
        }
        let raters = Double(raterCounts.count)
        let expected = (table.form(together, together) - alone) / (raters * (raters - 1))
        return beyondChance(sums.observed(counts), expected)
    }
}
