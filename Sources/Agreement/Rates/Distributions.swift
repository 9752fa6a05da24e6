import Foundation

/// The standard normal distribution.
package enum NormalDistribution {
    /// The value below which a normal number lies with a probability between 0 and 1; nil outside.
    ///
    /// Source: M. J. Wichura, Applied Statistics 37 (1988) 477, algorithm AS 241, PPND16: about sixteen digits.
    package static func quantile(_ probability: Double) -> Double? {
        guard probability > 0, probability < 1 else { return nil }
        let centred = probability - 0.5
        if abs(centred) <= 0.425 {
            let r = 0.180625 - centred * centred
            return centred * ratio(r, middle)
        }
        let r = (-log(min(probability, 1 - probability))).squareRoot()
        let size = r <= 5 ? ratio(r - 1.6, tail) : ratio(r - 5, farTail)
        return centred < 0 ? -size : size
    }

    /// The probability that a normal number is larger than `value`.
    package static func upperTail(_ value: Double) -> Double { erfc(value / 2.0.squareRoot()) / 2 }

    private typealias Coefficients = (over: [Double], under: [Double])

    private static func ratio(_ r: Double, _ coefficients: Coefficients) -> Double {
        polynomial(r, coefficients.over) / polynomial(r, coefficients.under)
    }

    private static func polynomial(_ r: Double, _ coefficients: [Double]) -> Double {
        coefficients.reversed().reduce(0) { $0 * r + $1 }
    }

    private static let middle: Coefficients = (
        over: [
            3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
            4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
        ],
        under: [
            1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
            3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
        ]
    )

    private static let tail: Coefficients = (
        over: [
            1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
            1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
        ],
        under: [
            1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
            1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
        ]
    )

    private static let farTail: Coefficients = (
        over: [
            6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
            2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
        ],
        under: [
            1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
            7.86869131145613259100e-4,
            1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
        ]
    )
}

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
