/// A chart with what people need to read it: a caption, a legend, and its content in words for those who do not see it.
struct ChartFigure {
    /// Unique on the page.
    var identifier: String
    var title: String
    /// How to read the chart, in a sentence or two.
    var reading: Markup
    /// What the chart shows, in words.
    var description: String
    var legend: [LegendEntry] = []
    /// What else sets the chart's look, as `rows` or `wide`.
    var layout = ""
    /// In pixels; the width is that of the page.
    var height: Double
    var notes: [Markup] = []

    func markup(@MarkupBuilder _ content: () -> Markup) -> Markup {
        let drawing = content()
        return .element("figure", ["class": "chart"]) {
            Markup.element("figcaption") {
                Markup.element("strong") { .text(title) }
                Markup.element("span", ["class": "reading"]) { reading }
            }
            if !legend.isEmpty { Self.markup(of: legend) }
            scrolling(
                .element("div", ["class": "plot \(layout)"]) {
                    Markup.element(
                        "svg",
                        [
                            "role": "img", "aria-labelledby": "\(identifier)-title \(identifier)-description",
                            "width": "100%", "height": SVGLength.number(height),
                        ]
                    ) {
                        Markup.element("title", ["id": "\(identifier)-title"]) { .text(title) }
                        Markup.element("desc", ["id": "\(identifier)-description"]) { .text(description) }
                        drawing
                    }
                })
            notes.map { note in .element("p", ["class": "note"]) { note } }
        }
    }

    /// A wide chart scrolls in a box of its own on a narrow screen; the box takes the keyboard's focus for that.
    private func scrolling(_ plot: Markup) -> Markup {
        guard layout.contains("wide") else { return plot }
        return .element(
            "div",
            ["class": "scroll", "role": "region", "tabindex": "0", "aria-labelledby": "\(identifier)-title"]
        ) { plot }
    }

    private static func markup(of legend: [LegendEntry]) -> Markup {
        .element("ul", ["class": "legend"]) {
            legend.map { entry in
                .element("li") {
                    entry.swatch
                    entry.words
                }
            }
        }
    }
}

/// What one colour, pattern or shape stands for.
struct LegendEntry {
    var swatch: Markup
    var words: Markup

    /// A filled box.
    static func box(_ kind: StaticString, _ words: Markup) -> LegendEntry {
        LegendEntry(
            swatch: drawing {
                Markup.element(
                    "rect", ["class": "mark \(kind)", "x": "1", "y": "2", "width": "14", "height": "12"])
            }, words: words)
    }

    /// A line.
    static func limit(_ kind: StaticString, _ words: Markup) -> LegendEntry {
        LegendEntry(
            swatch: drawing {
                Markup.element("line", ["class": "\(kind)", "x1": "0", "x2": "16", "y1": "8", "y2": "8"])
            }, words: words)
    }

    /// Any drawing of 16 × 16 pixels.
    static func drawing(@MarkupBuilder _ content: () -> Markup) -> Markup {
        .element("svg", ["class": "swatch", "width": "16", "height": "16", "aria-hidden": "true"]) { content() }
    }
}
