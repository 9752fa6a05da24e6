internal import Agreement
internal import Figures
internal import Foundation

/// Each reviewer's share of accepted decisions against how many they are, between the limits that are usual here.
///
/// The limits narrow with the number of decisions: few decisions may well lie far from everybody's share. They are those of
/// chance widened by how much reviewers differ anyway; those of chance alone are drawn inside them.
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
    /// φ: how many times as much as by chance alone the shares vary, at least 1.
    let dispersion: Double
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
        dispersion = reviewers.compactMap(\.acceptanceDispersion).max() ?? 1
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
                        .text(NumberText.decimal(tick * 100, places: 0) + "%")
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
                ) { .text(NumberText.count(count)) }
            }
            Markup.element(
                "text", ["class": "axis-name", "x": "100%", "y": SVGLength.number(Self.ground + 36)]
            ) { "decisions (each step is about three times the last)" }
        }
    }

    /// The limits from the fewest decisions to the most, and inside them those of chance alone.
    private var funnel: Markup {
        guard let pooled, let fewest = points.first?.decisions, let most = points.last?.decisions, fewest < most else {
            return Markup()
        }
        let spread = (pooled * (1 - pooled)).squareRoot()
        func limit(sigmas: Double) -> [(Double, Double)] {
            (0...60).map { step in
                let n = exp(log(Double(fewest)) + log(Double(most) / Double(fewest)) * Double(step) / 60)
                return (x(n) * 1000, min(1, max(0, pooled + sigmas * spread / n.squareRoot())))
            }
        }
        func places(_ pairs: [(Double, Double)]) -> String {
            pairs.map { "\(SVGLength.number($0.0)),\(SVGLength.number(y($0.1)))" }.joined(separator: " ")
        }
        let widened = 3 * dispersion.squareRoot()
        let (lower, upper) = (limit(sigmas: -widened), limit(sigmas: widened))
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
            if dispersion > 1 {
                [-3.0, 3].map { sigmas in
                    .element("polyline", ["class": "limit chance", "points": places(limit(sigmas: sigmas))])
                }
            }
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

    /// How the plot is to be read, with the number by which its limits are widened.
    var reading: Markup {
        let line = "The dashed line is everybody’s share." as Markup
        guard dispersion > 1 else {
            return """
                The grey funnel holds the shares that chance gives to people who all accept alike, within three standard\
                 deviations; it narrows as decisions add up. Here shares vary no more than by chance (φ = 1). \(line)
                """
        }
        return """
            Reviewers get different turns, so their shares vary more than by chance: φ = \
            \(word: NumberText.decimal(dispersion, places: 2)) times as much. The grey funnel is three standard deviations of chance\
             widened by the root of that (over-dispersion, Spiegelhalter 2005); the dotted lines are what chance alone would\
             give. Both narrow as decisions add up. \(line)
            """
    }

    private func words(_ point: Point) -> String {
        let share = "\(NumberText.percent(point.share)) of \(NumberText.count(point.decisions)) decisions accepted"
        guard let limits = point.limits else { return "\(point.name): \(share)" }
        return "\(point.name): \(share); between \(FigureUnit.share.text(limits)) is usual"
            + (point.isOutside ? "; outside the limits" : "")
    }
}
