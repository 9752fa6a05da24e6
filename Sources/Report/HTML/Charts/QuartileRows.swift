internal import Agreement
internal import Figures

/// A box from quartile to quartile for each group, with its median and the value that nine in ten stay below.
struct QuartileRows {
    var rows: [(name: String, spread: Spread)]
    var unit: FigureUnit
    /// The median of all.
    var reference: Double?

    var chart: RowChart {
        let largest = rows.compactMap { $0.spread.p90.value ?? $0.spread.upperQuartile.value }.max() ?? 1
        let scale = Scale(upTo: largest)
        return RowChart(
            panels: [.init(heading: "", scale: scale, unit: unit, reference: reference)],
            rows: rows.map { name, spread in
                RowChart.Row(
                    label: name, words: words(name, spread),
                    trailing: spread.median.value.map { "median " + unit.text($0) } ?? "undefined",
                    marks: [Self.marks(spread, scale)])
            })
    }

    private static func marks(_ spread: Spread, _ scale: Scale) -> [Mark] {
        guard let median = spread.median.value else { return [.words(at: 0, "undefined")] }
        var marks: [Mark] = []
        let lower = spread.lowerQuartile.value.map(scale.place)
        let upper = spread.upperQuartile.value.map(scale.place)
        let p90 = spread.p90.value.map(scale.place)
        if let upper, let p90 { marks.append(.line(from: upper, to: p90, kind: "whisker")) }
        if let lower, let upper { marks.append(.bar(from: lower, to: upper, kind: "box", height: 12)) }
        if let p90 { marks.append(.ring(at: p90)) }
        return marks + [.tick(at: scale.place(median), kind: "median", height: 16)]
    }

    private func words(_ name: String, _ spread: Spread) -> String {
        guard let median = spread.median.value else {
            return "\(name): \(spread.median.reason?.phrase ?? "")"
        }
        let parts = [
            ("lower quartile", spread.lowerQuartile), ("upper quartile", spread.upperQuartile),
            ("nine in ten below", spread.p90),
        ].compactMap { word, value in value.value.map { "\(word) \(unit.text($0))" } }
        return "\(name): median \(unit.text(median)), \(parts.joined(separator: ", ")), "
            + "of \(NumberText.count(spread.count))"
    }
}
