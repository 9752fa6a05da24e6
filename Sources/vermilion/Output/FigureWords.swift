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

    /// Why figures of a column are dashes, one line a reason.
    static func dashes(_ column: String, _ coefficients: [Coefficient]) -> [String] {
        let reasons = Set(coefficients.compactMap(\.reason))
        return Undefined.allCases.filter(reasons.contains).map { "— in \(column): \($0.rawValue)" }
    }

    /// A share as per cent, with its interval: `87.6 % (85.1–89.8)`; a dash where it is undefined.
    static func share(_ estimate: Estimate) -> String {
        guard let value = estimate.value else { return "—" }
        let interval = estimate.interval.map {
            " (\(number($0.lower * 100, decimals: 1))–\(number($0.upper * 100, decimals: 1)))"
        }
        return "\(number(value * 100, decimals: 1)) %" + (interval ?? "")
    }

    /// An interval; or why a known figure has none, at length or in short; nothing where none was asked for.
    static func interval(_ estimate: Estimate, isShort: Bool = false) -> String {
        if let missing = estimate.missingInterval { return "— " + (isShort ? missing.short : missing.sentence) }
        return estimate.interval.map {
            "\(number($0.lower, decimals: 3)) to \(number($0.upper, decimals: 3))"
        } ?? ""
    }

    /// How intervals were made that are taken over these clusters.
    static func method(_ method: IntervalMethod, over clusters: MissingInterval.Clusters) -> String {
        switch method {
        case .jackknife(let jackknife):
            return "intervals: \(percent(jackknife.level)) %, jackknife by \(clusters.rawValue), Wilson's form with t"
        case .bootstrap(let bootstrap, let level):
            return "intervals: \(percent(level)) %, plain percentiles of a bootstrap by \(clusters.rawValue), "
                + "\(bootstrap.replicates) replicates, seed \(bootstrap.seed); too narrow where there is little"
        }
    }

    private static func percent(_ level: Double) -> String {
        let tenths = (level * 1_000).rounded() / 10
        return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
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
