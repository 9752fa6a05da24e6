internal import Agreement
internal import Corpus
internal import Figures
internal import Foundation

/// How numbers are written on the page: for people, in English, with few digits.
enum FigureText {
    /// As `12,345`.
    static func count(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return (number < 0 ? "−" : "") + grouped
    }

    /// With a number of decimals and a real minus, never as minus zero.
    static func decimal(_ number: Double, _ decimals: Int) -> String {
        let text = String(format: "%.\(decimals)f", number.magnitude)
        let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
        return (number < 0 && !isZero ? "−" : "") + text
    }

    /// As `87.6%`.
    static func percent(_ share: Double) -> String { decimal(share * 100, 1) + "%" }

    /// `part` of `whole` as `87.6%`; `none` where there is nothing to be a part of.
    static func percent(_ part: Int, of whole: Int) -> String {
        whole > 0 ? percent(Double(part) / Double(whole)) : "none"
    }

    /// A rate or a size, with as many decimals as it can bear.
    static func rate(_ number: Double) -> String {
        let size = number.magnitude
        return size >= 100 ? count(Int(number.rounded())) : decimal(number, size >= 10 ? 1 : 2)
    }

    /// Milliseconds as `840 ms`, `12.4 s`, `3 min 20 s` or `14.2 h`.
    static func duration(_ milliseconds: Double) -> String {
        let seconds = milliseconds / 1000
        if milliseconds == 0 { return "0 s" }
        if seconds < 1 { return decimal(milliseconds, 0) + " ms" }
        if seconds < 99.95 { return decimal(seconds, 1) + " s" }
        if seconds < 3600 {
            let whole = Int(seconds.rounded())
            return "\(whole / 60) min \(whole % 60) s"
        }
        return seconds < 360_000 ? decimal(seconds / 3600, 1) + " h" : count(Int((seconds / 3600).rounded())) + " h"
    }

    /// A probability as `p = 0.003` or `p < 0.001`.
    static func probability(_ p: Double) -> String { p < 0.001 ? "p < 0.001" : "p = " + decimal(p, 3) }

    /// A moment as `21 November 2026, 10:14 UTC`.
    static func moment(_ time: Timestamp) -> String {
        let text = time.iso8601
        guard let end = text.firstIndex(of: "T"), let day = CalendarDay(named: String(text[..<end])) else {
            return text
        }
        return day.long + ", " + text[text.index(after: end)...].prefix(5) + " UTC"
    }

    /// Names in a sentence, as `a, b and c`.
    static func listed(_ pieces: [Markup]) -> Markup {
        guard let last = pieces.last, pieces.count > 1 else { return pieces.first ?? Markup() }
        return "\(pieces.dropLast().joined(by: ", ")) and \(last)"
    }
}

/// In what unit a figure is shown.
enum FigureUnit {
    case share
    case coefficient
    case rate
    case milliseconds
    case points

    func text(_ value: Double) -> String {
        switch self {
        case .share: FigureText.percent(value)
        case .coefficient: FigureText.decimal(value, 2)
        case .rate: FigureText.rate(value)
        case .milliseconds: FigureText.duration(value)
        case .points: FigureText.decimal(value, 1)
        }
    }

    /// As `0.38 to 0.46`.
    func text(_ interval: Interval) -> String { "\(text(interval.lower)) to \(text(interval.upper))" }
}

extension Coefficient {
    /// The figure, or in words why there is none.
    func markup(_ unit: FigureUnit) -> Markup {
        switch self {
        case .value(let value): .text(unit.text(value))
        case .undefined(let reason): reason.markup
        }
    }
}

extension Coefficient {
    /// The share of a part in its whole, of which there may be nothing.
    init(_ part: Int, of whole: Int) {
        self = whole > 0 ? .value(Double(part) / Double(whole)) : .undefined(.noData)
    }
}

extension Markup {
    /// A moment, kept on one line.
    static func moment(_ time: Timestamp) -> Markup {
        .element("time", ["class": "steady", "datetime": time.iso8601]) { .text(FigureText.moment(time)) }
    }
}

extension Undefined {
    var markup: Markup { .element("span", ["class": "undefined"]) { "undefined: \(word: rawValue)" } }
}

extension Estimate {
    /// The figure and the interval it lies in, or in words why there is none.
    func markup(_ unit: FigureUnit) -> Markup {
        if let missingInterval {
            let reason = Markup.element("span", ["class": "interval", "title": missingInterval.sentence]) {
                "no interval: \(word: missingInterval.short)"
            }
            return "\(coefficient.markup(unit)) \(reason)"
        }
        guard let interval, let value else { return coefficient.markup(unit) }
        return "\(word: unit.text(value)) \(.element("span", ["class": "interval"]) { .text(unit.text(interval)) })"
    }

    /// The same in plain text, for a tooltip.
    func words(_ unit: FigureUnit) -> String {
        switch coefficient {
        case .undefined(let reason): return "undefined: \(reason.rawValue)"
        case .value(let value):
            if let missingInterval { return "\(unit.text(value)), \(missingInterval.sentence)" }
            guard let interval else { return unit.text(value) }
            return
                "\(unit.text(value)), \(FigureText.decimal(interval.level * 100, 0))% interval \(unit.text(interval))"
        }
    }
}
