internal import TerminalUI

/// The cells that are written straight to the terminal, on top of what ncurses draws: those of a picture, and struck-out
/// text, an attribute that ncurses does not have.
///
/// It is the one owner of those cells. It remembers what each one shows, paints only what differs, and forgets what
/// ncurses may have written over. ncurses believes that picture cells hold no-break spaces, so it sends what is drawn
/// over them and restores them when that goes away, and never takes them for blanks that it may skip or clear.
struct PictureLayer {
    private var size = Size(columns: 0, rows: 0)
    /// What each cell shows; nil where that is not known, or is ncurses' own.
    private var painted: [DirectCell?] = []
    /// What each cell has to show; nil where it is ncurses' own.
    private var wanted: [DirectCell?] = []
    /// The rows in which the two may differ.
    private var unfinishedRows: Set<Int> = []

    /// Whether all cells show what they have to.
    var isFinished: Bool { unfinishedRows.isEmpty }

    /// Takes over the terminal's size; after a change every row has to be wanted anew.
    mutating func resize(to size: Size) {
        guard size != self.size else { return }
        self.size = size
        painted = Array(repeating: nil, count: size.columns * size.rows)
        wanted = painted
        unfinishedRows = []
    }

    /// Takes over what a frame wants in each cell of a row.
    mutating func want(_ cells: [DirectCell?], row: Int) {
        let range = row * size.columns..<(row + 1) * size.columns
        guard row < size.rows, cells.count == range.count else { return }
        wanted.replaceSubrange(range, with: cells)
        if painted[range] == wanted[range] { unfinishedRows.remove(row) } else { unfinishedRows.insert(row) }
    }

    /// Forgets what some cells of a row show, as something else may have been written there.
    mutating func forget(row: Int, columns: ClosedRange<Int>) {
        guard row < size.rows else { return }
        for column in columns where column < size.columns {
            let index = row * size.columns + column
            painted[index] = nil
            if wanted[index] != nil { unfinishedRows.insert(row) }
        }
    }

    /// Forgets what all cells show, as after the terminal was cleared.
    mutating func forgetAll() {
        painted = Array(repeating: nil, count: painted.count)
        unfinishedRows = Set(
            (0..<size.rows).filter { row in wanted[row * size.columns..<(row + 1) * size.columns].contains { $0 != nil }
            })
    }

    /// Asking whether to stop costs about as much as painting some rows.
    private static let rowsBetweenStops = 16

    /// Paints what differs, row by row, and stops when `mustStop`; the rest is painted the next time.
    mutating func paint(with writer: inout CellWriter, mustStop: () -> Bool) {
        for (index, row) in unfinishedRows.sorted().enumerated() {
            if index % Self.rowsBetweenStops == 0, mustStop() { break }
            var column = 0
            while column < size.columns {
                let start = column
                while column < size.columns, let cell = differing(column: column, row: row) { column += cell.columns }
                if column > start {
                    let run = wanted[row * size.columns + start..<row * size.columns + column]
                    writer.put(run.lazy.compactMap(\.self), column: start, row: row)
                } else {
                    column += 1
                }
            }
            let range = row * size.columns..<(row + 1) * size.columns
            painted.replaceSubrange(range, with: wanted[range])
            unfinishedRows.remove(row)
        }
    }

    /// What a cell has to show, if it does not show that.
    private func differing(column: Int, row: Int) -> DirectCell? {
        let index = row * size.columns + column
        guard let cell = wanted[index], painted[index] != cell else { return nil }
        return cell
    }
}

/// A cell as it is written to the terminal.
struct DirectCell: Hashable {
    var character: Character
    var style: Style
    /// 1, or 2 for a wide character, whose second cell holds nothing of its own.
    var columns = 1

    static let blank = DirectCell(character: " ", style: .plain)
}
