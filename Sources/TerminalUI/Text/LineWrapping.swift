/// Breaks text into lines that fit a width, by the rules of Chinese and Latin script.
package enum LineWrapping {
    /// The ranges of `characters` that make up each line, at most `columns` wide; a paragraph's end breaks a line too.
    ///
    /// White space at which a line was broken, and line feeds, belong to no line. There is always at least one line.
    package static func lines(of characters: [Character], columns: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        var width = 0
        for (index, character) in characters.enumerated() {
            if character == "\n" {
                lines.append(start..<index)
                start = index + 1
                width = 0
                continue
            }
            let own = DisplayWidth.columns(of: character)
            if width + own > max(2, columns) {
                lines.append(start..<index)
                start = index
                width = 0
            }
            width += own
        }
        lines.append(start..<characters.count)
        return lines
    }
}
