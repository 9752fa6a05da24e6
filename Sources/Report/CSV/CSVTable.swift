/// A table for spreadsheets, in the form of RFC 4180: a header, commas, lines that end in CR LF, UTF-8.
package struct CSVTable: Hashable, Sendable {
    /// What the table is of, in camelCase, as `byDomain`.
    package var name: String
    package var columns: [String]
    /// Each as long as `columns`.
    package var rows: [[CSVCell]]

    package init(name: String, columns: [String], rows: [[CSVCell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }

    /// A table with a row for each list of figures; they have the same names in the same order.
    ///
    /// - Parameter shape: figures whose names give the header where there are no rows.
    package init(name: String, rows: [[FigureField]], shape: [FigureField]) {
        self.init(
            name: name, columns: (rows.first ?? shape).flatMap(\.columns).map(\.name),
            rows: rows.map { $0.flatMap(\.columns).map(\.cell) })
    }

    /// The table as the bytes of a file.
    package var text: String {
        let header = columns.map { CSVCell.text($0).written }.joined(separator: ",")
        return ([header] + rows.map { $0.map(\.written).joined(separator: ",") }).map { $0 + "\r\n" }.joined()
    }
}
