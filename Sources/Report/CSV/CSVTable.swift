internal import Agreement
package import Figures

/// A table for spreadsheets, in the form of RFC 4180: a header, commas, lines that end in CR LF, UTF-8.
package struct CSVTable: Hashable, Sendable {
    /// What the table is of, in camelCase, as `guidelineGaps`.
    package var name: String
    package var columns: [String]
    /// Each as long as `columns`.
    package var rows: [[CSVCell]]

    package init(name: String, columns: [String], rows: [[CSVCell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }

    /// The tables that some sheets make, those of one name as one, in their order.
    package static func tables(of sheets: [FigureSheet]) -> [CSVTable] {
        var tables: [CSVTable] = []
        for sheet in sheets {
            let table = CSVTable(sheet)
            if let known = tables.firstIndex(where: { $0.name == table.name }) {
                tables[known].rows += table.rows
            } else {
                tables.append(table)
            }
        }
        return tables
    }

    /// The columns of a sheet that are for CSV.
    package init(_ sheet: FigureSheet) {
        let columns = sheet.columns(in: .csv)
        self.init(
            name: sheet.name,
            columns: columns.flatMap { FigureField(sheet.heads[$0].slug, sheet.heads[$0].shape).cells.map(\.name) },
            rows: sheet.rows.map { row in
                columns.flatMap { FigureField(sheet.heads[$0].slug, row.cells[$0].value).cells.map(\.cell) }
            })
    }

    /// The table as the bytes of a file.
    package var text: String {
        let header = columns.map { CSVCell.text($0).written }.joined(separator: ",")
        return ([header] + rows.map { $0.map(\.written).joined(separator: ",") }).map { $0 + "\r\n" }.joined()
    }
}

extension FigureField {
    /// The figure as columns: members of a group and siblings follow its name, as `editSizeMedian`.
    ///
    /// The columns depend on the kind of figure alone, never on its value, so that rows line up.
    fileprivate var cells: [(name: String, cell: CSVCell)] {
        if let members = value.members {
            return members.flatMap(\.cells).map {
                (name + $0.name.prefix(1).uppercased() + $0.name.dropFirst(), $0.cell)
            }
        }
        func column(_ cell: CSVCell?, _ suffix: String = "") -> (name: String, cell: CSVCell) {
            (name + suffix, cell ?? .empty)
        }
        func limits(_ interval: Interval?, _ suffix: String = "") -> [(name: String, cell: CSVCell)] {
            [
                column(interval.map { .decimal($0.lower) }, suffix + "Lower"),
                column(interval.map { .decimal($0.upper) }, suffix + "Upper"),
                column(interval.map { .decimal($0.level) }, suffix + "Level"),
            ]
        }
        switch value {
        case .flag(let flag): return [column(.boolean(flag))]
        case .count(let count): return [column(count.map { .integer($0) })]
        case .number(let number): return [column(number.map { .decimal($0) })]
        case .names(let names): return [column(.text(names.joined(separator: "; ")))]
        case .counts(let numbers), .series(let numbers, _):
            return [column(.text(numbers.map(\.description).joined(separator: " ")))]
        case .numbers(let numbers): return [column(.text(numbers.map(\.description).joined(separator: " ")))]
        case .interval(let interval): return limits(interval)
        case .rows(let sheet): return [column(.integer(sheet.rows.count))]
        case .deciders: return [column(value.text(.words).map { .text($0) })]
        default: break
        }
        guard let coefficient = value.coefficient else { return [column(value.data.map { .text($0) })] }
        let figure = [
            column(coefficient.value.map { .decimal($0) }),
            column(coefficient.reason.map { .text($0.rawValue) }, "Undefined"),
        ]
        switch value {
        case .estimate(let estimate, _): return figure + limits(estimate.interval, "Interval")
        case .agreement(let estimate, let making):
            let bootstrap = making.bootstrap
            return figure + limits(estimate.interval, "Interval") + [
                column(estimate.missingInterval.map { .text($0.sentence) }, "IntervalUndefined"),
                column(making.name.map { .text($0) }, "IntervalMethod"),
                column(bootstrap.map { .integer($0.replicates) }, "IntervalReplicates"),
                column(
                    bootstrap == nil ? nil : making.undefinedReplicates.map { .integer($0) },
                    "IntervalUndefinedReplicates"),
                column(
                    bootstrap.map { drawn in
                        Int(exactly: drawn.seed).map { .integer($0) } ?? .text(String(drawn.seed))
                    }, "IntervalSeed"),
            ]
        default: return figure
        }
    }
}
