internal import Agreement
internal import Corpus
internal import Figures

/// A table of figures on the page, which can be sorted by each of its columns where scripts run.
struct PageTable {
    var caption: String
    var columns: [Column]
    /// The first cell of each heads its row.
    var rows: [[Cell]]
    var isSortable = true
    var layout = ""

    struct Column {
        var title: Markup
        var isNumber = true
        /// What its figures are, shown when pointed at.
        var meaning: String?
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

    /// The columns of a sheet that are for the page.
    init(_ sheet: FigureSheet, isSortable: Bool = true, layout: String = "") {
        let shown = sheet.columns(in: .page)
        caption = sheet.caption
        columns = shown.map {
            Column(
                title: .name(sheet.heads[$0].heading), isNumber: sheet.heads[$0].isNumber,
                meaning: sheet.heads[$0].meaning)
        }
        rows = sheet.rows.map { row in
            shown.map { Cell(row.cells[$0], sheet.heads[$0], isWeak: row.weakness != nil) }
        }
        self.isSortable = isSortable
        self.layout = layout
    }

    /// A table of one row with its columns below one another, each with what it means.
    init(list sheet: FigureSheet, caption: String) {
        self.caption = caption
        columns = [
            Column(title: "Figure", isNumber: false), Column(title: "value"),
            Column(title: "what it is", isNumber: false),
        ]
        rows = sheet.rows.prefix(1).flatMap { row in
            sheet.columns(in: .page).filter { sheet.heads[$0].isNumber }.map { index in
                let head = sheet.heads[index]
                return [
                    Cell(content: .text(head.heading)), Cell(row.cells[index], head, isWeak: false),
                    Cell(content: .text(head.meaning)),
                ]
            }
        }
        isSortable = false
        layout = "small"
    }

    /// A table whose cells are made elsewhere.
    init(caption: String, columns: [Column], rows: [[Cell]], layout: String = "") {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.layout = layout
    }

    var markup: Markup {
        .element("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": caption]) {
            .element("table", ["class": (isSortable ? "sortable " : "") + layout]) {
                Markup.element("caption") { .element("span") { .text(caption) } }
                Markup.element("thead") {
                    Markup.element("tr") {
                        columns.map { column in
                            .element(
                                "th",
                                [
                                    "scope": "col", "class": column.isNumber ? "number" : nil,
                                    "title": column.meaning,
                                ]
                            ) { column.title }
                        }
                    }
                }
                Markup.element("tbody") { rows.map(row) }
            }
        }
    }

    private func row(_ cells: [Cell]) -> Markup {
        .element("tr") {
            zip(cells, columns).enumerated().map { index, pair in
                let (cell, column) = pair
                let classes = [
                    column.isNumber ? "number" : nil, cell.shade.map { "shade-\($0)" }, cell.isWeak ? "few" : nil,
                ].compactMap { $0 }
                let order = cell.order.map { String($0) }
                let kind = classes.isEmpty ? nil : classes.joined(separator: " ")
                if index == 0 {
                    return .element("th", ["scope": "row", "class": kind, "data-order": order]) { cell.content }
                }
                return .element("td", ["class": kind, "data-order": column.isNumber ? order ?? "" : order]) {
                    cell.content
                }
            }
        }
    }
}

extension PageTable.Cell {
    init(_ cell: FigureCell, _ head: FigureHead, isWeak: Bool) {
        content = cell.value.markup(head.unit) ?? .element("span", ["class": "quiet"]) { .text(head.absence) }
        if case .number(let number) = cell.value.order { order = number }
        self.isWeak = isWeak && head.isNumber
        switch cell.value {
        case .heat(let coefficient, _, let isEnough):
            self.isWeak = !isEnough || coefficient.value == nil
            if isEnough { shade = Self.shade(coefficient.value) }
        case .number(let share?) where head.unit == .share: shade = Self.shade(share)
        default: break
        }
    }

    /// How dark a share from 0 to 1 is shown.
    static func shade(_ share: Double?) -> Int? { share.map { Int((min(1, max(0, $0)) * 8).rounded()) } }
}

extension FigureValue {
    /// The value as it stands on the page, or in words why it is undefined; nil where there is none.
    func markup(_ unit: FigureUnit) -> Markup? {
        if case .heat(let coefficient, let units, let isEnough) = self {
            let turns = Markup.element("span", ["class": "quiet"]) { "n \(units)" }
            guard isEnough else { return turns }
            guard let value = coefficient.value else {
                return Markup.element("span", ["class": "quiet"]) { "undefined" } + turns
            }
            return .text(unit.text(value, isNarrow: true)) + turns
        }
        if let reason = coefficient?.reason { return reason.markup }
        switch self {
        case .name(let name): return name.map { .name($0.isEmpty ? "(none)" : $0) }
        case .group(let dimension, let name):
            guard let dimension else { return .text(name.isEmpty ? "all turns" : name) }
            return GroupName(dimension: dimension, name: name).markup
        case .names(let names): return names.isEmpty ? nil : names.map { .name($0) }.joined(by: ", ")
        case .time(let time): return time.map { .moment($0) }
        case .estimate(let estimate, let count): return estimate.markup(unit, count: count)
        case .agreement(let estimate, _): return estimate.markup(unit)
        case .spread(let spread):
            guard let middle = FigureValue.middleHalf(spread).text(unit), let median = text(unit) else { return nil }
            return "\(word: median) \(.element("span", ["class": "interval"]) { .text(middle) })"
        default: return text(unit).map { .text($0) }
        }
    }
}
