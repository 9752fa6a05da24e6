internal import Corpus
internal import Figures

/// Decisions a day as an area under a line; days without any lie on the ground.
struct DayChart {
    private let points: [(day: CalendarDay, row: DayCount)]
    private let first: Int
    private let span: Int
    private let scale: Scale

    static let height = 210.0
    private static let ground = 180.0
    private static let sky = 12.0

    /// Nil when no day can be read.
    init?(_ days: [DayCount]) {
        points = days.compactMap { row in CalendarDay(named: row.day).map { (day: $0, row: row) } }.sorted {
            $0.day < $1.day
        }
        guard let first = points.first?.day.number, let last = points.last?.day.number else { return nil }
        self.first = first
        span = last - first
        scale = Scale(upTo: Double(points.map(\.row.decisions).max() ?? 0), ticks: 3)
    }

    private func place(_ day: CalendarDay) -> Double {
        span == 0 ? 0.5 : Double(day.number - first) / Double(span)
    }

    private func height(_ decisions: Int) -> Double {
        Self.ground - scale.place(Double(decisions)) * (Self.ground - Self.sky)
    }

    var markup: Markup {
        Markup.element("g", ["class": "axis"]) {
            scale.ticks.map { tick in
                let y = SVGLength.number(height(Int(tick.rounded())))
                return .element(
                    "line", ["class": tick == 0 ? "zero" : "grid", "x1": "0", "x2": "100%", "y1": y, "y2": y])
                    + .element("text", ["class": "tick side", "x": "-8", "y": y, "dy": "4"]) {
                        .text(NumberText.count(Int(tick.rounded())))
                    }
            }
            dayLabels
        } + line + dots
    }

    /// The days at the ends and some between, as far apart as fits a narrow screen.
    private var dayLabels: [Markup] {
        let steps = min(4, max(1, span))
        return (0...(span == 0 ? 0 : steps)).map { step in
            let day = CalendarDay(number: first + span * step / steps)
            return .element(
                "text",
                [
                    "class": step % 2 == 1 ? "tick between" : "tick", "x": SVGLength.percent(place(day)),
                    "y": SVGLength.number(Self.ground + 18),
                ]
            ) { .text(day.short) }
        }
    }

    /// Drawn 1000 wide and stretched; its stroke is not.
    private var line: Markup {
        guard span > 0 else { return Markup() }
        var path: [(x: Double, y: Double)] = []
        var previous: Int?
        for point in points {
            if let previous, point.day.number > previous + 1 {
                for idle in [previous + 1, point.day.number - 1] {
                    path.append((Double(idle - first) / Double(span) * 1000, Self.ground))
                }
            }
            path.append((place(point.day) * 1000, height(point.row.decisions)))
            previous = point.day.number
        }
        let line = path.map { "\(SVGLength.number($0.x)),\(SVGLength.number($0.y))" }.joined(separator: " ")
        let ground = SVGLength.number(Self.ground)
        return .element(
            "svg",
            [
                "x": "0", "y": "0", "width": "100%", "height": SVGLength.number(Self.height),
                "viewBox": "0 0 1000 \(SVGLength.number(Self.height))", "preserveAspectRatio": "none",
            ]
        ) {
            Markup.element("polygon", ["class": "area", "points": "0,\(ground) \(line) 1000,\(ground)"])
            Markup.element("polyline", ["class": "curve", "points": line])
        }
    }

    private var dots: Markup {
        points.map { point in
            .element("g", ["class": "row"]) {
                Markup.element("title") {
                    .text(
                        "\(point.day.long): \(NumberText.count(point.row.decisions)) decisions by "
                            + "\(NumberText.count(point.row.reviewers)) reviewers, active "
                            + NumberText.duration(milliseconds: point.row.activeMilliseconds))
                }
                Markup.element(
                    "circle",
                    [
                        "class": points.count > 60 ? "point faint" : "point", "cx": SVGLength.percent(place(point.day)),
                        "cy": SVGLength.number(height(point.row.decisions)), "r": "3",
                    ])
            }
        }.joined()
    }
}
