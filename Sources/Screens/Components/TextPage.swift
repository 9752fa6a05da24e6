internal import Settings
internal import TerminalUI

/// A text in front that can be scrolled.
struct TextPage: Sendable {
    var title: String
    var content: Content
    /// What confirming it does, in a word or two; nil where that only closes it.
    var confirming: String?
    private(set) var top = 0

    enum Content: Sendable {
        case help(Help)
        case text(StyledText)
    }

    init(title: String, content: Content, confirming: String? = nil) {
        self.title = title
        self.content = content
        self.confirming = confirming
    }

    var isHelp: Bool { if case .help = content { true } else { false } }

    func rectangle(on screen: Size) -> Rectangle { OverlayBox.centred(columns: 116, rows: screen.rows, on: screen) }

    /// Where lines stand on a screen of a size.
    func inside(of screen: Size) -> Rectangle {
        let inside = rectangle(on: screen).inset()
        return Rectangle(column: inside.column + 1, row: inside.row, columns: inside.columns - 2, rows: inside.rows)
    }

    func lines(columns: Int) -> [StyledLine] {
        switch content {
        case .help(let help): help.lines(columns: columns)
        case .text(let text): text.wrapped(columns: columns)
        }
    }

    mutating func scroll(by lines: Int, inside: Rectangle) {
        top = max(0, min(top + lines, self.lines(columns: inside.columns).count - inside.rows))
    }

    func draw(in canvas: inout Canvas, theme: Theme) {
        let inside = inside(of: canvas.size)
        let lines = lines(columns: inside.columns)
        // The screen may have grown since the last scroll.
        let top = max(0, min(top, lines.count - inside.rows))
        let end = min(lines.count, top + inside.rows)
        OverlayBox(
            rectangle: rectangle(on: canvas.size), title: title,
            aside: lines.count > inside.rows ? "\(top + 1)–\(end)/\(lines.count)" : ""
        ).draw(in: &canvas, theme: theme)
        canvas.draw(lines[top..<end], in: inside, theme: theme, ground: .overlay)
    }
}
