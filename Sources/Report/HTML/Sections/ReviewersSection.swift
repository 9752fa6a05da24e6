internal import Agreement
internal import Corpus
internal import Figures

/// What each reviewer does, how fast and how well.
struct ReviewersSection: ReportSection {
    let reviewers: [ReviewerFigures]

    let identifier = "reviewers"
    let title = "Reviewers"

    var lead: Markup {
        """
        Few decisions make wide intervals: read a figure with its interval, never alone. A flag is a reason to look at\
         somebody’s work together with them, and never a verdict.
        """
    }

    var content: Markup {
        if reviewers.isEmpty {
            quiet("Nobody has reviewed anything yet.")
        } else {
            dots
            funnel
            learning
            heading("Everything about everybody")
            table(FigureTable.reviewers.sheet(reviewers))
            heading("Flags")
            table(FigureTable.flags.sheet(FlaggedReviewer.all(of: reviewers)))
        }
    }

    private var dots: Markup {
        let panels: [(String, (ReviewerFigures) -> Estimate)] = [
            ("accepted", { $0.acceptance }), ("agrees with others", { $0.agreement }),
            ("planted errors caught", { $0.catchRate }), ("gold turns right", { $0.goldAccuracy }),
        ]
        var undefined = UndefinedNotes()
        for reviewer in reviewers {
            for (heading, figure) in panels {
                undefined.add(
                    figure(reviewer).coefficient, of: "\(name: reviewer.name) (\(word: heading))")
            }
        }
        let scales = panels.map { Scale(near: reviewers.map($0.1)) }
        let chart = RowChart(
            panels: zip(panels, scales).map { .init(heading: $0.0, scale: $1, unit: .share) },
            rows: reviewers.map { reviewer in
                RowChart.Row(
                    label: reviewer.name,
                    words: "\(reviewer.name): "
                        + panels.map { "\($0.0) \($0.1(reviewer).words(.share))" }.joined(separator: "; "),
                    marks: zip(panels, scales).map { $0.1(reviewer).marks(on: $1, kind: "accepted") })
            })
        return ChartFigure(
            identifier: "reviewer-shares", title: "Four shares, each with its 95% interval",
            reading: """
                A dot is the share seen; the line through it is where the true share may well lie (Wilson). Each scale\
                 begins where its figures do.
                """,
            description:
                "For each of \(reviewers.count) reviewers: share of accepted decisions, agreement with others, "
                + "planted errors caught and gold turns right, with Wilson intervals; the table below has the numbers.",
            layout: "rows wide", height: chart.height, notes: undefined.notes
        ).markup { chart.markup }
    }

    @MarkupBuilder private var funnel: Markup {
        if let plot = FunnelPlot(reviewers) {
            let outside = plot.points.count(where: \.isOutside)
            ChartFigure(
                identifier: "funnel", title: "Does anybody accept more or less than is usual here?",
                reading: plot.reading,
                description: "Share of accepted decisions against the number of decisions for \(plot.points.count) "
                    + "reviewers; \(outside) lie outside the limits.",
                legend: [
                    LegendEntry(
                        swatch: LegendEntry.drawing {
                            .element("circle", ["class": "mark accepted", "cx": "8", "cy": "8", "r": "4.5"])
                        }, words: "within the limits"),
                    LegendEntry(
                        swatch: LegendEntry.drawing {
                            .element("path", ["class": "mark rejected", "d": "M8 1.5 14.5 8 8 14.5 1.5 8z"])
                        }, words: "outside them"),
                ]
                    + (plot.dispersion > 1
                        ? [.limit("limit", "usual here"), .limit("limit chance", "by chance alone")] : []),
                layout: "field", height: FunnelPlot.height, notes: [plot.sentence]
            ).markup { plot.markup }
        }
    }

    private var learning: Markup {
        guard reviewers.contains(where: { !$0.learning.blocks.isEmpty }) else {
            return heading("Learning") + quiet("No times have been measured at the desk yet.")
        }
        let multiples = LearningMultiples(reviewers: reviewers)
        return heading("Learning")
            + paragraph(
                """
                The time that a decision takes, fifty decisions by fifty; the upper line of each chart is\
                 \(word: multiples.ceiling). Below: the first fifty, the last fifty, and what the time becomes each time\
                 experience doubles.
                """) + multiples.markup
    }
}
