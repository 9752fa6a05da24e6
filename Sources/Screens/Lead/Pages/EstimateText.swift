internal import Agreement
internal import Settings
internal import TerminalUI

/// Figures with how sure they are, as `86% [79, 91] n 120`.
enum EstimateText {
    /// How the numbers are written.
    enum Scale: Hashable, Sendable {
        case percent(places: Int)
        case decimal(places: Int)
    }

    /// Why there is no number, in a phrase.
    static func undefined(_ reason: Undefined) -> String { "undefined, \(reason.rawValue)" }

    static func number(_ coefficient: Coefficient, _ scale: Scale) -> String {
        guard let value = coefficient.value else { return NumberText.undefined }
        return switch scale {
        case .percent(let places): NumberText.percent(value, places: places)
        case .decimal(let places): NumberText.decimal(value, places: places)
        }
    }

    /// As `[79, 91]`; `[–]` where there is too little for one, and empty where none was made.
    static func interval(_ estimate: Estimate, _ scale: Scale) -> String {
        estimate.missingInterval == nil ? interval(estimate.interval, scale) : "[–]"
    }

    /// As `[79, 91]`; empty when there is none.
    static func interval(_ interval: Interval?, _ scale: Scale) -> String {
        guard let interval else { return "" }
        let ends = [interval.lower, interval.upper].map { end in
            switch scale {
            case .percent(let places): NumberText.decimal(end * 100, places: places)
            case .decimal(let places): NumberText.decimal(end, places: places)
            }
        }
        return "[\(ends[0]), \(ends[1])]"
    }

    /// The whole of it in a text, as in a card.
    static func line(_ estimate: Estimate, count: Int? = nil, _ scale: Scale) -> StyledLine {
        var line = StyledLine(number(estimate.coefficient, scale), estimate.value == nil ? .dim : .heading)
        let interval = interval(estimate, scale)
        if !interval.isEmpty { line.runs.append(StyledLine.Run(text: " \(interval)", role: .dim)) }
        if let count { line.runs.append(StyledLine.Run(text: " n \(NumberText.count(count))", role: .dim)) }
        return line
    }

    /// The cells of a column, whose numbers, intervals and counts stand beneath one another.
    ///
    /// - Parameter counts: of what each figure is taken; empty where another column says it.
    static func cells(
        _ estimates: [Estimate], counts: [Int] = [], _ scale: Scale, opens targets: [LeadTarget?] = []
    ) -> [LeadCell] {
        let numbers = estimates.map { number($0.coefficient, scale) }
        let intervals = estimates.map { interval($0, scale) }
        let shown = counts.map { "n \(NumberText.count($0))" }
        let widths = [numbers, intervals, shown].map { $0.map { DisplayWidth.columns(of: $0) }.max() ?? 0 }
        func padded(_ text: String, _ width: Int, left: Bool) -> String {
            let gap = String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
            return left ? text + gap : gap + text
        }
        return estimates.indices.map { index in
            let estimate = estimates[index]
            var runs = [
                StyledLine.Run(
                    text: padded(numbers[index], widths[0], left: false), role: estimate.value == nil ? .dim : .text)
            ]
            if widths[1] > 0 {
                runs.append(StyledLine.Run(text: " " + padded(intervals[index], widths[1], left: true), role: .dim))
            }
            if !shown.isEmpty {
                runs.append(StyledLine.Run(text: " " + padded(shown[index], widths[2], left: false), role: .dim))
            }
            return LeadCell(
                .line(StyledLine(runs)), value: estimate.value.map { .number($0) } ?? .nothing,
                remark: estimate.coefficient.reason.map(undefined) ?? estimate.missingInterval?.sentence,
                opens: targets.indices.contains(index) ? targets[index] : nil)
        }
    }
}
