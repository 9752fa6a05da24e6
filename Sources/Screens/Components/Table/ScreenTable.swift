internal import Figures
internal import Settings

/// A table of figures as a screen shows it; rows keep their identity from refresh to refresh.
struct ScreenTable: Hashable, Sendable {
    private(set) var columns: [FigureHead] = []
    private(set) var rows: [Row] = []
    /// What is said when there are no rows.
    private(set) var empty = "nothing here yet"

    /// One row: as many cells as there are columns.
    struct Row: Hashable, Sendable {
        /// Unique within the table.
        var identity: String
        /// What the row is called where it is spoken of; its first cell when nil.
        var name: String?
        var cells: [Cell]
    }

    /// One cell: what it shows, what it is sorted by, what there is to say about it, and what it opens.
    struct Cell: Hashable, Sendable {
        var content: Content
        var order: FigureOrder
        /// The column's meaning when nil.
        var remark: String?
        var target: FigureTarget?

        /// Whether it has nothing to show, for a reason.
        var isUndefined: Bool {
            guard case .line(let line) = content else { return false }
            return order == .nothing && line.runs.contains { $0.text.contains(NumberText.undefined) }
        }
    }

    enum Content: Hashable, Sendable {
        case line(StyledLine)
        case bar(StackedBar)
        case spark([Double])
    }

    init() {}

    /// The columns of a sheet that are for screens.
    init(_ sheet: FigureSheet, theme: Theme) {
        let shown = sheet.columns(in: .screen)
        columns = shown.map { sheet.heads[$0] }
        empty = sheet.empty
        let cells = shown.map { index in
            FigureCells(
                head: sheet.heads[index], cells: sheet.rows.map { $0.cells[index] },
                weaknesses: sheet.rows.map(\.weakness), theme: theme
            ).drawn
        }
        rows = sheet.rows.indices.map { index in
            Row(identity: sheet.rows[index].identity, name: sheet.rows[index].title, cells: cells.map { $0[index] })
        }
    }
}
