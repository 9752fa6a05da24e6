internal import Agreement
internal import Figures
internal import TerminalUI

/// Rows of text set in columns for a report; numbers to the right.
struct TextTable {
    private var rows: [[String]] = []
    private var trailing: Set<Int> = []

    /// The columns of a sheet that are for text, and at the end of a row why its figures say little.
    init(_ sheet: FigureSheet) {
        let shown = sheet.columns(in: .text)
        add(shown.map { sheet.heads[$0].heading })
        for row in sheet.rows {
            add(
                shown.map { index in
                    let (head, value) = (sheet.heads[index], row.cells[index].value)
                    return value.text(head.unit) ?? head.absent(value)
                }
                    + (row.weakness.map { [$0] } ?? []))
        }
        trailing = Set(shown.indices.filter { sheet.heads[shown[$0]].isNumber })
    }

    /// The first row of a sheet with its columns below one another; what is undefined says why.
    ///
    /// There is room for all that the page has.
    init(list sheet: FigureSheet) {
        for index in sheet.rows.isEmpty ? [] : sheet.columns(in: .page) {
            let value = sheet.rows[0].cells[index].value
            let unit = sheet.heads[index].unit
            add([
                sheet.heads[index].heading,
                value.text(unit) ?? value.coefficient?.reason?.phrase ?? NumberText.undefined,
            ])
        }
    }

    /// A table that is filled row by row; columns whose cells below the first row all begin with a digit are numbers.
    init(_ titles: String...) { if !titles.isEmpty { add(titles) } }

    /// Adds a row; rows may differ in length.
    mutating func add(_ cells: String...) {
        add(cells)
        trailing = Set(
            (rows.first ?? []).indices.filter { column in
                rows.dropFirst().allSatisfy { !$0.indices.contains(column) || $0[column].first?.isNumber == true }
            })
    }

    private mutating func add(_ cells: [String]) { rows.append(cells.map { OutputLine($0).text }) }

    var lines: [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { $0.indices.contains(column) ? DisplayWidth.columns(of: $0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
                if trailing.contains(column) { return padding + cell }
                return column == row.count - 1 ? cell : cell + padding
            }
            return cells.joined(separator: "  ")
        }
    }
}

extension FigureSheet {
    /// The sheet as lines for people; what is said when it has no rows.
    var lines: [String] { rows.isEmpty ? [OutputLine(empty).text] : TextTable(self).lines }

    /// Why figures of a column are dashes, one line a reason.
    ///
    /// - Parameter slugs: of the columns that are asked about.
    func dashes(_ slugs: String...) -> [String] {
        slugs.compactMap(index).flatMap { index in
            Set(rows.compactMap { $0.cells[index].value.coefficient?.reason?.rawValue }).sorted().map {
                "\(NumberText.undefined) in \(heads[index].heading): \($0)"
            }
        }
    }
}
