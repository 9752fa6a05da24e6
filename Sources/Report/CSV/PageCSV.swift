internal import Agreement
internal import Corpus
package import Figures

/// The tables that each page of the lead's figures is made of.
package enum PageCSV {
    /// The tables of a page, the one that matters most first; their names differ.
    package static func tables(for page: FigurePage, of figures: LeadFigures) -> [CSVTable] {
        switch page {
        case .progress: progress(figures.progress)
        case .reviewers: reviewers(figures.reviewers)
        case .throughput: throughput(figures.throughput)
        case .agreement: agreement(figures.agreement)
        case .reference: reference(figures)
        case .adjudication: adjudication(figures.adjudication)
        }
    }

    /// The events of the ledger page.
    package static func ledger(_ rows: [LedgerRow]) -> CSVTable {
        CSVTable(name: "ledger", rows: rows.map(\.fields), shape: LedgerRow.shape)
    }

    private static func progress(_ progress: ProgressFigures) -> [CSVTable] {
        let groups: [(String, [ProgressRow])] = [
            ("all", [progress.all]), ("domain", progress.byDomain), ("kind", progress.byKind),
            ("language", progress.byLanguage),
        ]
        return [
            CSVTable(
                name: "progress",
                rows: groups.flatMap { dimension, rows in
                    rows.map { Self.grouped(dimension, $0.name, $0.counts) }
                }, shape: grouped("", "", ProgressRow(name: "").counts)),
            CSVTable(name: "queues", rows: progress.queues.map(\.fields), shape: QueueProgress(name: "").fields),
            CSVTable(name: "days", rows: progress.days.map(\.fields), shape: DayCount(day: "").fields),
            CSVTable(
                name: "forecast", rows: progress.forecast.map { [$0.fields] } ?? [],
                shape: Forecast(ProgressFigures(), rulings: 0, today: CalendarDay(number: 0)).fields),
        ]
    }

    private static func reviewers(_ reviewers: [ReviewerFigures]) -> [CSVTable] {
        let shape = ReviewerFigures(name: "", role: .reviewer).fields
        let flags = reviewers.flatMap { reviewer in reviewer.flags.map { Self.of(reviewer.name) + $0.fields } }
        let blocks = reviewers.flatMap { reviewer in
            reviewer.learning.blocks.enumerated().map { Self.of(reviewer.name) + block($0.offset + 1, $0.element) }
        }
        return [
            CSVTable(name: "reviewers", rows: reviewers.map(\.fields), shape: shape),
            CSVTable(
                name: "flags", rows: flags,
                shape: of("") + ReviewerFlag(kind: .tooFast, sentence: "", adjustedP: nil).fields),
            CSVTable(name: "learning", rows: blocks, shape: of("") + block(1, 0)),
        ]
    }

    private static func throughput(_ throughput: ThroughputFigures) -> [CSVTable] {
        let groups =
            [grouped("all", "", throughput.all.figures)]
            + Dimension.allCases.flatMap { dimension in
                (throughput.groups[dimension] ?? []).map { grouped(dimension.rawValue, $0.group, $0.figures) }
            }
        let cost = CostFigures(
            hourlyRate: 0, overhead: 0, instructions: 0, activeMilliseconds: 0,
            costPerInstruction: .undefined(.noData), minutesFromScratch: 0, costFromScratch: 0,
            ratio: .undefined(.noData))
        return [
            CSVTable(name: "throughput", rows: groups, shape: grouped("", "", PaceRow(group: "").figures)),
            CSVTable(name: "cost", rows: throughput.cost.map { [$0.fields] } ?? [], shape: cost.fields),
        ]
    }

    private static func agreement(_ agreement: AgreementFigures) -> [CSVTable] {
        let cards =
            agreement.overall.map { ("all", $0) }
            + Dimension.allCases.flatMap { dimension in
                (agreement.groups[dimension] ?? []).map { (dimension.rawValue, $0) }
            }
        func row(_ dimension: String, _ card: AgreementCard) -> [FigureField] {
            [FigureField("measure", .text(card.measure.rawValue))] + grouped(dimension, card.group, card.figures)
        }
        func row(_ dimension: String, _ card: AgreementCard, _ category: CategoryAgreement) -> [FigureField] {
            [FigureField("measure", .text(card.measure.rawValue))]
                + grouped(dimension, card.group, [FigureField("category", .text(category.name))] + category.figures)
        }
        let empty = AgreementCard(measure: .decisions, group: "")
        let noCategory = CategoryAgreement(
            name: "", ratings: 0, share: 0, specificAgreement: .undefined(.noData), fleissKappa: .undefined(.noData))
        return [
            CSVTable(name: "agreement", rows: cards.map { row($0.0, $0.1) }, shape: row("", empty)),
            CSVTable(
                name: "categories",
                rows: cards.flatMap { dimension, card in card.categories.map { row(dimension, card, $0) } },
                shape: row("", empty, noCategory)),
            CSVTable(name: "pairs", rows: agreement.pairs.map(\.fields), shape: PairAgreement(a: "", b: "").fields),
            CSVTable(
                name: "texts",
                rows: agreement.texts.map { text in
                    let dimension = text.language.isEmpty ? "kind" : "kind and language"
                    return grouped(text.group.isEmpty ? "all" : dimension, text.name, text.figures)
                },
                shape: grouped("", "", TextAgreement(group: "").figures)),
        ]
    }

    private static func reference(_ figures: LeadFigures) -> [CSVTable] {
        let planted = CatchRow(
            reviewer: "", corruption: "", shown: 0, caught: 0, restored: 0, rate: .init(.undefined(.noData)))
        let gold = GoldRow(reviewer: "", kind: "", items: 0, correct: 0, rate: .init(.undefined(.noData)))
        return [
            CSVTable(name: "planted", rows: figures.catches.map(\.fields), shape: planted.fields),
            CSVTable(name: "gold", rows: figures.gold.map(\.fields), shape: gold.fields),
        ]
    }

    private static func adjudication(_ adjudication: AdjudicationFigures) -> [CSVTable] {
        let item = AdjudicationItem(
            sample: 0, turn: 0, domain: "", kind: .judgement, language: .other, contentions: [], decisions: [:],
            excerpt: "")
        let gap = GuidelineGap(
            sample: 0, turn: 0, excerpt: "", lead: "", note: nil, time: .init(milliseconds: 0))
        return [
            CSVTable(name: "adjudication", rows: adjudication.items.map(\.fields), shape: item.fields),
            CSVTable(name: "guidelineGaps", rows: adjudication.gaps.map(\.fields), shape: gap.fields),
        ]
    }

    private static func grouped(_ dimension: String, _ group: String, _ figures: [FigureField]) -> [FigureField] {
        [FigureField("dimension", .text(dimension)), FigureField("group", .text(group))] + figures
    }

    private static func of(_ reviewer: String) -> [FigureField] { [FigureField("reviewer", .text(reviewer))] }

    private static func block(_ number: Int, _ milliseconds: Double) -> [FigureField] {
        [FigureField("block", .integer(number)), FigureField("geometricMeanMs", .decimal(milliseconds))]
    }
}

extension LedgerRow {
    /// A row without content, for the header of an empty table.
    fileprivate static var shape: [FigureField] {
        LedgerRow(
            number: 0, time: .init(milliseconds: 0), reviewer: "", action: .accept, sample: nil, turn: nil,
            source: .desk, stands: true, excerpt: "", activeMilliseconds: nil
        ).fields
    }
}
