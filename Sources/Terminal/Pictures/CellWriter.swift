internal import TerminalUI

/// Writes cells to the terminal as text.
///
/// What it writes is bracketed by a saved and restored cursor, so that ncurses finds the terminal as it left it.
struct CellWriter {
    private(set) var bytes: [UInt8] = []
    private var rendition: GraphicRendition
    private let cursorIsVisible: Bool

    /// - Parameter cursorIsVisible: whether the cursor is to be seen again when the writer is done.
    init(depth: ColourDepth, cursorIsVisible: Bool) {
        rendition = GraphicRendition(depth: depth)
        self.cursorIsVisible = cursorIsVisible
    }

    /// Adds cells side by side.
    mutating func put(_ cells: some Sequence<DirectCell>, column: Int, row: Int) {
        if bytes.isEmpty { bytes += (cursorIsVisible ? "\u{1B}7\u{1B}[?25l\u{1B}[0m" : "\u{1B}7\u{1B}[0m").utf8 }
        bytes += "\u{1B}[\(row + 1);\(column + 1)H".utf8
        for cell in cells {
            rendition.change(to: cell.style, in: &bytes)
            bytes += cell.character.utf8
        }
    }

    /// Leaves the terminal as it was found.
    mutating func finish() {
        guard !bytes.isEmpty else { return }
        rendition.reset(in: &bytes)
        bytes += (cursorIsVisible ? "\u{1B}8\u{1B}[?25h" : "\u{1B}8").utf8
    }
}
