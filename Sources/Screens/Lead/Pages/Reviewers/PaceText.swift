internal import Settings
internal import Agreement
internal import Figures

/// How fast work goes, in cells and texts.
enum PaceText {
    /// As `212/h`.
    static func rate(_ perHour: Double) -> String { NumberText.decimal(perHour, places: 0) + "/h" }

    /// The quartiles of a rate, as `[150, 290]`.
    static func middleHalf(_ spread: Spread) -> LeadCell {
        guard let lower = spread.lowerQuartile.value, let upper = spread.upperQuartile.value else {
            let reason = spread.lowerQuartile.reason ?? spread.upperQuartile.reason ?? .noData
            return .absent(EstimateText.undefined(reason))
        }
        let text = "[\(NumberText.decimal(lower, places: 0)), \(NumberText.decimal(upper, places: 0))]"
        return LeadCell(
            .line(StyledLine(text, .dim)), value: .number(upper - lower),
            remark: "half of \(NumberText.count(spread.count)) rates lie in \(text) per hour")
    }

    static func active(_ milliseconds: Int64) -> LeadCell {
        LeadCell(
            .line(StyledLine(NumberText.hours(milliseconds: milliseconds), .text)),
            value: .number(Double(milliseconds)), remark: NumberText.duration(milliseconds: milliseconds))
    }
}
