/// A grid of cells that screens draw on: what one frame looks like, before any terminal shows it.
///
/// Everything that is drawn is clipped to the canvas. Text is made safe on the way in: a control character, an escape
/// or a bidirectional override becomes a visible token and never a cell (see `SafeText`).
package struct Canvas: Sendable {
    package let size: Size
    private var cells: [Cell]
    /// Where the terminal's own cursor stands; nil hides it.
    package var cursor: Position?
    /// The picture on this canvas, if one was placed.
    package private(set) var picture: PicturePlacement?

    package init(size: Size, style: Style = .plain) {
        self.size = size
        cells = Array(repeating: Cell(.text(" "), style: style), count: max(0, size.columns) * max(0, size.rows))
    }

    /// The whole of the canvas.
    package var bounds: Rectangle { Rectangle(column: 0, row: 0, columns: size.columns, rows: size.rows) }

    /// The cell at `column`, `row`; both must lie on the canvas.
    package subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

    /// The cells of one row, left to right.
    package func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Fills a rectangle with blanks of one style.
    package mutating func fill(_ rectangle: Rectangle, style: Style) {
        for row in max(0, rectangle.row)..<max(0, min(rectangle.endRow, size.rows)) {
            for column in max(0, rectangle.column)..<max(0, min(rectangle.endColumn, size.columns)) {
                put(Cell(.text(" "), style: style), column: column, row: row)
            }
        }
    }

    /// Draws one line of text from `column` on, and returns the column after it.
    ///
    /// - Parameter limit: the column before which the text must end; the canvas' edge when nil. A wide character that
    ///   would cross it is left out.
    @discardableResult
    package mutating func draw(_ text: some StringProtocol, column: Int, row: Int, style: Style, limit: Int? = nil)
        -> Int
    {
        let end = min(limit ?? size.columns, size.columns)
        var column = column
        for character in SafeText.characters(of: text) {
            let width = DisplayWidth.columns(of: character)
            guard column + width <= end else { break }
            defer { column += width }
            guard width > 0, row >= 0, row < size.rows, column >= 0 else { continue }
            put(Cell(.text(character), style: style), column: column, row: row)
            if width == 2 { put(Cell(.continuation, style: style), column: column + 1, row: row) }
        }
        return column
    }

    /// Gives the cells of a rectangle another style and leaves what stands in them.
    package mutating func restyle(_ rectangle: Rectangle, _ change: (inout Style) -> Void) {
        for row in max(0, rectangle.row)..<max(0, min(rectangle.endRow, size.rows)) {
            for column in max(0, rectangle.column)..<max(0, min(rectangle.endColumn, size.columns)) {
                change(&cells[row * size.columns + column].style)
            }
        }
    }

    /// Reserves a rectangle for a picture; what is drawn over it later stands in front.
    package mutating func place(_ picture: PicturePlacement) {
        self.picture = picture
        let rectangle = picture.rectangle
        for row in max(0, rectangle.row)..<max(0, min(rectangle.endRow, size.rows)) {
            for column in max(0, rectangle.column)..<max(0, min(rectangle.endColumn, size.columns)) {
                put(Cell(.picture), column: column, row: row)
            }
        }
    }

    private mutating func put(_ cell: Cell, column: Int, row: Int) {
        let index = row * size.columns + column
        // Half of a wide character never stays behind on its own.
        if case .continuation = cells[index].content, cell.content != .continuation, column > 0 {
            cells[index - 1].content = .text(" ")
        }
        if column + 1 < size.columns, case .continuation = cells[index + 1].content, cell.content != .continuation {
            cells[index + 1].content = .text(" ")
        }
        cells[index] = cell
    }
}

/// A picture's place on a canvas.
package struct PicturePlacement: Hashable, Sendable {
    /// Names the cells to show there; equal identities have equal cells.
    package var identity: Int
    package var rectangle: Rectangle

    package init(identity: Int, rectangle: Rectangle) {
        self.identity = identity
        self.rectangle = rectangle
    }
}
