import Foundation

/// How time falls with practice: log(time) = a + b log(trial).
///
/// Source: T. P. Wright, Journal of the Aeronautical Sciences 3 (1936) 122.
package struct LearningCurve: Hashable, Sendable {
    /// The estimated time of the first trial, in the unit of the times.
    package let first: Double
    /// The exponent b; below 0 when time falls.
    package let exponent: Double

    /// The share of the time that is left after twice as many trials, 2^b: 0.8 is an 80 % curve.
    package var rate: Double { exp2(exponent) }

    /// The estimated time of trial `number`, from 1.
    package func time(ofTrial number: Int) -> Double { first * pow(Double(number), exponent) }

    /// The least-squares line through the logarithms of times in the order of the trials.
    ///
    /// Times of 0 or less keep their place and are left out; nil when fewer than two are left.
    package init?(times: [Double]) {
        let points = zip(1..., times).filter { $1 > 0 && $1.isFinite }.map { (log(Double($0)), log($1)) }
        guard points.count > 1 else { return nil }
        let count = Double(points.count)
        let meanTrial = points.reduce(0) { $0 + $1.0 } / count
        let meanTime = points.reduce(0) { $0 + $1.1 } / count
        let spread = points.reduce(0) { $0 + ($1.0 - meanTrial) * ($1.0 - meanTrial) }
        let shared = points.reduce(0) { $0 + ($1.0 - meanTrial) * ($1.1 - meanTime) }
        exponent = shared / spread
        first = exp(meanTime - exponent * meanTrial)
    }
}
