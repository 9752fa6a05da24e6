internal import Agreement
internal import Figures

/// How well reviewers agree.
struct AgreementSection: ReportSection {
    let agreement: AgreementFigures

    let identifier = "agreement"
    let title = "Agreement"

    var lead: Markup {
        """
        Most turns are accepted, so two people who look at nothing agree often as well. That is why percent agreement,\
         Krippendorff’s alpha, Gwet’s AC1 and the share of each decision stand together: none of them says it alone.
        """
    }

    var content: Markup {
        cards
        forest
        PairMatrix(pairs: agreement.pairs).markup
        if !agreement.pairs.isEmpty { foldedTable(pairTable, summary: "All pairs as a table") }
        texts
    }

    @MarkupBuilder private var cards: Markup {
        if agreement.overall.isEmpty {
            quiet("No turn has been rated twice yet.")
        } else {
            Markup.element("div", ["class": "cards"]) { agreement.overall.map { AgreementCardView(card: $0).markup } }
        }
    }

    // MARK: Groups

    private static let dimensions: [(Dimension, String)] = [
        (.domain, "Domains"), (.kind, "Kinds"), (.language, "Languages"), (.queue, "Queues"), (.week, "Weeks"),
    ]

    private var groups: [(heading: String?, name: GroupName, card: AgreementCard)] {
        let all = agreement.overall.filter { $0.measure == .decisions }.map { card in
            (heading: String?.none, name: GroupName(dimension: .domain, name: "all turns"), card: card)
        }
        return all
            + Self.dimensions.flatMap { dimension, heading in
                (agreement.groups[dimension] ?? []).enumerated().map { index, card in
                    (
                        heading: index == 0 ? heading : nil, name: GroupName(dimension: dimension, name: card.group),
                        card: card
                    )
                }
            }
    }

    @MarkupBuilder private var forest: Markup {
        let groups = groups
        if !groups.isEmpty {
            let panels: [(String, FigureUnit, (AgreementCard) -> Estimate)] = [
                ("percent agreement", .share, { $0.percentAgreement }),
                ("Krippendorff’s alpha", .coefficient, { $0.krippendorffAlpha }),
                ("Gwet’s AC1", .coefficient, { $0.gwetAC1 }),
            ]
            let chart = forestChart(groups, panels)
            ChartFigure(
                identifier: "forest", title: "Agreement on decisions, by group",
                reading: """
                    Lines are 95% intervals, the dashed ones the figures over all turns. n is how many turns were rated twice or more. Each\
                     scale begins where its figures do.
                    """,
                description:
                    "Percent agreement, Krippendorff’s alpha and Gwet’s AC1 with their intervals for \(groups.count) "
                    + "groups; the table below has the numbers.",
                layout: "rows wide counted", height: chart.height, notes: undefined(groups, panels)
            ).markup { chart.markup }
            foldedTable(table(groups))
        }
    }

    private func forestChart(
        _ groups: [(heading: String?, name: GroupName, card: AgreementCard)],
        _ panels: [(String, FigureUnit, (AgreementCard) -> Estimate)]
    ) -> RowChart {
        let cards = groups.map(\.card)
        let all = agreement.overall.first { $0.measure == .decisions }
        let scales = panels.map { _, _, figure in
            Scale(near: cards.map(figure))
        }
        return RowChart(
            panels: zip(panels, scales).map { panel, scale in
                .init(heading: panel.0, scale: scale, unit: panel.1, reference: all.flatMap { panel.2($0).value })
            },
            rows: groups.map { heading, name, card in
                RowChart.Row(
                    label: name.plain,
                    words: "\(name.plain), \(FigureText.count(card.units)) turns: "
                        + panels.map { "\($0.0) \($0.2(card).words($0.1))" }.joined(separator: "; "),
                    trailing: "n \(FigureText.count(card.units))",
                    marks: zip(panels, scales).map { panel, scale in
                        panel.2(card).marks(on: scale, kind: "accepted")
                    }, heading: heading)
            })
    }

