package import Agreement

/// In what unit a figure is told: the one place that says how many digits it gets and what stands behind them.
package enum FigureUnit: Hashable, Sendable {
    /// No figure, but words.
    case words
    case count
    /// From 0 to 1, told in percent.
    case share
    /// A coefficient of agreement, or a distance from 0 to 1.
    case coefficient
    /// So many an hour of active time.
    case perHour
    case milliseconds
    /// Milliseconds of many pieces of work, which stand under one another in hours where there is little room.
    case workTime
    /// From 0 to 100.
    case points
    case bits
    /// By which something else is multiplied.
    case factor
    /// In the currency of the hourly rate, or any number of two decimals.
    case amount
    /// From 0 to 1, how likely it is by chance.
    case probability
    case time

    /// The figure as people read it, as `86.2%`.
    ///
    /// - Parameter isNarrow: whether it stands in a column of a screen, where a digit less tells as much.
    package func text(_ value: Double, isNarrow: Bool = false) -> String {
        guard value.isFinite else { return NumberText.undefined }
        return switch self {
        case .share: NumberText.percent(value)
        case .workTime where isNarrow: NumberText.hours(milliseconds: Self.whole(value))
        case .milliseconds, .workTime: NumberText.duration(milliseconds: Self.whole(value))
        case .perHour: bare(value, isNarrow: isNarrow) + "/h"
        case .factor: "×" + bare(value, isNarrow: isNarrow)
        case .probability: NumberText.probability(value)
        default: bare(value, isNarrow: isNarrow)
        }
    }

    /// The figure without its unit, as the ends of an interval are told.
    func bare(_ value: Double, isNarrow: Bool) -> String {
        switch self {
        case .words, .count, .milliseconds, .workTime, .time: NumberText.decimal(value, places: 0)
        case .perHour: NumberText.decimal(value, places: value < 10 ? 1 : 0)
        case .share: NumberText.decimal(value * 100, places: isNarrow ? 0 : 1)
        case .coefficient: NumberText.decimal(value, places: isNarrow ? 2 : 3)
        case .points: NumberText.decimal(value, places: 1)
        case .bits, .factor, .amount: NumberText.decimal(value, places: 2)
        case .probability: NumberText.decimal(value, places: 3)
        }
    }

    private static func whole(_ value: Double) -> Int64 { Int64(min(max(value, -9e15), 9e15).rounded()) }

    /// The figure, or a dash where it is undefined.
    package func text(_ coefficient: Coefficient, isNarrow: Bool = false) -> String {
        coefficient.value.map { text($0, isNarrow: isNarrow) } ?? NumberText.undefined
    }

    /// As `[79.1, 91.0]`.
    package func text(_ interval: Interval, isNarrow: Bool = false) -> String {
        range(interval.lower, interval.upper, isNarrow: isNarrow)
    }

    /// As `[79.1, 91.0]`.
    func range(_ lower: Double, _ upper: Double, isNarrow: Bool) -> String {
        "[\(bare(lower, isNarrow: isNarrow)), \(bare(upper, isNarrow: isNarrow))]"
    }

    /// The parts of an estimate: its number, its interval, and of how many it is.
    ///
    /// With the interval beside it a narrow share needs no decimal. The interval is `[–]` where there is too little for
    /// one, and empty where none was made.
    package func parts(of estimate: Estimate, count: Int?, isNarrow: Bool = false) -> [String] {
        let number =
            self == .share && isNarrow
            ? estimate.value.map { NumberText.percent($0, places: 0) } ?? NumberText.undefined
            : text(estimate.coefficient, isNarrow: isNarrow)
        let interval =
            estimate.missingInterval != nil
            ? "[–]" : estimate.interval.map { text($0, isNarrow: isNarrow) } ?? ""
        return [number, interval, count.map { "n \(NumberText.count($0))" } ?? ""]
    }
}

extension Undefined {
    /// As `undefined, no data`.
    package var phrase: String { "undefined, \(rawValue)" }
}

extension Coefficient {
    /// The share of a part in its whole, of which there may be nothing.
    package init(_ part: Int, of whole: Int) {
        self = whole > 0 ? .value(Double(part) / Double(whole)) : .undefined(.noData)
    }
}

extension Estimate {
    /// A share with Wilson's interval; undefined of nothing.
    package init(_ successes: Int, of trials: Int) {
        self.init(
            Coefficient(successes, of: trials), interval: Wilson.interval(successes: successes, trials: trials))
    }
}
