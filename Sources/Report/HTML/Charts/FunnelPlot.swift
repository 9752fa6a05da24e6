internal import Agreement
internal import Figures
internal import Foundation

/// Each reviewer's share of accepted decisions against how many they are, between the limits that chance sets.
///
/// The limits narrow with the number of decisions: few decisions may well lie far from everybody's share.
struct FunnelPlot {
    struct Point {
        var name: String
        var decisions: Int
        var share: Double
        var limits: Interval?

        var isOutside: Bool { limits.map { share < $0.lower || share > $0.upper } ?? false }
    }

    let points: [Point]
    /// Accepted of all reviewers' decisions.
    let pooled: Double?
    private let across: ClosedRange<Double>
    private let up: Scale

    static let height = 330.0
    private static let ground = 290.0
    private static let sky = 10.0

    /// Nil when nobody has decided anything.
    init?(_ reviewers: [ReviewerFigures]) {
        points = reviewers.compactMap { reviewer in
            guard let share = reviewer.acceptance.value, reviewer.pace.decisions > 0 else { return nil }
            return Point(
                name: reviewer.name, decisions: reviewer.pace.decisions, share: share,
                limits: reviewer.acceptanceLimits)
        }.sorted { $0.decisions < $1.decisions }
        guard let fewest = points.first?.decisions, let most = points.last?.decisions else { return nil }
        let decisions = points.reduce(0) { $0 + $1.decisions }
        pooled = points.reduce(0) { $0 + $1.share * Double($1.decisions) } / Double(decisions)
        // A little air at both sides, on a logarithmic axis.
        across = log(Double(fewest) / 1.4)...log(Double(most) * 1.4)
        let lowest = points.map { min($0.share, $0.limits?.lower ?? 1) }.min() ?? 0
        let highest = points.map { max($0.share, $0.limits?.upper ?? 0) }.max() ?? 1
        let lower = max(0, ((lowest - 0.02) * 10).rounded(.down) / 10)
        let upper = min(1, ((highest + 0.02) * 10).rounded(.up) / 10)
        let steps = max(1, Int(((upper - lower) * 10).rounded()))
        up = Scale(
            lower: lower, upper: upper,
            ticks: stride(from: 0, through: steps, by: steps > 5 ? 2 : 1).map { lower + Double($0) / 10 })
    }

    private func x(_ decisions: Double) -> Double {
        (log(decisions) - across.lowerBound) / (across.upperBound - across.lowerBound)
    }

    private func y(_ share: Double) -> Double { Self.ground - up.place(share) * (Self.ground - Self.sky) }

    var markup: Markup { axis + funnel + dots }

    private var axis: Markup {
        .element("g", ["class": "axis"]) {
            up.ticks.map { tick in
                let y = SVGLength.number(y(tick))
                return .element("line", ["class": "grid", "x1": "0", "x2": "100%", "y1": y, "y2": y])
                    + .element("text", ["class": "tick side", "x": "-8", "y": y, "dy": "4"]) {
                        .text(FigureText.decimal(tick * 100, 0) + "%")
                    }
            }
            [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000].filter {
                across.contains(log(Double($0)))
            }.map { count in
                .element(
                    "text",
                    [
                        "class": "tick", "x": SVGLength.percent(x(Double(count))),
                        "y": SVGLength.number(Self.ground + 18),
                    ]
                ) { .text(FigureText.count(count)) }
            }
            Markup.element(
                "text", ["class": "axis-name", "x": "100%", "y": SVGLength.number(Self.ground + 36)]
            ) { "decisions (each step is about three times the last)" }
        }
    }

