internal import Corpus
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
        \(Plural(adjudication.waiting, "turn").markup) wait for a lead; \(adjudication.settled) are settled. Those that\
         reviewers differ on most come first; last come those that they agree on and that are of low certainty all the\
         same, by how reliable their reviewers are elsewhere. That is a hint on where to look, no verdict. A ruling overturns nobody: dissent stays in the ledger.
        """
    }

    var content: Markup {
        heading("Most contested")
        if adjudication.items.isEmpty {
            quiet("Nothing waits for a lead.")
        } else {
            items
        }
        heading("Gaps in the guidelines")
        if adjudication.gaps.isEmpty {
            quiet("No ruling says that the guidelines do not cover a case.")
        } else {
            gaps
        }
    }

    private var items: Markup {
        let shown = adjudication.items.prefix(Self.shownItems)
        return DataTable(
            caption: "The first \(shown.count) of \(FigureText.count(adjudication.waiting)) turns that wait.",
            columns: [.words("Turn"), .words("domain"), .words("kind"), .words("why"), .words("decisions")]
                + [.number("entropy, bits"), .words("question or answer")],
            rows: shown.map { item in
                [
                    .words(.text("\(item.sample)/\(item.turn)")),
                    .words(GroupName(dimension: .domain, name: item.domain).markup),
                    .words(.text(item.kind.rawValue)),
                    .words(.text(item.contentions.map(\.rawValue).joined(separator: ", "))),
                    .words(.text(Self.decisions(item.decisions))),
                    .init(
                        content: item.entropy.map { .text(FigureText.decimal($0, 2)) } ?? "not computed",
                        order: item.entropy),
                    .words(.element("bdi", ["lang": Self.language(item.language)]) { .text(item.excerpt) }),
                ]
            }
        ).markup
    }

    private static func decisions(_ counts: [Decision: Int]) -> String {
        Decision.allCases.compactMap { decision in
            counts[decision].flatMap { $0 > 0 ? "\($0) \(decision.rawValue)" : nil }
        }.joined(separator: ", ")
    }

    /// As a browser wants it, which chooses the shapes of Han characters by it.
    private static func language(_ language: Language) -> String? {
        switch language {
        case .chinese, .mixed: "zh-Hans"
        case .english: "en"
        case .other: nil
        }
    }

    private var gaps: Markup {
        DataTable(
            caption: "Rulings that say so, with what the lead noted.",
            columns: [.words("Turn"), .words("question or answer"), .words("note"), .words("lead"), .words("when")],
            rows: adjudication.gaps.map { gap in
                [
                    .words(.text("\(gap.sample)/\(gap.turn)")), .name(gap.excerpt),
                    gap.note.map { .name($0) } ?? .words("no note"), .name(gap.lead),
                    .words(.moment(gap.time)),
                ]
            }
        ).markup
    }
}