    private func undefined(
        _ groups: [(heading: String?, name: GroupName, card: AgreementCard)],
        _ panels: [(String, FigureUnit, (AgreementCard) -> Estimate)]
    ) -> [Markup] {
        var notes = UndefinedNotes()
        for group in groups {
            for (heading, _, figure) in panels {
                notes.add(figure(group.card), of: "\(group.name.markup) (\(word: heading))")
            }
        }
        return notes.notes
    }

    private func table(_ groups: [(heading: String?, name: GroupName, card: AgreementCard)]) -> DataTable {
        DataTable(
            caption: "Agreement on decisions by group, with 95% intervals.",
            columns: [.words("Group"), .words("of")]
                + ["turns", "ratings", "raters", "rated once", "percent", "alpha", "AC1", "Fleiss’ kappa"]
                .map { .number(.text($0)) }
                + [.number("Conger’s kappa"), .number("Brennan–Prediger"), .number("turns to halve the interval")],
            rows: groups.map { _, name, card in
                [.words(name.markup), .words(.text(card.group.isEmpty ? "all" : name.dimension.rawValue))]
                    + [card.units, card.ratings, card.raters, card.singleUnits].map { .count($0) }
                    + [
                        .figure(card.percentAgreement, .share), .figure(card.krippendorffAlpha, .coefficient),
                        .figure(card.gwetAC1, .coefficient), .figure(card.fleissKappa, .coefficient),
                        .figure(card.congerKappa, .coefficient), .figure(card.brennanPrediger, .coefficient),
                        card.unitsToHalveInterval.map { .count($0) } ?? .init(content: "unknown"),
                    ]
            })
    }

    // MARK: Pairs and texts

    private var pairTable: DataTable {
        DataTable(
            caption: "Agreement of each pair on the decisions of the turns that both rated; under "
                + "\(PairAgreement.enoughUnits) turns the figures say little.",
            columns: [.words("Reviewer"), .words("and"), .number("turns"), .number("percent")]
                + [.number("Cohen’s kappa"), .number("standard error"), .number("Scott’s pi"), .number("AC1")],
            rows: agreement.pairs.map { pair in
                [
                    .name(pair.a), .name(pair.b), .count(pair.units), .figure(pair.percentAgreement, .share),
                    .figure(pair.cohenKappa, .coefficient), .figure(pair.cohenKappaStandardError, .coefficient),
                    .figure(pair.scottPi, .coefficient), .figure(pair.gwetAC1, .coefficient),
                ]
            })
    }

    @MarkupBuilder private var texts: Markup {
        heading("Final texts")
        if agreement.texts.isEmpty {
            quiet("No two reviewers have written a final text for the same turn yet.")
        } else {
            paragraph(
                """
                How alike the answers are that reviewers of the same turn arrived at. The distance between answers of\
                 different turns of one kind and language says what chance would give; ± is its standard error, from\
                 comparing some of them and not all. Over several kinds or languages both distances are means over their\
                 texts.
                """)
            DataTable(
                caption: "Pairs of reviewers’ final texts; rejections have none.",
                columns: [.words("Kind"), .number("pairs"), .number("same bytes"), .number("same when folded")]
                    + [
                        "distance", "distance by chance", "alpha of distance", "chrF", "token F1",
                    ].map { .number(.text($0)) },
                rows: agreement.texts.map { text in
                    [
                        text.group.isEmpty ? .words("all turns") : .name(text.name), .count(text.pairs),
                        .share(text.equal, of: text.pairs), .share(text.canonicallyEqual, of: text.pairs),
                        .figure(text.normalisedLevenshtein, .coefficient),
                        Self.cell(text.chanceLevenshtein, error: text.chanceError),
                        Self.cell(text.distanceAlpha, error: text.alphaError),
                        .figure(text.chrF, .points), .figure(text.tokenF1, .coefficient),
                    ]
                }
            ).markup
        }
    }

    /// A figure with its standard error, as `0.72 ± 0.004`.
    private static func cell(_ coefficient: Coefficient, error: Double) -> DataTable.Cell {
        guard let value = coefficient.value else { return .figure(coefficient, .coefficient) }
        let reach = Markup.element("span", ["class": "interval"]) { .text("± \(FigureText.decimal(error, 3))") }
        return DataTable.Cell(content: "\(word: FigureUnit.coefficient.text(value)) \(reach)", order: value)
    }
}
