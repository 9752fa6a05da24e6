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
