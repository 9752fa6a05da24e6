internal import Figures

/// The turns that need a lead.
struct AdjudicationSection: ReportSection {
    let adjudication: AdjudicationFigures

    let identifier = "adjudication"
    let title = "Adjudication"

    /// More than these would make a page that nobody reads.
    private static let shownItems = 25

    var lead: Markup {
        """
        \(adjudication.waiting, "turn") wait for a lead; \(adjudication.settled) are settled. Those that\
         reviewers differ on most come first; last come those that they agree on and that are of low certainty all the\
         same, by how reliable their reviewers are elsewhere. That is a hint on where to look, no verdict. A ruling overturns nobody: dissent stays in the ledger.
        """
    }

    var content: Markup {
        heading("Most contested")
        table(items)
        heading("Gaps in the guidelines")
        table(FigureTable.guidelineGaps.sheet(adjudication.gaps))
    }

    private var items: FigureSheet {
        let shown = adjudication.items.prefix(Self.shownItems)
        var table = FigureTable.adjudication
        table.caption =
            "The first \(shown.count) of \(NumberText.count(adjudication.waiting)) turns that wait, most contested first."
        return table.sheet(WaitingTurn.all(Array(shown)))
    }
}
