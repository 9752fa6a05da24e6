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
    package func row(_ row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }

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
    /// A line feed shows as `␊`; what lies left of the canvas, or above or below it, is left out.
    /// - Parameter limit: the column before which the text must end; the canvas' edge when nil. A wide character that
    ///   would cross it is left out.
    @discardableResult
    package mutating func draw(
        _ text: some StringProtocol, column: Int, row: Int, style: Style, limit: Int? = nil
    ) -> Int { draw(characters: text, column: column, row: row, style: style, limit: limit) }

    /// Draws characters, such as a line that `LineWrapping` found, as `draw(_:column:row:style:limit:)` does.
    @discardableResult
    package mutating func draw(
        characters: some Sequence<Character>, column: Int, row: Int, style: Style, limit: Int? = nil
    ) -> Int {
        let end = min(limit ?? size.columns, size.columns)
        var column = column
        for character in characters {
            if let width = DisplayWidth.columnsAsIs(character) {
                guard put(character, width: width, column: &column, row: row, style: style, end: end) else { break }
                continue
            }
            for shown in SafeText.characters(of: character) {
                let visible = shown == "\n" ? "\u{240A}" : shown
                let width = DisplayWidth.columns(of: visible)
                guard put(visible, width: width, column: &column, row: row, style: style, end: end) else {
                    return column
                }
            }
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

    /// Puts a character that is safe to print, moves on behind it, and tells whether it fitted before `end`.
    private mutating func put(_ character: Character, width: Int, column: inout Int, row: Int, style: Style, end: Int)
        -> Bool
    {
        guard column + width <= end else { return false }
        defer { column += width }
        guard row >= 0, row < size.rows, column + width > 0 else { return true }
        if column < 0 {
            put(Cell(.text(" "), style: style), column: 0, row: row)
        } else {
            put(Cell(.text(character), style: style), column: column, row: row)
            if width == 2 { put(Cell(.continuation, style: style), column: column + 1, row: row, keepsLead: true) }
        }
        return true
    }

    /// Puts one cell; half of a wide character never stays behind on its own.
    private mutating func put(_ cell: Cell, column: Int, row: Int, keepsLead: Bool = false) {
        let index = row * size.columns + column
        if column > 0, !keepsLead, case .continuation = cells[index].content { cells[index - 1].content = .text(" ") }
        if column + 1 < size.columns, case .continuation = cells[index + 1].content {
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

extension Canvas {
    /// The canvas as readable lines, for tests: cells of a picture as `░`, blanks at the end of a line left out.
    package var text: String {
        (0..<size.rows).map { row in
            var line = ""
            for cell in self.row(row) {
                switch cell.content {
                case .text(let character): line.append(character)
                case .continuation: break
                case .picture: line.append("░")
                }
            }
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }
}
