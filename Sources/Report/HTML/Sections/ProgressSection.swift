internal import Figures

/// How far the project has come.
struct ProgressSection: ReportSection {
    let progress: ProgressFigures

    let identifier = "progress"
    let title = "Progress"

    var lead: Markup {
        """
        \(Plural(progress.all.samples ?? 0, "sample").markup) with \(Plural(progress.all.turns, "turn").markup) came from\
         \(Plural(progress.datasets, "dataset").markup). A turn counts once, however many reviewed it.\(forecast)
        """
    }

    private var forecast: Markup {
        guard let sentence = progress.forecast?.sentence(FigureText.count), let first = sentence.first else {
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
                    "\(word: word) \(count) \(.element("span", ["class": "quiet"]) { .text(FigureText.percent(count, of: progress.all.turns)) })"
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
            let hasSamples = rows.contains { $0.samples != nil }
            foldedTable(
                DataTable(
                    caption: "Turns by \(identifier)",
                    columns: [.words(.text(identifier.prefix(1).uppercased() + identifier.dropFirst()))]
                        + (hasSamples ? [.number("samples")] : [])
                        + ["turns", "accepted", "edited", "rejected", "contested", "undecided", "decided"]
                        .map { .number(.text($0)) },
                    rows: named.map { name, row in
                        [.words(name.markup)] + (hasSamples ? [.count(row.samples)] : [])
                            + [
                                row.turns, row.accepted, row.edited, row.rejected, row.contested, row.undecided,
                            ].map { .count($0) } + [.share(row.decided, of: row.turns)]
                    }))
        }
    }

    @MarkupBuilder private var days: Markup {
        if let chart = DayChart(progress.days) {
            let busiest = progress.days.max { $0.decisions < $1.decisions }
            ChartFigure(
                identifier: "days", title: "Decisions a day",
                reading: "By days in UTC. Days on which nobody decided anything lie on the ground.",
                description: "Decisions on \(progress.days.count) days"
                    + (busiest.map { ", most on \($0.day) with \(FigureText.count($0.decisions))" } ?? ""),
                layout: "field", height: DayChart.height
            ).markup { chart.markup }
            foldedTable(
                DataTable(
                    caption: "Decisions a day",
                    columns: [.words("Day"), .number("decisions"), .number("reviewers"), .number("active time")],
                    rows: progress.days.map {
                        [
                            .words(.text($0.day)), .count($0.decisions), .count($0.reviewers),
                            .duration($0.activeMilliseconds),
                        ]
                    }))
        }
    }

    @MarkupBuilder private var queues: Markup {
        heading("Queues")
        if progress.queues.isEmpty {
            quiet("There are no queues: everybody works through the samples in the order of the file.")
        } else {
            DataTable(
                caption: "Reviews are counted by sample; extra ones came beyond what was needed, as by late decisions.",
                columns: [
                    .words("Queue"), .words("state"), .number("samples"), .number("reviews done"),
                    .number("needed"), .number("done"), .number("in hand"), .number("extra"), .words("overlap"),
                    .words("order"), .words("reviewers"),
                ],
                rows: progress.queues.map(row)
            ).markup
        }
    }

    private func row(_ queue: QueueProgress) -> [DataTable.Cell] {
        let overlap: Markup =
            queue.overlap <= 1
            ? "one review"
            : queue.share >= 1
                ? "\(queue.overlap) reviews"
                : "\(queue.overlap) reviews of \(word: FigureText.percent(queue.share))"
        return [
            .name(queue.name), .words(queue.isPaused ? "paused" : "open"), .count(queue.samples), .count(queue.done),
            .count(queue.needed), .share(queue.done, of: queue.needed), .count(queue.leased), .count(queue.extra),
            .words(overlap), .words(.name(queue.ordering)),
            .words(
                queue.reviewers.isEmpty
                    ? "everybody" : queue.reviewers.map { .name($0) }.joined(by: ", ")),
        ]
    }
}
