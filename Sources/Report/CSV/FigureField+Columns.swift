internal import Agreement
internal import Corpus

/// A column of one row: its name and what stands in it.
struct CSVColumn {
    var name: String
    var cell: CSVCell
}

extension FigureField {
    /// The figure as columns: members of a group and siblings follow its name, as `editSizeMedian`.
    ///
    /// The columns depend on the kind of figure alone, never on its value, so that rows line up.
    var columns: [CSVColumn] {
        func column(_ cell: CSVCell, _ suffix: String = "") -> CSVColumn {
            CSVColumn(name: name + suffix, cell: cell)
        }
        switch value {
        case .absent: return [column(.empty)]
        case .boolean(let value): return [column(.boolean(value))]
        case .text(let text): return [column(.text(text))]
        case .integer(let number): return [column(.integer(number))]
        case .decimal(let number): return [column(.decimal(number))]
        case .coefficient(let coefficient):
            return [
                column(coefficient.value.map { .decimal($0) } ?? .empty),
                column(coefficient.reason.map { .text($0.rawValue) } ?? .empty, "Undefined"),
            ]
        case .estimate(let estimate):
            return FigureField(name, .coefficient(estimate.coefficient)).columns
                + FigureField(name + "Interval", .interval(estimate.interval)).columns
        case .agreement(let estimate, let making):
            let bootstrap = making.bootstrap
            return FigureField(name, .estimate(estimate)).columns + [
                column(estimate.missingInterval.map { .text($0.sentence) } ?? .empty, "IntervalUndefined"),
                column(making.name.map { .text($0) } ?? .empty, "IntervalMethod"),
                column(bootstrap.map { .integer($0.replicates) } ?? .empty, "IntervalReplicates"),
                column(
                    bootstrap == nil ? .empty : making.undefinedReplicates.map { .integer($0) } ?? .empty,
                    "IntervalUndefinedReplicates"),
                column(
                    bootstrap.map { drawn in
                        Int(exactly: drawn.seed).map { .integer($0) } ?? .text(String(drawn.seed))
                    } ?? .empty, "IntervalSeed"),
            ]
        case .interval(let interval):
            return [
                column(interval.map { .decimal($0.lower) } ?? .empty, "Lower"),
                column(interval.map { .decimal($0.upper) } ?? .empty, "Upper"),
                column(interval.map { .decimal($0.level) } ?? .empty, "Level"),
            ]
        case .time(let time): return [column(time.map { .text($0.iso8601) } ?? .empty)]
        case .texts(let texts): return [column(.text(texts.joined(separator: "; ")))]
        case .decimals(let numbers): return [column(.text(numbers.map(\.description).joined(separator: " ")))]
        case .integers(let numbers): return [column(.text(numbers.map(\.description).joined(separator: " ")))]
        case .group(let fields):
            return fields.flatMap(\.columns).map {
                CSVColumn(name: name + $0.name.prefix(1).uppercased() + $0.name.dropFirst(), cell: $0.cell)
            }
        }
    }
}
