/// The characters that frames are drawn with.
package struct FrameLines: Hashable, Sendable {
    package var horizontal: Character
    package var vertical: Character
    /// The corners: top left, top right, bottom left, bottom right.
    package var corners: [Character]

    /// Light lines, which every font for terminals has.
    package static let light = FrameLines(horizontal: "─", vertical: "│", corners: ["┌", "┐", "└", "┘"])
    /// For terminals that have ASCII only.
    package static let ascii = FrameLines(horizontal: "-", vertical: "|", corners: ["+", "+", "+", "+"])
}

extension Canvas {
    /// Draws a frame along the inside of a rectangle, with a title in its top line, and returns what it encloses.
    ///
    /// What stands inside stays. A rectangle under 2×2 cells is too small for a frame, and is left as it is.
    @discardableResult
    package mutating func draw(
        frame rectangle: Rectangle, title: String = "", style: Style, titleStyle: Style? = nil,
        lines: FrameLines = .light
    ) -> Rectangle {
        guard rectangle.columns >= 2, rectangle.rows >= 2 else { return rectangle }
        let last = Position(column: rectangle.endColumn - 1, row: rectangle.endRow - 1)
        let edge = String(repeating: lines.horizontal, count: rectangle.columns - 2)
        for (row, first) in [(rectangle.row, 0), (last.row, 2)] {
            let line = "\(lines.corners[first])\(edge)\(lines.corners[first + 1])"
            draw(line, column: rectangle.column, row: row, style: style)
        }
        for row in rectangle.row + 1..<max(rectangle.row + 1, last.row) {
            draw(String(lines.vertical), column: rectangle.column, row: row, style: style)
            draw(String(lines.vertical), column: last.column, row: row, style: style)
        }
        let fitted = DisplayWidth.fitted(title, columns: rectangle.columns - 4)
        if !fitted.isEmpty {
            draw(" \(fitted) ", column: rectangle.column + 1, row: rectangle.row, style: titleStyle ?? style)
        }
        return rectangle.inset()
    }
}
