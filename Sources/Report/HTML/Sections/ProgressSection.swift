internal import Figures

/// How far the project has come.
struct ProgressSection: ReportSection {
    let progress: ProgressFigures

    let identifier = "progress"
    let title = "Progress"

    var lead: Markup {
        """
        \(progress.all.samples ?? 0, "sample") with \(progress.all.turns, "turn") came from\
         \(progress.datasets, "dataset"). A turn counts once, however many reviewed it.\(forecast)
        """
    }

    private var forecast: Markup {
        guard let sentence = progress.forecast?.sentence(NumberText.count), let first = sentence.first else {
            return ""
        }
        return " \(word: first.uppercased() + sentence.dropFirst())."
    }

    var content: Markup {
        overall
        bars("domain", "Domains", .domain, progress.byDomain)
        bars("kind", "Kinds of turn", .kind, progress.byKind)
        bars("language", "Languages", .language, progress.byLanguage)
        days
        queues
    }

    private var overall: Markup {
        ChartFigure(
            identifier: "overall", title: "All turns", reading: "How the turns came out.",
            description: OutcomeBars.words("All turns", progress.all),
            legend: OutcomeBars.parts(of: progress.all).map { kind, word, count in
                .box(
                    kind,
                    "\(word: word) \(count) \(.element("span", ["class": "quiet"]) { .text(NumberText.percent(count, of: progress.all.turns)) })"
                )
            }, layout: "bare", height: 40
        ).markup {
            .element("g", ["class": "row", "transform": "translate(0 20)"]) {
                Markup.element("title") { .text(OutcomeBars.words("All turns", progress.all)) }
                OutcomeBars.marks(of: progress.all, height: 34).map(\.markup)
            }
        }
    }

    @MarkupBuilder private func bars(
        _ identifier: String, _ title: String, _ dimension: Dimension, _ rows: [ProgressRow]
    ) -> Markup {
        if !rows.isEmpty {
            let named = rows.map { (name: GroupName(dimension: dimension, name: $0.name), row: $0) }
            let chart = OutcomeBars(rows: named).chart
            ChartFigure(
                identifier: "progress-\(identifier)", title: title,
                reading: "Each bar is all turns of its group; beside it the share that is decided.",
                description: "Shares of accepted, edited, rejected, contested and undecided turns by \(identifier); "
                    + "the table below has the numbers.",
                legend: OutcomeBars.legend, layout: "rows", height: chart.height
            ).markup { chart.markup }
            foldedTable(progress.groups(by: dimension))
        }
    }

    @MarkupBuilder private var days: Markup {
        if let chart = DayChart(progress.days) {
            let busiest = progress.days.max { $0.decisions < $1.decisions }
            ChartFigure(
                identifier: "days", title: "Decisions a day",
                reading: "By days in UTC. Days on which nobody decided anything lie on the ground.",
                description: "Decisions on \(progress.days.count) days"
                    + (busiest.map { ", most on \($0.day) with \(NumberText.count($0.decisions))" } ?? ""),
                layout: "field", height: DayChart.height
            ).markup { chart.markup }
            foldedTable(progress.daySheet)
        }
    }

    @MarkupBuilder private var queues: Markup {
        heading("Queues")
        table(FigureTable.queues.sheet(progress.queues))
    }
}
