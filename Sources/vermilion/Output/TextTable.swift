internal import TerminalUI

/// Rows of text set in columns for a report; numbers to the right.
struct TextTable {
    private var rows: [[String]] = []

    /// Adds a row; rows may differ in length.
    mutating func add(_ cells: String...) { rows.append(cells.map { OutputLine($0).text }) }

    /// The table's lines.
    ///
    /// A column whose cells below the first row all begin with a digit is set to the right.
    var lines: [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { $0.indices.contains(column) ? DisplayWidth.columns(of: $0[column]) : 0 }.max() ?? 0
        }
        let numeric = (0..<count).map { column in
            rows.dropFirst().allSatisfy { !$0.indices.contains(column) || $0[column].first?.isNumber == true }
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
                if numeric[column] { return padding + cell }
                return column == row.count - 1 ? cell : cell + padding
            }
            return cells.joined(separator: "  ")
        }
    }
}
