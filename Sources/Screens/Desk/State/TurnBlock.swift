internal import Corpus
internal import Settings
internal import TerminalUI

/// A turn, or what stands before the turns, laid out in lines of a certain width.
///
/// On a wide panel the number and the states stand in a column of their own, left of the text; on a narrow one they
/// stand above it.
struct TurnBlock: Hashable, Sendable {
    var lines: [Line] = []

    /// One line of a block.
    struct Line: Hashable, Sendable {
        /// What stands in the column of states, or above the text.
        var state = StyledLine()
        /// One column in front of the text that says what the text is: an answer, a doubt.
        var marker = StyledLine()
        var text = StyledLine()
    }

    /// From this width on the states have a column of their own.
    static let columnsForStates = 56
    /// The columns before the states: the bar of the current turn.
    static let barColumns = 1
    /// The number of a turn and a blank.
    static let numberColumns = 3
    static let stateColumns = 12
    static let markerColumns = 2

    /// The column, counted from the panel's inside, at which text begins.
    static func textColumn(width: Int) -> Int {
        width >= columnsForStates
            ? barColumns + numberColumns + stateColumns + markerColumns : barColumns + markerColumns
    }

    /// The columns that text may take, with a blank left at the right edge.
    static func textColumns(width: Int) -> Int { max(10, width - textColumn(width: width) - 1) }

    /// Puts states beside or above the lines of text.
    mutating func addStates(_ states: [StyledLine], number: Int?, width: Int) {
        guard !states.isEmpty || number != nil else { return }
        let label = number.map { String($0) } ?? ""
        let padded = label + String(repeating: " ", count: max(0, Self.numberColumns - label.count))
        if width >= Self.columnsForStates {
            while lines.count < states.count { lines.append(Line()) }
            for (index, state) in states.enumerated() {
                let front = index == 0 ? padded : String(repeating: " ", count: Self.numberColumns)
                lines[index].state = StyledLine([StyledLine.Run(text: front, role: .dim)] + state.runs)
            }
            if states.isEmpty, !lines.isEmpty { lines[0].state = StyledLine(padded, .dim) }
        } else {
            var head = StyledLine(padded, .dim)
            for (index, state) in states.enumerated() {
                if index > 0 { head.add("  ", .dim) }
                head.add(state)
            }
            lines.insert(Line(state: head), at: 0)
        }
    }

    /// Adds a paragraph, wrapped, with a marker before its first line.
    mutating func add(_ text: StyledText, marker: StyledLine = StyledLine(), columns: Int) {
        for (index, line) in text.wrapped(columns: columns).enumerated() {
            lines.append(Line(marker: index == 0 ? marker : StyledLine(), text: line))
        }
    }
}
