extension RatingSignatures {
    /// Conger's kappa: chance agreement is the mean over pairs of raters of Σ w_kl P_ak P_bl.
    ///
    /// P_a are the shares of the categories among all ratings of rater a. Source: A. J. Conger, Psychological
    /// Bulletin 88 (1980) 322; Gwet, Handbook, chapter 2, for missing ratings. With two raters and none missing it is
    /// Cohen's kappa.
    package func congerKappa(weights: AgreementWeights = .none) -> Coefficient {
        let table = WeightTable(weights, count: scale.count)
        let patterns = patterns
        let sums = PatternSums(patterns, table)
        if let gap = sums.gap(patterns.counts) { return .undefined(gap) }
        guard sums.varies(patterns.counts) else { return .undefined(.noVariation) }
        // Σ over a ≠ b of P_a W P_b is what all raters together have less what each has with itself.
        var together = [Double](repeating: 0, count: scale.count)
        var alone = 0.0
        let active = raterShares
        for shares in active {
            for one in shares {
                together[one.category] += one.share
                for other in shares { alone += table[one.category, other.category] * one.share * other.share }
            }
        }
        let raters = Double(active.count)
        let expected = (table.form(together, together) - alone) / (raters * (raters - 1))
        return beyondChance(sums.observed(patterns.counts), expected)
    }

    /// For each rater with ratings the categories that they gave and the share of each.
    private var raterShares: [[(category: Int, share: Double)]] {
        var histogram = KeyHistogram<UInt64>()
        for index in indices {
            for rating in self[index] {
                histogram.add(UInt64(rating.rater) << 32 | UInt64(rating.category), times: counts[index])
            }
        }
        var shares: [[(category: Int, share: Double)]] = []
        var previous: UInt64?
        for (key, count) in histogram.sorted() {
            if key >> 32 != previous { shares.append([]) }
            previous = key >> 32
            shares[shares.count - 1].append((Int(key & 0xFFFF_FFFF), Double(count)))
        }
        return shares.map { own in
            let all = own.reduce(0) { $0 + $1.share }
            return own.map { ($0.category, $0.share / all) }
        }
    }
}
