/// A page of the lead's figures, as the program's commands and the lead's room show them one by one.
package enum FigurePage: String, CaseIterable, Sendable {
    case progress
    case reviewers
    case throughput
    case agreement
    /// Planted errors and gold turns.
    case reference
    case adjudication

    /// The tables of the page, the one that matters most first.
    ///
    /// Those of one name belong together: groups of several dimensions, which scripts get as one table.
    package func sheets(of figures: LeadFigures) -> [FigureSheet] {
        switch self {
        case .progress: figures.progress.sheets
        case .reviewers:
            [
                FigureTable.reviewers.sheet(figures.reviewers),
                FigureTable.flags.sheet(FlaggedReviewer.all(of: figures.reviewers)),
                FigureTable.learning.sheet(LearningBlock.all(of: figures.reviewers)),
            ]
        case .throughput: figures.throughput.sheets
        case .agreement: figures.agreement.sheets
        case .reference:
            [FigureTable.planted.sheet(figures.catches), FigureTable.gold.sheet(figures.gold)]
        case .adjudication:
            [
                FigureTable.adjudication.sheet(WaitingTurn.all(figures.adjudication.items)),
                FigureTable.guidelineGaps.sheet(figures.adjudication.gaps),
            ]
        }
    }
}

extension ProgressFigures {
    /// The rows of a dimension that progress is told by; all turns without one.
    package func groups(by dimension: Dimension?) -> FigureSheet {
        let rows =
            switch dimension {
            case nil: [all]
            case .kind: byKind
            case .language: byLanguage
            default: byDomain
            }
        return FigureTable.progress(by: dimension).sheet(rows)
    }

    package var daySheet: FigureSheet {
        FigureTable.days(most: days.map(\.decisions).max() ?? 0).sheet(days)
    }

    package var sheets: [FigureSheet] {
        [nil, .domain, .kind, .language].map(groups) + [
            FigureTable.queues.sheet(queues), daySheet, FigureTable.forecast.sheet(forecast.map { [$0] } ?? []),
        ]
    }
}

extension ThroughputFigures {
    /// The pace of all, and then of the groups of each dimension.
    package var sheets: [FigureSheet] {
        [FigureTable.pace(by: nil).sheet([all])]
            + Dimension.allCases.compactMap { dimension in
                groups[dimension].map { FigureTable.pace(by: dimension).sheet($0) }
            } + [FigureTable.cost.sheet(cost.map { [$0] } ?? [])]
    }
}

extension AgreementFigures {
    /// Cards of all turns and of the groups of each dimension, then their categories, pairs and texts.
    package var sheets: [FigureSheet] {
        let cards: [(Dimension?, [AgreementCard])] =
            [(nil, overall)]
            + Dimension.allCases.compactMap { dimension in groups[dimension].map { (dimension, $0) } }
        return cards.map { FigureTable.agreement(by: $0).sheet($1) }
            + cards.map { FigureTable.categories(by: $0).sheet(CardCategory.all(of: $1)) }
            + [FigureTable.pairs().sheet(pairs), FigureTable.texts.sheet(texts)]
    }
}
