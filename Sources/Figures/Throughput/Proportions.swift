internal import Agreement
internal import Foundation

/// Comparing two shares.
enum Proportions {
    /// The p-value of no difference between two shares against the first being less: the pooled score test.
    ///
    /// Source: A. Agresti, Categorical Data Analysis (2002), section 3.2. It is 1 when all or none are successes.
    static func less(_ successes: Int, of trials: Int, than others: Int, of otherTrials: Int) -> Double {
        guard trials > 0, otherTrials > 0 else { return 1 }
        let pooled = Double(successes + others) / Double(trials + otherTrials)
        let variance = pooled * (1 - pooled) * (1 / Double(trials) + 1 / Double(otherTrials))
        guard variance > 0 else { return 1 }
        let difference = Double(others) / Double(otherTrials) - Double(successes) / Double(trials)
        return NormalDistribution.upperTail(difference / variance.squareRoot())
    }
}

extension Proportions {
    /// The p-value of no difference between two shares against the first being less: Fisher's exact test, one-sided.
    ///
    /// Source: R. A. Fisher, The Design of Experiments (1935); for few trials, where a normal distribution says too much.
    static func exactlyLess(_ successes: Int, of trials: Int, than others: Int, of otherTrials: Int) -> Double {
        guard trials > 0, otherTrials > 0 else { return 1 }
        let all = successes + others
        let total = logChoose(trials + otherTrials, all)
        let least = max(0, all - otherTrials)
        guard least <= successes else { return 1 }
        return min(
            1,
            (least...successes).reduce(0) {
                $0 + exp(logChoose(trials, $1) + logChoose(otherTrials, all - $1) - total)
            })
    }

    private static func logChoose(_ count: Int, _ chosen: Int) -> Double {
        lgamma(Double(count) + 1) - lgamma(Double(chosen) + 1) - lgamma(Double(count - chosen) + 1)
    }
}

/// The binomial distribution.
enum Binomial {
    /// The probability of at least so many successes in so many trials.
    static func atLeast(_ successes: Int, of trials: Int, probability: Double) -> Double {
        if successes <= 0 || probability >= 1 { return 1 }
        if probability <= 0 { return 0 }
        var sum = 0.0
        for count in successes...max(successes, trials) where count <= trials {
            let choose =
                lgamma(Double(trials) + 1) - lgamma(Double(count) + 1) - lgamma(Double(trials - count) + 1)
            sum += exp(choose + Double(count) * log(probability) + Double(trials - count) * log1p(-probability))
        }
        return min(1, sum)
    }
}
