internal import TerminalUI

/// Where everything stands in a lead's room of a given size.
struct LeadLayout: Hashable, Sendable {
    /// The least size at which the room can be worked in.
    static let smallest = Size(columns: 60, rows: 15)
    /// From this width on panels have whole frames, and a picture stands beside the versions.
    static let wideColumns = 100
    /// The rows that a table keeps in any case, with its frame and titles.
    private static let tableRows = 8

    var size: Size
    var isFramed: Bool
    /// Everything between the names of pages and what is said of the cell under the cursor.
    var body: Rectangle
    /// A few lines about the page or the row under the cursor; nil when there are none or no room.
    var card: Rectangle?
    var table: Rectangle

    var remarkRow: Int { body.endRow }

    /// - Parameters:
    ///   - bannerRows: the lines that a failure needs.
    ///   - cardLines: the lines that the card needs.
    ///   - isCardAbove: whether the card stands above the table.
    init(size: Size, bannerRows: Int, cardLines: Int, isCardAbove: Bool) {
        self.size = size
        isFramed = size.columns >= Self.wideColumns
        body = Rectangle(column: 0, row: 2, columns: size.columns, rows: max(0, size.rows - 4 - bannerRows))
        table = body
        let edges = isFramed ? 2 : 1
        let rows = min(cardLines + edges, body.rows - Self.tableRows)
        guard cardLines > 0, rows > edges else { return }
        table.rows = body.rows - rows
        if isCardAbove { table.row = body.row + rows }
        card = Rectangle(
            column: 0, row: isCardAbove ? body.row : table.endRow, columns: size.columns, rows: rows)
    }

    /// The inside of a card, with a blank at either side.
    static func inside(_ rectangle: Rectangle, isFramed: Bool) -> Rectangle {
        let inside = Panel.inside(rectangle, isFramed: isFramed)
        return Rectangle(
            column: inside.column + 1, row: inside.row, columns: inside.columns - 2, rows: inside.rows)
    }

    /// The rows of figures that the table has room for.
    var visibleRows: Int { max(1, Panel.inside(table, isFramed: isFramed).rows - 1) }
}

/// Where a turn's picture and versions stand.
struct SettleLayout: Hashable, Sendable {
    var isFramed: Bool
    var picture: Rectangle?
    /// The panel of the question and the versions.
    var sheet: Rectangle

    init(size: Size, bannerRows: Int, hasPicture: Bool) {
        isFramed = size.columns >= LeadLayout.wideColumns
        let body = Rectangle(column: 0, row: 2, columns: size.columns, rows: max(0, size.rows - 3 - bannerRows))
        sheet = body
        guard hasPicture else { return }
        if isFramed {
            let widest = (body.rows - 2) * 8 / 3 + 2
            let columns = min(body.columns * 38 / 100, widest)
            guard columns >= 12, body.rows >= 6 else { return }
            picture = Rectangle(column: 0, row: body.row, columns: columns, rows: body.rows)
            sheet = Rectangle(column: columns, row: body.row, columns: body.columns - columns, rows: body.rows)
        } else if body.rows >= 16 {
            let rows = body.rows * 2 / 5
            picture = Rectangle(column: 0, row: body.row, columns: body.columns, rows: rows)
            sheet = Rectangle(column: 0, row: body.row + rows, columns: body.columns, rows: body.rows - rows)
        }
    }

    var pictureBox: Size? { picture.map { Panel.inside($0, isFramed: isFramed).size } }

    var inside: Rectangle { Panel.inside(sheet, isFramed: isFramed) }
}
