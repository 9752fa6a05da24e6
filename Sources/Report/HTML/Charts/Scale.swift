internal import Agreement
internal import Foundation

/// How values become places along an axis: linear, from 0 to 1 between its ends.
struct Scale: Hashable, Sendable {
    let lower: Double
    let upper: Double
    let ticks: [Double]

    static let share = Scale(lower: 0, upper: 1, ticks: [0, 0.5, 1])

    init(lower: Double, upper: Double, ticks: [Double]) {
        self.lower = lower
        self.upper = upper
        self.ticks = ticks
    }

    /// From nought to the next round number from `largest` on.
    init(upTo largest: Double, ticks count: Int = 4) {
        let step = Self.roundStep(largest.isFinite && largest > 0 ? largest / Double(count) : 0.25)
        let steps = max(1, (largest / step).rounded(.up))
        self.init(lower: 0, upper: step * steps, ticks: (0...Int(steps)).map { Double($0) * step })
    }

    /// For dots, which need no nought: up to one, from the quarter below all figures and their intervals on.
    init(near estimates: [Estimate]) {
        let values = estimates.flatMap { [$0.value, $0.interval?.lower].compactMap { $0 } }.filter(\.isFinite)
        let lower = max(-1, min(0.75, ((values.min() ?? 0) * 4).rounded(.down) / 4))
        let middle = lower < 0 ? [0, 0.5] : lower == 0 ? [0.5] : [(1 + lower) / 2]
        self.init(lower: lower, upper: 1, ticks: [lower] + middle.filter { $0 > lower } + [1])
    }

    /// Where a value lies, held between 0 and 1.
    func place(_ value: Double) -> Double {
        guard upper > lower, value.isFinite else { return 0 }
        return min(1, max(0, (value - lower) / (upper - lower)))
    }

    /// The next of 1, 2 and 5 times a power of ten.
    private static func roundStep(_ step: Double) -> Double {
        let power = pow(10, floor(log10(step)))
        let rest = step / power
        return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10)
    }
}

/// How places are written in SVG: as shares of the width, so that charts fit any screen while their text keeps its size.
enum SVGLength {
    /// A place from 0 to 1 as `41.2%`.
    static func percent(_ place: Double) -> String { number(place * 100) + "%" }

    /// A number with at most two decimals.
    static func number(_ value: Double) -> String {
        let hundredths = (value * 100).rounded()
        guard hundredths.magnitude < 1e15 else { return "0" }
        let whole = Int(hundredths)
        if whole % 100 == 0 { return String(whole / 100) }
        return (Double(whole) / 100).description
    }
}
