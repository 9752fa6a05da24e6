internal import TerminalUI

/// Writes cells to the terminal as text: the driver that every terminal can show.
///
/// What it writes is bracketed by a saved and restored cursor, so that ncurses finds the terminal as it left it.
struct CellDriver {
    private let output: TerminalOutput
    private var rendition: GraphicRendition
    private var bytes: [UInt8] = []
    private var hasBegun = false
    private let cursorIsVisible: Bool

    /// - Parameter cursorIsVisible: whether the cursor is to be seen again when the driver is done.
    init(output: TerminalOutput, depth: ColourDepth, cursorIsVisible: Bool) {
        self.output = output
        rendition = GraphicRendition(depth: depth)
        self.cursorIsVisible = cursorIsVisible
    }

    /// Adds cells side by side.
    mutating func put(_ cells: [DirectCell], column: Int, row: Int) {
        if !hasBegun { bytes += (cursorIsVisible ? "\u{1B}7\u{1B}[?25l\u{1B}[0m" : "\u{1B}7\u{1B}[0m").utf8 }
        hasBegun = true
        bytes += "\u{1B}[\(row + 1);\(column + 1)H".utf8
        for cell in cells {
            rendition.change(to: cell.style, in: &bytes)
            bytes += cell.character.utf8
        }
    }

    /// Sends what was added.
    mutating func finishRow() {
        output.write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Leaves the terminal as it was found.
    mutating func finish() {
        guard hasBegun else { return }
        rendition.reset(in: &bytes)
        bytes += (cursorIsVisible ? "\u{1B}8\u{1B}[?25h" : "\u{1B}8").utf8
        finishRow()
        hasBegun = false
    }
}
