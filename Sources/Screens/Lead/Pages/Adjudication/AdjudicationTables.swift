internal import Agreement
internal import TerminalUI
internal import Corpus
internal import Figures
internal import Settings

/// The tables of the adjudication page.
enum AdjudicationTables {
    /// The turns that wait for a lead, most contested first.
    /// - Parameter settled: turns that were settled here and that figures may not know of yet.
    static func waiting(
        _ waiting: WaitingState, _ figures: AdjudicationFigures, settled: Set<TurnPlace>, theme: Theme
    ) -> LeadTable {
        var table = LeadTable()
        table.emptySentence =
            waiting.request.conditions.isEmpty
            ? "No turn needs a lead: nobody disagrees\(figures.settled > 0 ? ", or all is settled" : "")."
            : "No turn that needs a lead has what was asked for."
        table.columns = [
            TableColumn(title: "#", meaning: "most contested first", alignment: .right, rank: 0),
            TableColumn(title: "turn", meaning: "the sample's number and the turn's", alignment: .right, rank: 0),
            .text("why", "why it needs a lead", rank: 1, most: 28),
            .text("decisions", "how many reviewers decided each way", rank: 2),
            .number("doubt", "entropy of what is probably right (Dawid and Skene), in bits", rank: 5),
            .text("domain", "the field of the sample", rank: 4, most: 14),
            .text("kind", "the kind of turn", rank: 6), .text("language", "of the turn", rank: 7),
            .flexible("question", "the beginning of the question", rank: 3, least: 16, most: 90),
        ]
        table.rows = waiting.items.enumerated().map { index, item in
            let target = LeadTarget.settle(item.place)
            let isSettled = settled.contains(item.place)
            let why = isSettled ? "settled" : item.contentions.map(\.rawValue).joined(separator: ", ")
            return LeadTable.Row(
                identity: item.place.name, name: "turn \(item.place.name)",
                cells: [
                    .count(index + 1, .dim, opens: target), place(item.place, opens: target),
                    isSettled
                        ? LeadCell(
                            .line(StyledLine("\(theme.mark(.saved, "+")) settled", .saved)), value: .text("settled"),
                            opens: target)
                        : .text(why, .stateContested, opens: target),
                    decisions(item.decisions, theme: theme, opens: target),
                    item.entropy.map { entropy in
                        .figure(.value(entropy), opens: target) { NumberText.decimal($0, places: 2) }
                    } ?? .absent("not computed: too few ratings to tell how reliable reviewers are"),
                    .text(item.domain, opens: target), .text(item.kind.rawValue, .dim, opens: target),
                    .text(item.language.rawValue, .dim, opens: target),
                    .text(item.excerpt, remark: item.excerpt, opens: target),
                ])
        }
        return table
    }

    /// The turns that the guidelines do not cover, by what leads ruled.
    static func gaps(_ gaps: [GuidelineGap]) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "No ruling gave “guideline gap” as its reason yet."
        table.columns = [
            TableColumn(title: "turn", meaning: "the sample's number and the turn's", alignment: .right, rank: 0),
            .flexible("note", "what the lead noted", rank: 1, least: 16, most: 80),
            .flexible("question", "the beginning of the question", rank: 2, least: 12, most: 80),
            .text("lead", "who ruled", rank: 3, most: 16),
            TableColumn(title: "when", meaning: "in UTC", rank: 4, isLargestFirst: true),
        ]
        table.rows = gaps.map { gap in
            let target = LeadTarget.settle(gap.place)
            return LeadTable.Row(
                identity: gap.place.name, name: "turn \(gap.place.name)",
                cells: [
                    place(gap.place, opens: target),
                    gap.note.map { .text($0, remark: $0, opens: target) } ?? .absent("the ruling has no note"),
                    .text(gap.excerpt, remark: gap.excerpt, opens: target), .text(gap.lead, opens: target),
                    .text(String(gap.time.dayAndTime.dropLast(3)), .dim, opens: target),
                ])
        }
        return table
    }

    /// A turn by its numbers, as `12.2`.
    static func place(_ place: TurnPlace, opens target: LeadTarget?) -> LeadCell {
        LeadCell(
            .line(
                StyledLine([
                    .init(text: "\(place.sample)", role: .text), .init(text: ".\(place.turn)", role: .dim),
                ])), value: .number(Double(place.sample) * 1_000 + Double(place.turn)), opens: target)
    }

    /// As `✓2 ✎1 ✗1`.
    private static func decisions(_ counts: [Decision: Int], theme: Theme, opens target: LeadTarget) -> LeadCell {
        var line = StyledLine()
        for decision in Decision.allCases {
            guard let count = counts[decision], count > 0 else { continue }
            if !line.runs.isEmpty { line.runs.append(.init(text: " ", role: .text)) }
            line.runs.append(.init(text: "\(theme.glyph(decision.role))\(count)", role: decision.role))
        }
        let words = Decision.allCases.compactMap { decision in
            counts[decision].map { "\($0) \(decision.past)" }
        }
        return LeadCell(
            .line(line), value: .number(Double(counts.values.reduce(0, +))),
            remark: words.joined(separator: ", "), opens: target)
    }
}

extension Decision {
    /// The role of the state that a decision makes.
    var role: ThemeRole {
        switch self {
        case .accept: .stateAccepted
        case .edit: .stateEdited
        case .reject: .stateRejected
        }
    }

    /// As `accepted`.
    var past: String {
        switch self {
        case .accept: "accepted"
        case .edit: "edited"
        case .reject: "rejected"
        }
    }
}
