internal import Agreement
internal import Figures

/// One small chart a reviewer of the time that a decision takes, fifty decisions by fifty, all on one scale.
struct LearningMultiples {
    var reviewers: [ReviewerFigures]

    private static let height = 64.0

    private var scale: Scale { Scale(upTo: reviewers.flatMap(\.learning.blocks).max() ?? 0, ticks: 2) }

    var markup: Markup {
        let scale = scale
        return .element("ol", ["class": "multiples"]) {
            reviewers.enumerated().map { index, reviewer in
                .element("li") {
                    Markup.element("h4") { .name(reviewer.name) }
                    drawing(of: reviewer, index, scale)
                    Markup.element("p", ["class": reviewer.learning.rate.value == nil ? "undefined" : nil]) {
                        .text(Self.sentence(reviewer.learning))
                    }
                }
            }
        }
    }

    private func drawing(of reviewer: ReviewerFigures, _ index: Int, _ scale: Scale) -> Markup {
        let blocks = reviewer.learning.blocks
        return .element(
            "svg",
            [
                "class": "row", "role": "img", "aria-labelledby": "learning-\(index)", "width": "100%",
                "height": SVGLength.number(Self.height),
            ]
        ) {
            Markup.element("title", ["id": "learning-\(index)"]) { .text(Self.words(reviewer)) }
            for tick in scale.ticks {
                let y = SVGLength.number(Self.y(tick, scale))
                Markup.element(
                    "line", ["class": tick == 0 ? "zero" : "grid", "x1": "0", "x2": "100%", "y1": y, "y2": y])
            }
            if blocks.count > 1 {
                Markup.element(
                    "svg",
                    [
                        "width": "100%", "height": SVGLength.number(Self.height),
                        "viewBox": "0 0 1000 \(SVGLength.number(Self.height))", "preserveAspectRatio": "none",
                    ]
                ) {
                    .element("polyline", ["class": "curve", "points": Self.points(blocks, scale)])
                }
            }
            if let last = blocks.last {
                Markup.element(
                    "circle",
                    [
                        "class": "mark accepted", "cx": blocks.count > 1 ? "100%" : "50%",
                        "cy": SVGLength.number(Self.y(last, scale)), "r": "3.5",
                    ])
            } else {
                Markup.element("text", ["class": "none", "x": "0", "y": "36"]) { "no times yet" }
            }
        }
    }

    /// What the highest line of each chart stands for.
    var ceiling: String { FigureUnit.milliseconds.text(scale.upper) }

    private static func y(_ milliseconds: Double, _ scale: Scale) -> Double {
        height - 5 - scale.place(milliseconds) * (height - 10)
    }

    private static func points(_ blocks: [Double], _ scale: Scale) -> String {
        blocks.enumerated().map { index, value in
            let x = Double(index) / Double(max(1, blocks.count - 1)) * 1000
            return "\(SVGLength.number(x)),\(SVGLength.number(y(value, scale)))"
        }.joined(separator: " ")
    }

    private static func sentence(_ curve: LearningFigures) -> String {
        let rate =
            curve.rate.value.map { "\(FigureUnit.factor.text($0)) a doubling" }
            ?? curve.rate.reason?.phrase ?? ""
        guard let first = curve.firstMilliseconds.value, let last = curve.lastMilliseconds.value else { return rate }
        return "\(FigureUnit.milliseconds.text(first)) → \(FigureUnit.milliseconds.text(last)), \(rate)"
    }

    private static func words(_ reviewer: ReviewerFigures) -> String {
        "\(reviewer.name): \(reviewer.learning.blocks.count) blocks of fifty; " + sentence(reviewer.learning)
    }
}
