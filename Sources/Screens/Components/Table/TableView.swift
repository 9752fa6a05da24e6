internal import Figures

/// A table on screen: its order, its cursor, and what of it is in view.
///
/// The cursor stays on its row and its column when other figures take the place of the old ones.
struct TableView: Sendable {
    private(set) var table = ScreenTable()
    /// The indices of the rows in the order in which they are shown.
    private(set) var order: [Int] = []
    /// The title of the column that rows are sorted by; nil for the order in which they came.
    private(set) var sortColumn: String?
    private(set) var isFlipped = false
    /// The cursor's row, counted in the order in which rows are shown.
    private(set) var row = 0
    /// The index of the cursor's column.
    private(set) var column = 0
    /// The first row in view.
    private(set) var top = 0
    /// The cells that the last refresh changed.
    private(set) var changed: Set<Place> = []
    /// The columns that each column would take.
    private(set) var natural: [Int] = []
    /// How many rows are in view.
    var visibleRows = 1 { didSet { if visibleRows != oldValue { reveal() } } }

    /// A cell by the names of its row and column.
    struct Place: Hashable, Sendable {
        var row: String
        var column: String
    }

    init() {}

    init(_ table: ScreenTable, sortedBy column: String? = nil) {
        sortColumn = column
        replace(with: table)
        changed = []
    }

    /// Shows other figures in place of the old ones.
    mutating func replace(with new: ScreenTable) {
        let stood = current?.identity
        let columnTitle = table.columns.indices.contains(column) ? table.columns[column].heading : nil
        let distance = row - top
        changed = Self.changes(from: table, to: new)
        table = new
        natural = Self.naturalWidths(of: new)
        sort()
        row = order.firstIndex { table.rows[$0].identity == stood } ?? min(row, max(0, order.count - 1))
        column = table.columns.firstIndex { $0.heading == columnTitle } ?? min(column, max(0, table.columns.count - 1))
        top = row - distance
        reveal()
    }

    /// Puts the cursor on a row, if it is there.
    mutating func select(_ identity: String) {
        guard let found = order.firstIndex(where: { table.rows[$0].identity == identity }) else { return }
        row = found
        reveal()
    }

    var current: ScreenTable.Row? { order.indices.contains(row) ? table.rows[order[row]] : nil }

    var currentColumn: FigureHead? { table.columns.indices.contains(column) ? table.columns[column] : nil }

    /// The cell under the cursor.
    var currentCell: ScreenTable.Cell? {
        current.flatMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }
    }

    /// What the row under the cursor opens where its cell opens nothing.
    var currentTarget: FigureTarget? { currentCell?.target ?? current?.cells.lazy.compactMap(\.target).first }

    /// What each row opens, in the order in which they are shown.
    var targets: [FigureTarget] { order.compactMap { table.rows[$0].cells.lazy.compactMap(\.target).first } }

    /// The identity of the last row, in the order in which they are shown.
    var lastIdentity: String? { order.last.map { table.rows[$0].identity } }

    var isAtEnd: Bool { row >= order.count - 1 }

    /// Moves the cursor by rows; false at the end.
    mutating func moveRow(by step: Int) -> Bool {
        let wanted = min(max(0, row + step), max(0, order.count - 1))
        defer {
            row = wanted
            reveal()
        }
        return wanted != row
    }

    /// Moves the cursor by columns; false at the edge.
    mutating func moveColumn(by step: Int) -> Bool {
        let wanted = min(max(0, column + step), max(0, table.columns.count - 1))
        defer { column = wanted }
        return wanted != column
    }

    /// Sorts by the column under the cursor; by the other end first when it is sorted by it already.
    mutating func sortByColumn() {
        guard let title = currentColumn?.heading else { return }
        if sortColumn == title {
            isFlipped.toggle()
        } else {
            sortColumn = title
            isFlipped = false
        }
        resort()
    }

    /// Turns the order over.
    mutating func flip() {
        isFlipped.toggle()
        resort()
    }

    private mutating func resort() {
        let stood = current?.identity
        sort()
        row = order.firstIndex { table.rows[$0].identity == stood } ?? 0
        reveal()
    }

    private mutating func reveal() {
        let rows = max(1, visibleRows)
        top = min(max(top, row - rows + 1), row)
        top = max(0, min(top, order.count - rows))
    }

    /// Whether the sorted column's largest values come first.
    var isLargestFirst: Bool {
        (table.columns.first { $0.heading == sortColumn }?.layout.isLargestFirst ?? false) != isFlipped
    }

    private mutating func sort() {
        let rows = table.rows
        guard let index = table.columns.firstIndex(where: { $0.heading == sortColumn }) else {
            order = isFlipped ? rows.indices.reversed() : Array(rows.indices)
            return
        }
        let isLargestFirst = isLargestFirst
        order = rows.indices.sorted { one, other in
            let comparison = Self.compare(rows[one].cells[index].order, rows[other].cells[index].order)
            switch comparison {
            case .same: return one < other
            case .missing(let isFirst): return isFirst
            case .ascending: return !isLargestFirst
            case .descending: return isLargestFirst
            }
        }
    }

    private enum Comparison {
        case same
        case ascending
        case descending
        /// One of both is missing; whether the other is the first.
        case missing(isFirst: Bool)
    }

    private static func compare(_ one: FigureOrder, _ other: FigureOrder) -> Comparison {
        switch (one, other) {
        case (.nothing, .nothing): .same
        case (.nothing, _): .missing(isFirst: false)
        case (_, .nothing): .missing(isFirst: true)
        case (.number(let one), .number(let other)): one == other ? .same : one < other ? .ascending : .descending
        case (.text(let one), .text(let other)): one == other ? .same : one < other ? .ascending : .descending
        case (.number, .text): .ascending
        case (.text, .number): .descending
        }
    }

    /// The cells of rows that were there before and show something else now.
    private static func changes(from old: ScreenTable, to new: ScreenTable) -> Set<Place> {
        guard old.columns.map(\.heading) == new.columns.map(\.heading) else { return [] }
        let before = Dictionary(old.rows.map { ($0.identity, $0.cells) }) { first, _ in first }
        var changes: Set<Place> = []
        for row in new.rows {
            guard let cells = before[row.identity], cells.count == row.cells.count else { continue }
            for (index, cell) in row.cells.enumerated() where cell.content != cells[index].content {
                changes.insert(Place(row: row.identity, column: new.columns[index].heading))
            }
        }
        return changes
    }
}
