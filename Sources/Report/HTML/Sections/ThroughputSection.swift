internal import Agreement
internal import Figures

/// How fast the work goes, and what it costs.
struct ThroughputSection: ReportSection {
    let throughput: ThroughputFigures

    let identifier = "throughput"
    let title = "Throughput"

    var lead: Markup {
        let all = throughput.all
        return """
            \(all.decisions, "decision") stand, of which \(all.timed) were timed at the desk. The work there\
             took \(word: NumberText.duration(milliseconds: all.activeMilliseconds)) of active time, and\
             \(word: NumberText.duration(milliseconds: all.elapsedMilliseconds)) by the clock; skips and rejections count as time.\
             What scripts decided counts, and its time does not. \(reviews)
            """
    }

    private var reviews: Markup {
        guard let reviews = throughput.all.reviews, let samples = throughput.all.samples else { return "" }
        return "\(samples, "sample") had \(reviews, "review")."
    }

    private static let dimensions: [(Dimension, String)] = [
        (.reviewer, "By reviewer"), (.kind, "By kind of turn"), (.domain, "By domain"), (.language, "By language"),
        (.queue, "By queue"),
    ]

    var content: Markup {
        overall
        for (dimension, title) in Self.dimensions {
            if let rows = throughput.groups[dimension], !rows.isEmpty { boxes(dimension, title, rows) }
        }
        for (dimension, title) in [(Dimension.week, "Week by week"), (.day, "Day by day")] {
            if let rows = throughput.groups[dimension], !rows.isEmpty {
                foldedTable(sheet(dimension, rows), summary: .text("\(title), as a table"))
            }
        }
        cost
    }

    private var overall: Markup {
        PageTable(list: FigureTable.pace(by: nil).sheet([throughput.all]), caption: "All decisions").markup
    }

    @MarkupBuilder private func boxes(_ dimension: Dimension, _ title: String, _ rows: [PaceRow]) -> Markup {
        let chart = QuartileRows(
            rows: rows.map { (GroupName(dimension: dimension, name: $0.group).plain, $0.decisionsPerHour) },
            unit: .perHour, reference: throughput.all.decisionsPerHour.median.value
        ).chart
        ChartFigure(
            identifier: "pace-\(dimension.rawValue)", title: "Decisions an hour of active time, \(title.lowercased())",
            reading: "Half of all decisions were made at a rate within the box. The dashed line is the median of all.",
            description: "Quartiles, medians and ninetieth percentiles of decisions an hour for \(rows.count) groups; "
                + "the table below has the numbers.",
            legend: Self.legend, layout: "rows", height: chart.height, notes: undefined(dimension, rows)
        ).markup { chart.markup }
        foldedTable(sheet(dimension, rows))
    }

    private func undefined(_ dimension: Dimension, _ rows: [PaceRow]) -> [Markup] {
        var notes = UndefinedNotes()
        for row in rows {
            notes.add(row.decisionsPerHour.median, of: GroupName(dimension: dimension, name: row.group).markup)
        }
        return notes.notes
    }

    private static let legend: [LegendEntry] = [
        LegendEntry(
            swatch: LegendEntry.drawing {
                .element("line", ["class": "median", "x1": "8", "x2": "8", "y1": "1", "y2": "15"])
            }, words: "median"), .box("box", "quartile to quartile"),
        LegendEntry(
            swatch: LegendEntry.drawing { .element("circle", ["class": "ring", "cx": "8", "cy": "8", "r": "3"]) },
            words: "nine in ten are slower"),
    ]

    private func sheet(_ dimension: Dimension, _ rows: [PaceRow]) -> FigureSheet {
        FigureTable.pace(by: dimension).sheet(rows)
    }

    @MarkupBuilder private var cost: Markup {
        heading("Cost")
        let table = FigureTable.cost.sheet(throughput.cost.map { [$0] } ?? [])
        if let cost = throughput.cost {
            PageTable(
                list: table, caption: "In the currency of the hourly rate: \(cost.population { NumberText.count($0) })."
            ).markup
        } else {
            quiet(.text(table.empty))
        }
    }
}