    /// The limits between the reviewers, whose distance from the share of all goes with one over the root of the number.
    private var funnel: Markup {
        guard let pooled else { return Markup() }
        let known = points.compactMap { point in point.limits.map { (Double(point.decisions), $0) } }
        guard let first = known.first, let last = known.last, first.0 < last.0 else { return Markup() }
        let curve = (0...60).map { step -> (x: Double, lower: Double, upper: Double) in
            let n = exp(log(first.0) + (log(last.0) - log(first.0)) * Double(step) / 60)
            let nearest = known.min { abs(log($0.0 / n)) < abs(log($1.0 / n)) } ?? first
            let widening = (nearest.0 / n).squareRoot()
            return (
                x(n) * 1000, max(0, pooled - (pooled - nearest.1.lower) * widening),
                min(1, pooled + (nearest.1.upper - pooled) * widening)
            )
        }
        func places(_ pairs: [(Double, Double)]) -> String {
            pairs.map { "\(SVGLength.number($0.0)),\(SVGLength.number(y($0.1)))" }.joined(separator: " ")
        }
        let upper = curve.map { ($0.x, $0.upper) }
        let lower = curve.map { ($0.x, $0.lower) }
        return .element(
            "svg",
            [
                "x": "0", "y": "0", "width": "100%", "height": SVGLength.number(Self.height),
                "viewBox": "0 0 1000 \(SVGLength.number(Self.height))", "preserveAspectRatio": "none",
            ]
        ) {
            Markup.element("polygon", ["class": "band", "points": places(upper + lower.reversed())])
            Markup.element("polyline", ["class": "limit", "points": places(upper)])
            Markup.element("polyline", ["class": "limit", "points": places(lower)])
            Markup.element(
                "line",
                [
                    "class": "reference", "x1": "0", "x2": "1000", "y1": SVGLength.number(y(pooled)),
                    "y2": SVGLength.number(y(pooled)),
                ])
        }
    }

    private var dots: Markup {
        let labels = FunnelLabels(
            points.map { ShortLabel.text($0.name) },
            at: points.map { (x: x(Double($0.decisions)), y: y($0.share)) },
            first: points.indices.filter { points[$0].isOutside }
        ).labels
        return points.indices.map { index in
            let point = points[index]
            let place = SVGLength.percent(x(Double(point.decisions)))
            let height = SVGLength.number(y(point.share))
            return .element("g", ["class": "row"]) {
                Markup.element("title") { .text(words(point)) }
                if point.isOutside {
                    Markup.element("svg", ["x": place, "y": height, "overflow": "visible"]) {
                        .element("path", ["class": "mark rejected", "d": "M0-6.5 6.5 0 0 6.5-6.5 0z"])
                    }
                } else {
                    Markup.element("circle", ["class": "mark accepted", "cx": place, "cy": height, "r": "4.5"])
                }
                if let label = labels[index] {
                    Markup.element(
                        "text",
                        [
                            "class": "words" + (point.isOutside ? " strong" : "") + (label.needsRoom ? " roomy" : ""),
                            "x": place, "y": height, "dx": SVGLength.number(label.side.across),
                            "dy": SVGLength.number(label.side.down), "text-anchor": label.side.anchor,
                        ]
                    ) { .text(ShortLabel.text(point.name)) }
                }
            }
        }.joined()
    }

    /// Who lies outside the limits, in words.
    var sentence: Markup {
        let outside = points.filter(\.isOutside)
        guard !outside.isEmpty else { return "Nobody lies outside the limits." }
        func names(_ side: [Point]) -> Markup { FigureText.listed(side.map { .name($0.name) }) }
        let above = outside.filter { point in point.limits.map { point.share > $0.upper } ?? false }
        let below = outside.filter { point in point.limits.map { point.share < $0.lower } ?? false }
        let sentences: [Markup] =
            (above.isEmpty ? [] : ["Above the limits: \(names(above))."])
            + (below.isEmpty ? [] : ["Below the limits: \(names(below))."])
        return sentences.joined(by: " ")
    }

    private func words(_ point: Point) -> String {
        let share = "\(FigureText.percent(point.share)) of \(FigureText.count(point.decisions)) decisions accepted"
        guard let limits = point.limits else { return "\(point.name): \(share)" }
        return "\(point.name): \(share); between \(FigureUnit.share.text(limits)) would be expected"
            + (point.isOutside ? "; outside the limits" : "")
    }
}
