internal import Agreement
internal import Corpus
internal import Figures
internal import Settings

/// The table of people: how much, how fast and how well each works.
enum ReviewersTable {
    static func table(_ reviewers: [ReviewerFigures], theme: Theme) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "Nobody has reviewed anything yet."
        table.columns = [
            .text("reviewer", "who", rank: 0, most: 20),
            .number("flags", "things about the figures that a lead had better look at; never a verdict", rank: 1),
            .number("decisions", "decisions that stand, also of scripts; rates and times are of the desk", rank: 2),
            .number("per hour", "median of the rates of single decisions, per hour of active time", rank: 3),
            .number("middle half", "between which half of the rates lie, per hour of active time", rank: 6),
            .number("active", "time with the hands at the keys", rank: 4),
            .text("accepts", "share of the decisions, with Wilson's interval", rank: 5),
            .number("edits", "share of the decisions", rank: 8),
            .number("rejects", "share of the decisions", rank: 9),
            .number("edit size", "how much of an answer an edit changes (median)", rank: 13),
            .text("catches", "of planted errors that were shown, how many were caught; Wilson's interval", rank: 7),
            .text("gold", "of gold turns, how many were decided rightly; Wilson's interval", rank: 11),
            .text("agrees", "of pairs of ratings of the same turn, how many agree; Wilson's interval", rank: 10),
            .number(
                "learning", "what the time per decision becomes with each doubling of practice", rank: 12),
            .flexible("days", "decisions a day, newest last", rank: 14, least: 7, most: 30),
            .text("last active", "when they last did anything, in UTC", rank: 15),
            .text("role", "what they may do", rank: 16),
        ]
        for index in table.columns.indices
        where ["accepts", "catches", "gold", "agrees", "days", "last active"].contains(table.columns[index].title) {
            table.columns[index].isLargestFirst = true
        }
        let percent = EstimateText.Scale.percent(places: 0)
        func opens(_ source: (ReviewerFigures) -> FigureSource, _ what: String) -> [LeadTarget?] {
            reviewers.map { .items(source($0), title: "\($0.name) · \(what)") }
        }
        let accepts = EstimateText.cells(
            reviewers.map(\.acceptance), counts: reviewers.map(\.pace.decisions), percent,
            opens: opens({ .reviewer($0.name, .accept) }, "accepted"))
        let catches = EstimateText.cells(
            reviewers.map(\.catchRate), counts: reviewers.map(\.planted), percent,
            opens: opens({ .catches(reviewer: $0.name, corruption: "", caught: nil) }, "planted errors"))
        let gold = EstimateText.cells(
            reviewers.map(\.goldAccuracy), counts: reviewers.map(\.goldItems), percent,
            opens: opens({ .gold(reviewer: $0.name, kind: "", correct: nil) }, "gold"))
        let agrees = EstimateText.cells(
            reviewers.map(\.agreement), counts: reviewers.map(\.agreementPairs), percent,
            opens: opens({ .agreement(.reviewer, $0.name) }, "rated by others too"))
        table.rows = reviewers.indices.map { index in
            let reviewer = reviewers[index]
            let pace = reviewer.pace
            let remark =
                reviewer.flags.isEmpty
                ? "nothing stands out" : reviewer.flags.map(\.kind.rawValue).joined(separator: ", ")
            func decided(_ decision: Decided) -> LeadTarget {
                .items(.reviewer(reviewer.name, decision.decision), title: "\(reviewer.name) · \(decision.rawValue)")
            }
            return LeadTable.Row(
                identity: reviewer.name,
                cells: [
                    .text(reviewer.name, remark: remark, opens: decided(.all)), flags(reviewer.flags, theme: theme),
                    .count(pace.decisions, opens: decided(.all)),
                    .figure(pace.decisionsPerHour.median, opens: decided(.all)) { PaceText.rate($0) },
                    PaceText.middleHalf(pace.decisionsPerHour), PaceText.active(pace.activeMilliseconds),
                    accepts[index], .share(pace.edited, of: pace.decisions, opens: decided(.edited)),
                    .share(pace.rejected, of: pace.decisions, opens: decided(.rejected)),
                    .figure(pace.editSize.median, opens: decided(.edited)) { NumberText.percent($0, places: 0) },
                    catches[index], gold[index], agrees[index],
                    .figure(reviewer.learning.rate) { "×\(NumberText.decimal($0, places: 2))" },
                    LeadCell(
                        .spark(reviewer.days.map(Double.init)),
                        value: .number(Double(reviewer.days.last ?? 0)),
                        remark: "newest \(reviewer.days.last ?? 0), most \(reviewer.days.max() ?? 0)"),
                    reviewer.lastActive.map { time in
                        LeadCell(
                            .line(StyledLine(String(time.dayAndTime.dropLast(3)), .dim)), value: .text(time.dayAndTime))
                    } ?? .absent("never did anything"),
                    .text(reviewer.role.rawValue, .dim),
                ])
        }
        return table
    }

    private enum Decided: String {
        case all = "all decisions"
        case edited
        case rejected

        var decision: Decision? {
            switch self {
            case .all: nil
            case .edited: .edit
            case .rejected: .reject
            }
        }
    }

    private static func flags(_ flags: [ReviewerFlag], theme: Theme) -> LeadCell {
        guard !flags.isEmpty else {
            return LeadCell(.line(StyledLine("", .dim)), value: .number(0), remark: "nothing stands out")
        }
        return LeadCell(
            .line(StyledLine("\(theme.mark(.stateFlagged, "!")) \(flags.count)", .stateFlagged)),
            value: .number(Double(flags.count)), remark: flags.map(\.sentence).joined(separator: " "))
    }
}
