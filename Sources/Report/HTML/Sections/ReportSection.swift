internal import Figures

/// A part of the page under a heading of its own.
protocol ReportSection: Sendable {
    /// What links to it, as `progress`.
    var identifier: String { get }
    var title: String { get }
    /// What the section says, in a sentence or two.
    var lead: Markup { get }
    @MarkupBuilder var content: Markup { get }
}

extension ReportSection {
    var markup: Markup {
        .element("section", ["id": identifier, "aria-labelledby": "\(identifier)-heading"]) {
            Markup.element("h2", ["id": "\(identifier)-heading"]) { .text(title) }
            Markup.element("p", ["class": "prose"]) { lead }
            content
        }
    }

    /// A table that can be opened below what it is the numbers of.
    func foldedTable(_ sheet: FigureSheet, summary: Markup = "The numbers as a table") -> Markup {
        .element("details") {
            Markup.element("summary") { summary }
            PageTable(sheet).markup
        }
    }

    /// A table, or what is said when it has no rows.
    @MarkupBuilder func table(_ sheet: FigureSheet) -> Markup {
        if sheet.rows.isEmpty { quiet(.text(sheet.empty)) } else { PageTable(sheet).markup }
    }

    func heading(_ text: Markup) -> Markup { .element("h3") { text } }
    func paragraph(_ text: Markup) -> Markup { .element("p", ["class": "prose"]) { text } }
    func quiet(_ text: Markup) -> Markup { .element("p", ["class": "note prose"]) { text } }
}
