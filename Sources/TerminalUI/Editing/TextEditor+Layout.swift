extension TextEditor {
    /// The text as it is shown in the viewport.
    package func layout() -> TextLayout { layout(columns: viewport.columns, rows: viewport.rows) }

    /// The text as it is shown in a size, with the caret in view.
    ///
    /// The last column stays free for the caret behind a full line.
    package func layout(columns: Int, rows: Int) -> TextLayout {
        isSingleLine ? singleLine(columns: columns) : wrapped(columns: columns, rows: rows)
    }

    private func wrapped(columns: Int, rows: Int) -> TextLayout {
        let lines = visualLines(columns: columns)
        let caretLine = lineIndex(of: caret, in: lines)
        let first = Self.scrolled(firstLine, toShow: caretLine, lineCount: lines.count, rows: rows)
        let visible = lines[first..<min(lines.count, first + max(1, rows))]
        return TextLayout(
            lines: visible.map { TextLayout.Line(range: $0, characters: Array(characters[$0])) },
            caret: Position(column: column(of: caret, in: lines[caretLine], columns: columns), row: caretLine - first),
            firstLine: first, lineCount: lines.count)
    }

    private func singleLine(columns: Int) -> TextLayout {
        let room = max(1, columns - 1)
        let behind = characters[caret...].prefix(room).reduce(0) { $0 + DisplayWidth.columns(of: $1) }
        // A quarter of the room shows what follows the caret.
        var roomBefore = room - min(behind, room / 4)
        var start = caret
        while start > 0 {
            let width = DisplayWidth.columns(of: characters[start - 1])
            guard width <= roomBefore else { break }
            roomBefore -= width
            start -= 1
        }
        var end = start
        var width = 0
        while end < characters.count {
            width += DisplayWidth.columns(of: characters[end])
            if width > room { break }
            end += 1
        }
        let line = TextLayout.Line(
            range: start..<max(start, end), characters: Array(characters[start..<max(start, end)]))
        let column = characters[start..<caret].reduce(0) { $0 + DisplayWidth.columns(of: $1) }
        return TextLayout(lines: [line], caret: Position(column: min(column, room), row: 0), firstLine: 0, lineCount: 1)
    }

    /// The lines as they are shown.
    func visualLines(columns: Int) -> [Range<Int>] {
        isSingleLine ? [0..<characters.count] : LineWrapping.lines(of: characters, columns: max(2, columns - 1))
    }

    /// The line that the caret stands in.
    var caretLine: Range<Int> {
        let lines = visualLines(columns: viewport.columns)
        return lines[lineIndex(of: caret, in: lines)]
    }

    /// Which of `lines` a caret at `index` stands in.
    func lineIndex(of index: Int, in lines: [Range<Int>]) -> Int {
        let next = lines.firstIndex { $0.lowerBound > index } ?? lines.count
        let line = max(0, next - 1)
        let isBetweenLines = line > 0 && lines[line].lowerBound == index && lines[line - 1].upperBound == index
        return caretHugsLineEnd && isBetweenLines && characters[index - 1] != "\n" ? line - 1 : line
    }

    /// The column of a caret in its line; in the blanks that a line was broken at, at most the last one.
    func column(of index: Int, in line: Range<Int>, columns: Int) -> Int {
        let width = characters[line.lowerBound..<max(line.lowerBound, index)].reduce(0) {
            $0 + DisplayWidth.columns(of: $1)
        }
        return min(width, max(1, columns - 1))
    }

    /// The caret's place in a line that is nearest to a column, not right of it.
    func index(atColumn goal: Int, in line: Range<Int>) -> Int {
        var column = 0
        for index in line {
            column += DisplayWidth.columns(of: characters[index])
            if column > goal { return index }
        }
        return line.upperBound
    }

    /// Brings the caret's line into view.
    mutating func scrollToCaret() {
        guard !isSingleLine else { return }
        let lines = visualLines(columns: viewport.columns)
        firstLine = Self.scrolled(
            firstLine, toShow: lineIndex(of: caret, in: lines), lineCount: lines.count, rows: viewport.rows)
    }

    private static func scrolled(_ first: Int, toShow line: Int, lineCount: Int, rows: Int) -> Int {
        let rows = max(1, rows)
        let lowest = min(first, max(0, lineCount - rows))
        return min(max(lowest, line - rows + 1), line)
    }
}

/// An edited text as it is shown: the lines in view and the caret among them.
package struct TextLayout: Hashable, Sendable {
    package var lines: [Line]
    /// The caret's place, from the top left corner of the view.
    package var caret: Position
    /// How many lines are scrolled out of view at the top.
    package var firstLine: Int
    /// How many lines the whole text has.
    package var lineCount: Int

    /// One line in view.
    package struct Line: Hashable, Sendable {
        /// The characters of the text that stand in this line.
        package var range: Range<Int>
        package var characters: [Character]
    }
}

extension Canvas {
    /// Draws an edited text in a rectangle and puts the cursor at its caret.
    package mutating func draw(_ editor: TextEditor, in rectangle: Rectangle, style: Style) {
        let layout = editor.layout(columns: rectangle.columns, rows: rectangle.rows)
        fill(rectangle, style: style)
        for (offset, line) in layout.lines.enumerated() {
            draw(
                characters: line.characters, column: rectangle.column, row: rectangle.row + offset, style: style,
                limit: rectangle.endColumn)
        }
        cursor = Position(column: rectangle.column + layout.caret.column, row: rectangle.row + layout.caret.row)
    }
}
