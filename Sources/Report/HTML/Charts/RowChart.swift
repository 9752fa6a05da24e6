internal import Figures

/// A chart with a row for each of several things, and one or more panels side by side, each with its own scale.
struct RowChart {
    struct Panel {
        /// What the panel shows; empty where the caption says it.
        var heading: String
        var scale: Scale
        var unit: FigureUnit
        /// Where a line stands for comparison, as the value of all.
        var reference: Double?
    }

    struct Row {
        var label: String
        /// All of the row's figures in words, shown when pointed at.
        var words: String
        /// What stands at the end of the row.
        var trailing = ""
        /// The marks of each panel, at places within it.
        var marks: [[Mark]]
        /// Set apart from the rows before it, under this heading.
        var heading: String?
    }

    var panels: [Panel]
    var rows: [Row]
    var pitch = 24.0

    private static let gap = 0.05
    private static let headingHeight = 26.0

    private var top: Double { panels.contains { !$0.heading.isEmpty } ? 44 : 24 }

    var height: Double {
        top + Double(rows.count) * pitch + Double(rows.count { $0.heading != nil }) * Self.headingHeight + 6
    }

    private var panelWidth: Double {
        (1 - Self.gap * Double(max(0, panels.count - 1))) / Double(max(1, panels.count))
    }

    /// Where a place within a panel lies in the whole.
    private func place(_ place: Double, in panel: Int) -> Double {
        Double(panel) * (panelWidth + Self.gap) + place * panelWidth
    }

    var markup: Markup {
        var y = top
        var pieces = panels.indices.map(axis)
        for row in rows {
            if let heading = row.heading {
                y += Self.headingHeight
                pieces.append(
                    .element("text", ["class": "row-heading", "x": "-10", "y": SVGLength.number(y - 6)]) {
                        .text(heading)
                    })
            }
            pieces.append(markup(of: row, at: y + pitch / 2))
            y += pitch
        }
        return pieces.joined()
    }

    private func axis(of index: Int) -> Markup {
        let panel = panels[index]
        let foot = SVGLength.number(height - 6)
        return .element("g", ["class": "axis"]) {
            if !panel.heading.isEmpty {
                Markup.element("text", ["class": "panel-heading", "x": percent(0, index), "y": "12"]) {
                    .text(panel.heading)
                }
            }
            panel.scale.ticks.map { tick in
                let x = percent(panel.scale.place(tick), index)
                return .element(
                    "line",
                    [
                        "class": tick == 0 ? "zero" : "grid", "x1": x, "x2": x, "y1": SVGLength.number(top - 4),
                        "y2": foot,
                    ])
                    + .element("text", ["class": "tick", "x": x, "y": SVGLength.number(top - 9)]) {
                        .text(label(of: tick, panel))
                    }
            }
            if let reference = panel.reference {
                let x = percent(panel.scale.place(reference), index)
                Markup.element(
                    "line", ["class": "reference", "x1": x, "x2": x, "y1": SVGLength.number(top - 4), "y2": foot])
            }
        }
    }

    private func label(of tick: Double, _ panel: Panel) -> String {
        if case .share = panel.unit { return Self.short(tick * 100) + "%" }
        if case .coefficient = panel.unit { return Self.short(tick) }
        if panel.scale.upper >= 5 || tick == 0 { return NumberText.count(Int(tick.rounded())) }
        return NumberText.decimal(tick, places: 2)
    }

    /// A number without the zeros at its end.
    private static func short(_ number: Double) -> String {
        let decimals = [1.0, 10, 100].firstIndex { abs(number * $0 - (number * $0).rounded()) < 1e-9 }
        return NumberText.decimal(number, places: decimals ?? 3)
    }

    private func markup(of row: Row, at y: Double) -> Markup {
        .element("g", ["class": "row", "transform": "translate(0 \(SVGLength.number(y)))"]) {
            Markup.element("title") { .text(row.words) }
            Markup.element("text", ["class": "label", "x": "-10", "y": "4"]) { .text(ShortLabel.text(row.label)) }
            row.marks.enumerated().map { index, marks in
                marks.map { $0.moved { place($0, in: index) }.markup }.joined()
            }
            if !row.trailing.isEmpty {
                Markup.element("text", ["class": "trailing", "x": "100%", "dx": "10", "y": "4"]) {
                    .text(row.trailing)
                }
            }
        }
    }

    private func percent(_ place: Double, _ panel: Int) -> String {
        SVGLength.percent(self.place(place, in: panel))
    }
}

extension Mark {
    /// The same mark at other places.
    fileprivate func moved(_ move: (Double) -> Double) -> Mark {
        switch self {
        case .bar(let from, let to, let kind, let height):
            .bar(from: move(from), to: move(to), kind: kind, height: height)
        case .line(let from, let to, let kind): .line(from: move(from), to: move(to), kind: kind)
        case .tick(let place, let kind, let height): .tick(at: move(place), kind: kind, height: height)
        case .dot(let place, let kind): .dot(at: move(place), kind: kind)
        case .ring(let place): .ring(at: move(place))
        case .diamond(let place, let kind): .diamond(at: move(place), kind: kind)
        case .words(let place, let text): .words(at: move(place), text)
        }
    }
}
