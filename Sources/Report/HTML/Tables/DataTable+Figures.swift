internal import Agreement
internal import Figures

extension DataTable.Cell {
    /// A figure, or in words why there is none.
    static func figure(_ coefficient: Coefficient, _ unit: FigureUnit) -> DataTable.Cell {
        .init(content: coefficient.markup(unit), order: coefficient.value)
    }

    /// A figure with its interval, or in words why there is none.
    static func figure(_ estimate: Estimate, _ unit: FigureUnit) -> DataTable.Cell {
        .init(content: estimate.markup(unit), order: estimate.value)
    }

    /// Median, quartiles and ninetieth percentile.
    static func spread(_ spread: Spread, _ unit: FigureUnit) -> [DataTable.Cell] {
        [spread.lowerQuartile, spread.median, spread.upperQuartile, spread.p90].map { .figure($0, unit) }
    }

    /// How dark a share from 0 to 1 is shown.
    func shaded(_ share: Double?) -> DataTable.Cell {
        var cell = self
        cell.shade = share.map { Int((min(1, max(0, $0)) * 8).rounded()) }
        return cell
    }
}
