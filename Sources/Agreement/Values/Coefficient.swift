/// A figure that may be undefined: then it says why, and is never 0, 1 or NaN.
package enum Coefficient: Hashable, Sendable {
    case value(Double)
    case undefined(Undefined)

    /// The number; nil when it is undefined.
    package var value: Double? { if case .value(let value) = self { value } else { nil } }

    /// Why there is no number; nil when there is one.
    package var reason: Undefined? { if case .undefined(let reason) = self { reason } else { nil } }
}

/// Why a figure is undefined.
package enum Undefined: String, CaseIterable, Hashable, Sendable {
    case noData = "no data"
    case noUnitRatedTwice = "no unit was rated twice"
    case noVariation = "no variation: every rating is the same, so chance alone would agree as well"
    case oneCategory = "the scale has one category only"
    case notNumeric = "the categories are not numbers"
    case tooFew = "too few to tell"
    case neverUsed = "nobody used this category"
    case noOverlap = "no unit was rated by both"
    case negativeValues = "a ratio scale has no negative values"
    case noSpread = "no spread: the units show none, so that the large-sample formula would give 0"
}

/// A range that a figure lies in with the confidence of its level.
package struct Interval: Hashable, Sendable {
    package var lower: Double
    package var upper: Double
    /// As 0.95.
    package var level: Double

    package init(lower: Double, upper: Double, level: Double = 0.95) {
        self.lower = lower
        self.upper = upper
        self.level = level
    }
}

/// A figure with how sure it is.
package struct Estimate: Hashable, Sendable {
    package var coefficient: Coefficient
    /// Nil while it is not computed, when it is undefined, and when there is too little for one.
    package var interval: Interval?
    /// Why a figure that is known has no interval; nil when it has one, and while none is computed.
    package var missingInterval: MissingInterval?

    package init(_ coefficient: Coefficient, interval: Interval? = nil, missing: MissingInterval? = nil) {
        self.coefficient = coefficient
        self.interval = interval
        missingInterval = missing
    }

    package var value: Double? { coefficient.value }
}
