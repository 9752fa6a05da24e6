/// A table of figures, declared once: its columns, and what its rows are known by.
package struct FigureTable<Row: Sendable>: Sendable {
    /// What it is of, in camelCase, as `guidelineGaps`: its name among the tables of a page.
    package var name: String
    /// What it shows, in a sentence.
    package var caption: String
    /// What is said when there are no rows.
    package var empty: String
    package private(set) var columns: [FigureColumn<Row>]
    /// The slugs of the data's fields in their order, which scripts rely on; those that are not named follow.
    package var fields: [String]
    /// By what a row is known from refresh to refresh; unique within the table.
    private let identity: @Sendable (Row) -> String
    /// What a row is called where it is spoken of; its first cell when nil.
    private let title: (@Sendable (Row) -> String)?
    /// Why the figures of a row say little; nil where they do not.
    private let weakness: (@Sendable (Row) -> String?)?

    /// - Parameter blank: a row without content, which says what kind of figure each column has; nil where none is told of
    ///   an empty table.
    package init(
        _ name: String, _ caption: String, empty: String, blank: Row?, fields: [String] = [],
        identity: @escaping @Sendable (Row) -> String, title: (@Sendable (Row) -> String)? = nil,
        weakness: (@Sendable (Row) -> String?)? = nil, columns: [FigureColumn<Row>]
    ) {
        self.name = name
        self.caption = caption
        self.empty = empty
        self.fields = fields
        self.identity = identity
        self.title = title
        self.weakness = weakness
        self.columns = columns.map { column in
            var column = column
            if let blank { column.head.shape = column.value(blank) }
            return column
        }
    }

    /// The table with its rows.
    package func sheet(_ rows: [Row]) -> FigureSheet {
        let made = rows.map { row in
            FigureRow(
                identity: identity(row), title: title?(row), weakness: weakness?(row),
                cells: columns.map { $0.cell(row) })
        }
        return FigureSheet(
            name: name, caption: caption, empty: empty, heads: columns.map(\.head), rows: made, fields: fields)
    }
}

/// A table of figures with its rows: what every output is made of.
package struct FigureSheet: Hashable, Sendable {
    package var name: String
    package var caption: String
    package var empty: String
    package var heads: [FigureHead]
    package var rows: [FigureRow]
    /// The slugs of the data's fields in their order; those that are not named follow.
    package var fields: [String] = []

    /// The rows of several sheets with the same columns under one another.
    package static func joined(_ sheets: [FigureSheet]) -> FigureSheet {
        var sheet = sheets.first ?? FigureSheet(name: "", caption: "", empty: "", heads: [], rows: [])
        sheet.rows = sheets.flatMap(\.rows)
        return sheet
    }

    /// The indices of the columns that an output shows, in its order.
    ///
    /// People are spared columns in which no row has anything, as samples by kind; scripts find all of them.
    package func columns(in output: FigureOutputs) -> [Int] {
        let shown = heads.indices.filter { index in
            guard heads[index].outputs.contains(output) else { return false }
            return !FigureOutputs.people.contains(output) || rows.isEmpty
                || rows.contains { !$0.cells[index].value.isMissing }
        }
        guard FigureOutputs.data.contains(output) else { return shown }
        let named = fields.compactMap { slug in shown.first { heads[$0].slug == slug } }
        return named + shown.filter { !named.contains($0) }
    }

    /// The index of the column of this slug.
    package func index(of slug: String) -> Int? { heads.firstIndex { $0.slug == slug } }
}

/// One row of a table: as many cells as there are columns.
package struct FigureRow: Hashable, Sendable {
    package var identity: String
    package var title: String?
    package var weakness: String?
    package var cells: [FigureCell]
}

/// One cell of a table: what it shows, what there is to say about it, and what it opens.
package struct FigureCell: Hashable, Sendable {
    package var value: FigureValue
    package var remark: String?
    package var target: FigureTarget?
    package var tone = FigureTone.plain
}

extension FigureValue {
    /// Whether there is nothing and could be something, as of a count that this kind of group does not have.
    fileprivate var isMissing: Bool {
        switch self {
        case .count(nil), .number(nil): true
        default: false
        }
    }
}
