/// Rows of figures under columns; rows keep their identity from refresh to refresh.
///
/// `Target` is what a cell opens.
struct DataTable<Target: Hashable & Sendable>: Hashable, Sendable {
    var columns: [TableColumn] = []
    var rows: [Row] = []
    /// What is said when there are no rows.
    var emptySentence = "nothing here yet"

    /// One row: as many cells as there are columns.
    struct Row: Hashable, Sendable {
        /// Unique within the table.
        var identity: String
        /// What the row is called where it is spoken of; its first cell when nil.
        var name: String?
        var cells: [TableCell<Target>]
    }
}

/// One cell of a table: what it shows, what it is sorted by, and what it opens.
struct TableCell<Target: Hashable & Sendable>: Hashable, Sendable {
    var content: Content
    var value: Value
    /// What there is to say about this very figure, as why it is undefined; the column's meaning when nil.
    var remark: String?
    var target: Target?

    enum Content: Hashable, Sendable {
        case line(StyledLine)
        case bar(StackedBar)
        case spark([Double])
    }

    /// What a cell is sorted by; nothing comes last in either order.
    enum Value: Hashable, Sendable {
        case number(Double)
        case text(String)
        case nothing
    }

    init(_ content: Content, value: Value, remark: String? = nil, opens target: Target? = nil) {
        self.content = content
        self.value = value
        self.remark = remark
        self.target = target
    }
}
