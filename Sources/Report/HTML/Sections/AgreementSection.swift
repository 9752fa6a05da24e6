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
        if !agreement.pairs.isEmpty {
            foldedTable(FigureTable.pairs().sheet(agreement.pairs), summary: "All pairs as a table")
        }
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
            for (dimension, heading) in Self.dimensions {
                if let cards = agreement.groups[dimension], !cards.isEmpty {
                    foldedTable(
                        FigureTable.agreement(by: dimension).sheet(cards), summary: .text("\(heading) as a table"))
                }
            }
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
                    words: "\(name.plain), \(NumberText.count(card.units)) turns: "
                        + panels.map { "\($0.0) \($0.2(card).words($0.1))" }.joined(separator: "; "),
                    trailing: "n \(NumberText.count(card.units))",
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

    // MARK: Texts

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
            table(FigureTable.texts.sheet(agreement.texts))
        }
    }
}

/// Who agrees with whom: percent agreement above the diagonal, Cohen's kappa below it.
struct PairMatrix {
    let pairs: [PairAgreement]

    @MarkupBuilder var markup: Markup {
        Markup.element("h3") { "Pairs of reviewers" }
        if pairs.isEmpty {
            Markup.element("p", ["class": "note prose"]) { "No two reviewers have rated the same turn yet." }
        } else {
            matrix
            if pairs.contains(where: { !$0.isEnough }) {
                Markup.element("p", ["class": "note prose"]) {
                    """
                    Framed, with the number of turns alone: pairs with fewer than \(PairAgreement.enoughUnits) turns\
                     in common, whose figures say little.
                    """
                }
            }
            undefined
        }
    }

    private var matrix: Markup {
        PageTable(.pairMatrix(pairs, hasRoom: true), isSortable: false, layout: "heat").markup
    }

    private var undefined: [Markup] {
        var notes = UndefinedNotes()
        for pair in pairs where pair.isEnough {
            notes.add(pair.cohenKappa, of: "\(name: pair.a) and \(name: pair.b) (kappa)")
            notes.add(pair.percentAgreement, of: "\(name: pair.a) and \(name: pair.b) (percent)")
        }
        return notes.notes.map { note in .element("p", ["class": "note prose"]) { note } }
    }
}
