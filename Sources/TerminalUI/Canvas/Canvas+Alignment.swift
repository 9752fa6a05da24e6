/// Where text stands in the columns that are given to it.
package enum Alignment: Sendable {
    case left
    case centre
    case right
}

extension Canvas {
    /// Draws a line of text within `columns` columns from `column` on, cut with an ellipsis if it is longer.
    package mutating func draw(
        _ text: some StringProtocol, column: Int, row: Int, columns: Int, alignment: Alignment, style: Style
    ) {
        let fitted = DisplayWidth.fitted(text, columns: columns)
        let room = columns - DisplayWidth.columns(of: fitted)
        let indent =
            switch alignment {
            case .left: 0
            case .centre: room / 2
            case .right: room
            }
        draw(fitted, column: column + indent, row: row, style: style, limit: column + columns)
    }
}
