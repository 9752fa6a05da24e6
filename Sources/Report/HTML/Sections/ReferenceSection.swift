internal import Agreement
internal import Figures

/// What reviewers make of errors that were planted, and of turns whose right decision is known.
struct ReferenceSection: ReportSection {
    let catches: [PlantedErrorCount]
    let gold: [GoldCount]

    let identifier = "reference"
    let title = "Gold and planted errors"

    var lead: Markup {
        """
        Known corruptions are mixed into the turns and never leave the store; gold turns have a decision that a lead\
         settled before. Nobody is told which they are. Both measure what a reviewer really sees.
        """
    }

    var content: Markup {
        heading("Planted errors")
        if catches.isEmpty {
            quiet("No planted errors have been shown yet.")
        } else {
            corruptions
            catchTable
        }
        heading("Gold turns")
        table(FigureTable.gold.sheet(gold))
    }

    private var corruptions: Markup {
        let rows = catches.filter { $0.name.isEmpty }
        let all = rows.first { $0.corruption.isEmpty }
        let shown = rows.filter { !$0.corruption.isEmpty }
        var notes = UndefinedNotes()
        for row in shown { notes.add(row.rate.coefficient, of: .name(row.corruption)) }
        let chart = RowChart(
            panels: [.init(heading: "", scale: .share, unit: .share, reference: all?.rate.value)],
            rows: shown.map { row in
                RowChart.Row(
                    label: row.corruption,
                    words: "\(row.corruption): \(row.rate.words(.share)); \(row.caught) of \(row.judged) caught, "
                        + "\(row.restored) put back as they were",
                    trailing: "\(NumberText.count(row.caught)) of \(NumberText.count(row.judged))",
                    marks: [row.rate.marks(on: .share, kind: "accepted")])
            })
        return ChartFigure(
            identifier: "catches", title: "Which errors are caught",
            reading:
                "Caught is what was edited or rejected. Lines are 95% intervals (Wilson), the dashed line all kinds.",
            description: "Share of planted errors caught for \(shown.count) kinds of corruption, with intervals; "
                + "the table below has the numbers.",
            layout: "rows", height: chart.height, notes: notes.notes
        ).markup { chart.markup }
    }

    private var catchTable: Markup {
        let corruptions = ordered(catches.map(\.corruption))
        let reviewers = ordered(catches.map(\.name))
        func cell(_ reviewer: String, _ corruption: String) -> PageTable.Cell {
            guard let row = catches.first(where: { $0.name == reviewer && $0.corruption == corruption }),
                row.judged > 0
            else { return .init(content: .element("span", ["class": "quiet"]) { "none" }) }
            return .init(
                content: "\(row.caught)/\(row.judged)"
                    + .element("span", ["class": "quiet"]) { row.rate.coefficient.markup(.share) },
                order: row.rate.value, shade: PageTable.Cell.shade(row.rate.value))
        }
        return PageTable(
            caption: "Caught of shown, by reviewer and corruption. The stronger the blue, the more.",
            columns: [PageTable.Column(title: "Reviewer", isNumber: false)]
                + corruptions.map { PageTable.Column(title: $0.isEmpty ? "all" : .name($0)) },
            rows: reviewers.map { reviewer in
                [.init(content: reviewer.isEmpty ? "all reviewers" : .name(reviewer))]
                    + corruptions.map { cell(reviewer, $0) }
            }, layout: "heat"
        ).markup
    }

    /// Each name once, in order of appearance, the empty one for all first.
    private func ordered(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        let unique = names.filter { seen.insert($0).inserted }
        return unique.filter(\.isEmpty) + unique.filter { !$0.isEmpty }
    }
}
