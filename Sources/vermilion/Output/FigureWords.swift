internal import Agreement
internal import Foundation

/// Figures in words for a terminal.
enum FigureWords {
    /// A number with so many decimals, or why there is none.
    static func text(_ coefficient: Coefficient, decimals: Int = 3) -> String {
        switch coefficient {
        case .value(let value): number(value, decimals: decimals)
        case .undefined(let reason): "undefined: \(reason.rawValue)"
        }
    }

    /// A number with so many decimals, or a dash: for tables.
    static func short(_ coefficient: Coefficient, decimals: Int = 3) -> String {
        coefficient.value.map { number($0, decimals: decimals) } ?? "—"
    }

    /// A share as per cent, with its interval: `87.6 % (85.1–89.8)`; a dash where it is undefined.
    static func share(_ estimate: Estimate) -> String {
        guard let value = estimate.value else { return "—" }
        let interval = estimate.interval.map {
            " (\(number($0.lower * 100, decimals: 1))–\(number($0.upper * 100, decimals: 1)))"
        }
        return "\(number(value * 100, decimals: 1)) %" + (interval ?? "")
    }

    /// An interval, or nothing.
    static func interval(_ interval: Interval?) -> String {
        interval.map { "\(number($0.lower, decimals: 3)) to \(number($0.upper, decimals: 3))" } ?? ""
    }

    /// Milliseconds as hours, minutes or seconds.
    static func duration(_ milliseconds: Int64) -> String {
        let seconds = Double(milliseconds) / 1_000
        if seconds < 120 { return "\(number(seconds, decimals: 1)) s" }
        return seconds < 7_200
            ? "\(number(seconds / 60, decimals: 1)) min" : "\(number(seconds / 3_600, decimals: 1)) h"
    }

    static func number(_ value: Double, decimals: Int) -> String { String(format: "%.\(decimals)f", value) }
}
