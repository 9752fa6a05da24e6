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
            \(Plural(all.decisions, "decision").markup) stand, of which \(all.timed) were timed at the desk. The work there\
             took \(word: FigureText.duration(Double(all.activeMilliseconds))) of active time, and\
             \(word: FigureText.duration(Double(all.elapsedMilliseconds))) by the clock; skips and rejections count as time.\
             What scripts decided counts, and its time does not. \(reviews)
            """
    }

    private var reviews: Markup {
        guard let reviews = throughput.all.reviews, let samples = throughput.all.samples else { return "" }
        return "\(Plural(samples, "sample").markup) had \(Plural(reviews, "review").markup)."
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
                foldedTable(table("\(title)", dimension, rows), summary: .text("\(title), as a table"))
            }
        }
        cost
    }

    private var overall: Markup {
        let all = throughput.all
        return DataTable(
            caption: "All decisions",
            columns: [.words("Rate"), .number("lower quartile"), .number("median"), .number("upper quartile")]
                + [.number("nine in ten below"), .number("mean"), .number("of")],
            rows: [
                [.words("decisions an hour")] + DataTable.Cell.spread(all.decisionsPerHour, .rate)
                    + [.figure(all.meanDecisionsPerHour, .rate), .count(all.decisionsPerHour.count)],
                [.words("reviews an hour")] + DataTable.Cell.spread(all.reviewsPerHour, .rate)
                    + [.words("not computed"), .count(all.reviewsPerHour.count)],
                [.words("size of an edit, 0 to 1")] + DataTable.Cell.spread(all.editSize, .coefficient)
                    + [.words("not computed"), .count(all.editSize.count)],
            ], isSortable: false, layout: "small"
        ).markup
    }

    @MarkupBuilder private func boxes(_ dimension: Dimension, _ title: String, _ rows: [PaceRow]) -> Markup {
        let chart = QuartileRows(
            rows: rows.map { (GroupName(dimension: dimension, name: $0.group).plain, $0.decisionsPerHour) },
            unit: .rate, reference: throughput.all.decisionsPerHour.median.value
        ).chart
        ChartFigure(
            identifier: "pace-\(dimension.rawValue)", title: "Decisions an hour of active time, \(title.lowercased())",
            reading: "Half of all decisions were made at a rate within the box. The dashed line is the median of all.",
            description: "Quartiles, medians and ninetieth percentiles of decisions an hour for \(rows.count) groups; "
                + "the table below has the numbers.",
            legend: Self.legend, layout: "rows", height: chart.height, notes: undefined(dimension, rows)
        ).markup { chart.markup }
        foldedTable(table("Pace, \(title.lowercased())", dimension, rows))
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

    private func table(_ caption: String, _ dimension: Dimension, _ rows: [PaceRow]) -> DataTable {
        DataTable(
            caption: caption,
            columns: [.words(.text(dimension.rawValue.prefix(1).uppercased() + dimension.rawValue.dropFirst()))]
                + [
                    "decisions", "accepted", "edited", "rejected", "skipped", "reviews", "samples", "timed", "active",
                    "elapsed", "lower quartile an hour", "median", "upper quartile", "nine in ten below",
                    "mean an hour",
                    "median reviews an hour", "median edit size",
                ].map { .number(.text($0)) },
            rows: rows.map { row in
                [.words(GroupName(dimension: dimension, name: row.group).markup)]
                    + [row.decisions, row.accepted, row.edited, row.rejected].map { .count($0) }
                    + [.count(row.skipped), .count(row.reviews), .count(row.samples), .count(row.timed)]
                    + [.duration(row.activeMilliseconds), .duration(row.elapsedMilliseconds)]
                    + DataTable.Cell.spread(row.decisionsPerHour, .rate)
                    + [
                        .figure(row.meanDecisionsPerHour, .rate), .figure(row.reviewsPerHour.median, .rate),
                        .figure(row.editSize.median, .coefficient),
                    ]
            })
    }

    @MarkupBuilder private var cost: Markup {
        heading("Cost")
        if let cost = throughput.cost {
            DataTable(
                caption: "In the currency of the hourly rate: \(cost.population(FigureText.count)).",
                columns: [.words("Figure"), .number("value")],
                rows: [
                    [.words("rate for an hour of active time"), amount(cost.hourlyRate)],
                    [.words("added once"), amount(cost.overhead)],
                    [.words("active time at the desk"), .duration(cost.activeMilliseconds)],
                    [.words("instructions of the desk"), .count(cost.instructions)],
                    [.words("cost of an instruction"), .figure(cost.costPerInstruction, .rate)],
                    [
                        .words("minutes to write one from scratch (the lead’s estimate)"),
                        amount(cost.minutesFromScratch),
                    ], [.words("cost of one from scratch"), amount(cost.costFromScratch)],
                    [.words("corrected over written"), .figure(cost.ratio, .coefficient)],
                ], isSortable: false, layout: "small"
            ).markup
        } else {
            quiet("No hourly rate was given, so no cost is told.")
        }
    }

    private func amount(_ value: Double) -> DataTable.Cell {
        .init(content: .text(FigureText.decimal(value, 2)), order: value)
    }
}
