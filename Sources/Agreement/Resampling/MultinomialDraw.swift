internal import Corpus
import Foundation

/// Draws how many of each kind come up when as many things are drawn, with replacement, as there are.
///
/// A kind with many things takes one binomial number. The rare ones, of which a project has hundreds with a few things each,
/// share the draws that are left: one look into a table of their things for each, which is cheaper than a number for each kind.
struct MultinomialDraw {
    /// The kinds with many things, most first, so that the draws that are left grow few soon.
    private let common: [(kind: Int, count: Int)]
    /// The kind of each thing of the others.
    private let rare: [Int]
    private let remainder: Remainder?
    private let all: Int
    private let kinds: Int

    /// Up to so many things of a kind a look for each is quicker than a binomial number.
    private static let fewest = 24

    /// - Parameter counts: how many things there are of each kind.
    init(_ counts: [Int]) {
        let found = zip(counts.indices, counts).map { (kind: $0, count: $1) }
        common = found.filter { $0.count > Self.fewest }.sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }
        rare = found.filter { $0.count <= Self.fewest }.flatMap { Array(repeating: $0.kind, count: max(0, $0.count)) }
        remainder = rare.isEmpty ? nil : Remainder(by: rare.count)
        all = counts.reduce(0, +)
        kinds = counts.count
    }

    /// Draws once.
    func draw(into drawn: inout [Int], from generator: inout SplitMix64) {
        for kind in 0..<kinds { drawn[kind] = 0 }
        var left = all
        var mass = all
        for (kind, count) in common {
            drawn[kind] = BinomialDraw.draw(
                trials: left, probability: Double(count) / Double(mass), from: &generator)
            left -= drawn[kind]
            mass -= count
        }
        guard let remainder else { return }
        drawn.withUnsafeMutableBufferPointer { drawn in
            rare.withUnsafeBufferPointer { rare in
                // A local copy stays in registers.
                var local = generator
                for _ in 0..<left { drawn[rare[remainder.of(local.next())]] &+= 1 }
                generator = local
            }
        }
    }
}

/// Draws how many of `trials` succeed when each does with `probability`.
struct BinomialDraw {
    static func draw(trials: Int, probability: Double, from generator: inout SplitMix64) -> Int {
        if trials <= 0 || probability <= 0 { return 0 }
        if probability >= 1 { return trials }
        if probability > 0.5 { return trials - draw(trials: trials, probability: 1 - probability, from: &generator) }
        return Double(trials) * probability < 10
            ? inverted(trials, probability, &generator) : rejected(trials, probability, &generator)
    }

    /// Walks up the probabilities until they pass a random number.
    private static func inverted(_ trials: Int, _ probability: Double, _ generator: inout SplitMix64) -> Int {
        let odds = probability / (1 - probability)
        var left = generator.unit()
        var mass = exp(Double(trials) * log1p(-probability))
        var successes = 0
        while left > mass, successes < trials {
            left -= mass
            mass *= odds * Double(trials - successes) / Double(successes + 1)
            successes += 1
        }
        return successes
    }

    /// Transformed rejection with squeeze, algorithm BTRS.
    ///
    /// Source: W. Hörmann, The generation of binomial random variates, Journal of Statistical Computation and
    /// Simulation 46 (1993) 101. Needs trials × probability of at least 10 and a probability of at most one half.
    private static func rejected(_ trials: Int, _ probability: Double, _ generator: inout SplitMix64) -> Int {
        let n = Double(trials)
        let spread = (n * probability * (1 - probability)).squareRoot()
        let b = 1.15 + 2.53 * spread
        let a = -0.0873 + 0.0248 * b + 0.01 * probability
        let c = n * probability + 0.5
        let alpha = (2.83 + 5.1 / b) * spread
        let squeeze = 0.92 - 4.2 / b
        let logOdds = log(probability / (1 - probability))
        let mode = ((n + 1) * probability).rounded(.down)
        let height = logFactorial(mode) + logFactorial(n - mode)
        while true {
            let u = generator.unit() - 0.5
            let v = generator.unit()
            let us = 0.5 - abs(u)
            let k = ((2 * a / us + b) * u + c).rounded(.down)
            if us >= 0.07, v <= squeeze { return Int(k) }
            guard k >= 0, k <= n else { continue }
            let bound = height - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds
            if log(v * alpha / (a / (us * us) + b)) <= bound { return Int(k) }
        }
    }

    /// The logarithm of k!, by Stirling's series above 15.
    private static func logFactorial(_ k: Double) -> Double {
        guard k > 15 else { return small[Int(k)] }
        let square = k * k
        let tail = (1 / 12.0 - (1 / 360.0 - 1 / 1260.0 / square) / square) / k
        return (k + 0.5) * log(k) - k + 0.918_938_533_204_672_74 + tail
    }

    private static let small: [Double] = {
        var sum = 0.0
        return (0...15).map { k in
            if k > 1 { sum += log(Double(k)) }
            return sum
        }
    }()
}

/// What remains of a division by a number that stays the same, at the price of two multiplications.
struct Remainder {
    private let divisor: UInt64
    private let reciprocal: UInt64

    init(by divisor: Int) {
        self.divisor = UInt64(divisor)
        reciprocal = UInt64.max / self.divisor
    }

    /// Exactly `number % divisor`.
    @inline(__always)
    func of(_ number: UInt64) -> Int {
        // The quotient found this way is the true one or one less.
        let quotient = number.multipliedFullWidth(by: reciprocal).high
        let rest = number &- quotient &* divisor
        return Int(truncatingIfNeeded: rest >= divisor ? rest &- divisor : rest)
    }
}
