import TerminalUI

extension DeskDriver {
    /// The style of the first cell of a text on the screen, or of the cell `offset` columns behind it.
    func style(of text: String, at offset: Int = 0) -> Style? { canvas.style(of: text, at: offset) }
}

extension Canvas {
    /// The style of the first cell of a text, or of the cell `offset` columns behind it.
    func style(of text: String, at offset: Int = 0) -> Style? {
        for row in 0..<size.rows {
            var line = ""
            var columns: [Int] = []
            for (column, cell) in self.row(row).enumerated() {
                guard case .text(let character) = cell.content else { continue }
                line.append(character)
                columns.append(column)
            }
            guard let range = line.firstRange(of: text) else { continue }
            let start = columns[line.distance(from: line.startIndex, to: range.lowerBound)]
            return self[start + offset, row].style
        }
        return nil
    }
}
