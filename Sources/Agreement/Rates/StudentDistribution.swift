/// Student's t distribution, as far as intervals ask for it.
package enum StudentDistribution {
    /// The value below which a t of so many degrees of freedom lies with a probability; nil outside of 0 to 1.
    ///
    /// The expansion by Cornish and Fisher: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 26.7.5.
    /// From 14 degrees on, which are the fewest that an interval is printed of, it holds to four digits at 0.975.
    package static func quantile(_ probability: Double, degrees: Int) -> Double? {
        guard degrees > 0, let z = NormalDistribution.quantile(probability) else { return nil }
        let n = Double(degrees)
        let square = z * z
        let first = z * (square + 1) / 4
        let second = z * ((5 * square + 16) * square + 3) / 96
        let third = z * (((3 * square + 19) * square + 17) * square - 15) / 384
        let fourth = z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92_160
        return z + (first + (second + (third + fourth / n) / n) / n) / n
    }
}
