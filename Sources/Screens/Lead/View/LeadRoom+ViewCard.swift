internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    /// The rows that the card takes: of all rows of the table the most, so that nothing jumps while the cursor moves.
    func cardRows(columns: Int) -> Int {
        switch section {
        case .reviewers:
            return (figures[.reviewers]?.reviewers.prefix(64) ?? []).map {
                ReviewerCard.lines($0, columns: columns, theme: theme).count
            }.max() ?? 0
        case .measures, .agreement:
            return cards(of: section).prefix(64).map { AgreementCardText.lines($0, columns: columns).count }.max() ?? 0
        default: return card(columns: columns)?.lines.count ?? 0
        }
    }

    func drawCard(in rectangle: Rectangle, isFramed: Bool, of canvas: inout Canvas) {
        let inside = LeadLayout.inside(rectangle, isFramed: isFramed)
        guard let card = card(columns: inside.columns) else { return }
        Panel(rectangle: rectangle, isFramed: isFramed, title: card.title, aside: card.aside)
            .draw(in: &canvas, theme: theme)
        canvas.draw(card.lines.map { $0.fitted(columns: inside.columns) }, in: inside, theme: theme)
    }

    /// A few lines about the page as a whole, or about the row under the cursor.
    private struct Card {
        var title: String
        var aside = ""
        var lines: [StyledLine]
    }

    private func card(columns: Int) -> Card? {
        guard let figures = figures[page] else { return nil }
        let row = tables[section]?.current?.identity
        switch section {
        case .progress, .queues, .days:
            return Card(
                title: "the project",
                lines: ProgressCard.lines(figures.progress, columns: columns, theme: theme))
        case .reviewers:
            guard let reviewer = figures.reviewers.first(where: { $0.name == row }) else { return nil }
            return Card(
                title: reviewer.name,
                aside: reviewer.lastActive.map { "last active \($0.dayAndTime) UTC" } ?? "never active",
                lines: ReviewerCard.lines(reviewer, columns: columns, theme: theme))
        case .pace: return Card(title: "everybody", lines: PaceCard.lines(figures.throughput, columns: columns))
        case .measures, .agreement:
            let cards = cards(of: section)
            guard let card = cards.first(where: { "\($0.measure.rawValue)\n\($0.group)" == row }) ?? cards.first
            else { return nil }
            let name = section == .measures ? "all turns" : card.group.isEmpty ? "(none)" : card.group
            return Card(
                title: "\(card.measure.rawValue) · \(name)", lines: AgreementCardText.lines(card, columns: columns))
        case .heatMap:
            return Card(title: "Cohen's kappa, and turns that both rated", lines: [HeatScale.legend(theme: theme)])
        case .gaps:
            guard let gap = figures.adjudication.gaps.first(where: { $0.place.name == row }) else { return nil }
            let text = StyledText((gap.note ?? "no note") + "\n" + gap.excerpt, .text)
            return Card(title: "turn \(gap.place.name)", lines: Array(text.wrapped(columns: columns).prefix(5)))
        case .planted, .gold, .pairs, .texts, .waiting, .events: return nil
        }
    }

    private func cards(of section: LeadSection) -> [AgreementCard] {
        let agreement = figures[.agreement]?.agreement
        if case .agreement(let dimension) = section { return agreement?.groups[dimension] ?? [] }
        return agreement?.overall ?? []
    }
}
