internal import Agreement

/// A table of figures that can be sorted by each of its columns where scripts run.
struct DataTable {
    struct Column {
        var title: Markup
        var isNumber = true

        /// A column of words.
        static func words(_ title: Markup) -> Column { Column(title: title, isNumber: false) }
        static func number(_ title: Markup) -> Column { Column(title: title) }
    }

    struct Cell {
        var content: Markup
        /// What the column is sorted by where the content does not say; undefined figures have none and come last.
        var order: Double?
        /// How dark the cell is, from 0 to 8.
        var shade: Int?
        /// Whether the figure rests on too little to be compared.
        var isWeak = false
    }

    var caption: String
    var columns: [Column]
    /// The first cell of each heads its row.
    var rows: [[Cell]]
    var isSortable = true
    var layout = ""

    var markup: Markup {
        .element(
            "div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": caption]
        ) {
            .element("table", ["class": (isSortable ? "sortable " : "") + layout]) {
                Markup.element("caption") { .element("span") { .text(caption) } }
                Markup.element("thead") {
                    Markup.element("tr") {
                        columns.map { column in
                            .element("th", ["scope": "col", "class": column.isNumber ? "number" : nil]) { column.title }
                        }
                    }
                }
                Markup.element("tbody") { rows.map(row) }
            }
        }
    }

    private func row(_ cells: [Cell]) -> Markup {
        .element("tr") {
            cells.enumerated().map { index, cell in
                let isNumber = columns.indices.contains(index) && columns[index].isNumber
                let classes = [isNumber ? "number" : nil, cell.shade.map { "shade-\($0)" }, cell.isWeak ? "few" : nil]
                    .compactMap { $0 }
                let order = cell.order.map { String($0) }
                let kind = classes.isEmpty ? nil : classes.joined(separator: " ")
                if index == 0 {
                    return .element("th", ["scope": "row", "class": kind, "data-order": order]) { cell.content }
                }
                return .element("td", ["class": kind, "data-order": isNumber ? order ?? "" : order]) { cell.content }
            }
        }
    }
}

extension DataTable.Cell {
    static func words(_ content: Markup) -> DataTable.Cell { .init(content: content) }
    static func name(_ name: String) -> DataTable.Cell { .init(content: .name(name)) }
    static func count(_ count: Int) -> DataTable.Cell {
        .init(content: .text(FigureText.count(count)), order: Double(count))
    }
    /// A count that not every group has.
    static func count(_ count: Int?) -> DataTable.Cell {
        count.map { .count($0) } ?? .init(content: .element("span", ["class": "quiet"]) { "–" })
    }
    static func duration(_ milliseconds: Int64) -> DataTable.Cell {
        .init(content: .text(FigureText.duration(Double(milliseconds))), order: Double(milliseconds))
    }
    static func share(_ part: Int, of whole: Int) -> DataTable.Cell {
        .figure(Coefficient(part, of: whole), .share)
    }
}
