internal import Agreement
internal import Figures
internal import Settings

/// The tables of the progress page.
enum ProgressTables {
    /// How far the groups of a dimension have come.
    static func groups(_ rows: [ProgressRow], by dimension: Dimension) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "No turns yet: `vermilion import` brings some."
        table.columns = [
            .text(dimension.rawValue, "the group", rank: 0, most: 24),
            .number("turns", "turns in all", rank: 3),
            .number("decided", "turns that somebody has decided, contested ones too", rank: 4),
            .number("done", "of the turns, how many are decided", rank: 1),
            .flexible(
                "progress", "accepted, edited, rejected, contested and undecided turns", rank: 2, least: 12, most: 48,
                isLargestFirst: true),
            .number("accepted", "turns that stand as generated", rank: 6),
            .number("edited", "turns that were corrected", rank: 7),
            .number("rejected", "turns that were rejected", rank: 8),
            .number("contested", "turns about which reviewers differ, waiting for a lead", rank: 5),
            .number("undecided", "turns that nobody has decided", rank: 9),
        ]
        let hasSamples = rows.contains { $0.samples != nil }
        if hasSamples { table.columns.append(.number("samples", "samples in all", rank: 10)) }
        table.rows = rows.map { row in
            func opens(_ outcome: FigureSource.Outcome?) -> LeadTarget {
                let what = outcome.map { " · \($0.rawValue)" } ?? ""
                let name = row.name.isEmpty ? "without a \(dimension.rawValue)" : row.name
                return .items(.group(dimension, row.name, outcome: outcome), title: name + what)
            }
            return LeadTable.Row(
                identity: row.name,
                cells: [
                    .text(row.name, remark: legend(row), opens: opens(nil)), .count(row.turns, opens: opens(nil)),
                    .count(row.decided),
                    .share(
                        row.decided, of: row.turns, remark: "\(NumberText.count(row.decided)) of \(turns(row.turns))"),
                    LeadCell(.bar(bar(row)), value: .number(share(row.decided, row.turns)), remark: legend(row)),
                    .count(row.accepted, opens: opens(.accepted)), .count(row.edited, opens: opens(.edited)),
                    .count(row.rejected, opens: opens(.rejected)),
                    .count(row.contested, .stateContested, opens: opens(.contested)),
                    .count(row.undecided, opens: opens(.undecided)),
                ] + (hasSamples ? [.count(row.samples ?? 0, opens: opens(nil))] : []))
        }
        return table
    }

    static func queues(_ queues: [QueueProgress]) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "No queues: `vermilion queue add NAME` hands out work."
        table.columns = [
            .text("queue", "the queue", rank: 0, most: 24),
            .text("state", "whether it hands out samples", rank: 4),
            .number("done", "of the reviews that are needed, how many are done", rank: 1),
            .flexible(
                "progress", "reviews that are done, in hand and left", rank: 2, least: 12, most: 40,
                isLargestFirst: true),
            .number("reviews", "reviews that are done", rank: 5),
            .number("needed", "reviews that the samples need together", rank: 3),
            .number("in hand", "samples that somebody holds", rank: 6),
            .number("extra", "reviews beyond what was needed, as by late decisions", rank: 9),
            .number("samples", "samples of the queue", rank: 7),
            .text("overlap", "how many reviews a sample needs, and for which share of them", rank: 8),
            .text("order", "in which samples are handed out", rank: 10),
            .text("reviewers", "who gets samples", rank: 11, most: 30),
        ]
        table.rows = queues.map { queue in
            let target = LeadTarget.items(.group(.queue, queue.name, outcome: nil), title: "queue \(queue.name)")
            let left = max(0, queue.needed - queue.done)
            let bar = StackedBar(parts: [
                .init(role: .chart, count: queue.done, glyph: "█", ascii: "#"),
                .init(role: .dim, count: min(left, queue.leased), glyph: "▒", ascii: "+"),
                .init(role: .dim, count: left - min(left, queue.leased), glyph: "·", ascii: "."),
            ])
            return LeadTable.Row(
                identity: queue.name,
                cells: [
                    .text(queue.name, opens: target),
                    .text(queue.isPaused ? "‖ paused" : "› open", queue.isPaused ? .warning : .text),
                    .share(
                        queue.done, of: queue.needed,
                        remark: "\(NumberText.count(queue.done)) of \(NumberText.count(queue.needed)) reviews"),
                    LeadCell(
                        .bar(bar), value: .number(share(queue.done, queue.needed)),
                        remark: "\(NumberText.count(left)) reviews are left, \(queue.leased) samples in hand"),
                    .count(queue.done, opens: target), .count(queue.needed), .count(queue.leased),
                    .count(queue.extra), .count(queue.samples, opens: target),
                    .text(
                        queue.overlap <= 1 || queue.share <= 0
                            ? "1 review"
                            : "\(queue.overlap) on \(NumberText.percent(queue.share, places: 0))"),
                    .text(queue.ordering),
                    .text(queue.reviewers.isEmpty ? "everybody" : queue.reviewers.joined(separator: ", ")),
                ])
        }
        return table
    }

    static func days(_ days: [DayCount]) -> LeadTable {
        var table = LeadTable()
        table.emptySentence = "Nothing was decided yet."
        table.columns = [
            TableColumn(
                title: "day", meaning: "the day, in UTC", rank: 0, width: .natural(most: 12), isLargestFirst: true),
            .number("decisions", "decisions that stand, also those of scripts", rank: 1),
            .flexible("", "decisions, beside the day with the most", rank: 2, least: 10, most: 60),
            .number("reviewers", "people who decided anything", rank: 3),
            .number("active", "time spent with the hands at the keys", rank: 4),
            .number("per hour", "decisions that were timed at the desk, per hour of active time", rank: 5),
        ]
        let most = days.map(\.decisions).max() ?? 0
        table.rows = days.map { day in
            let bar = StackedBar(parts: [
                .init(role: .chart, count: day.decisions, glyph: "█", ascii: "#"),
                .init(role: .dim, count: most - day.decisions, glyph: " ", ascii: " "),
            ])
            let hours = Double(day.activeMilliseconds) / 3_600_000
            return LeadTable.Row(
                identity: day.day,
                cells: [
                    .text(day.day, opens: .items(.group(.day, day.day, outcome: nil), title: day.day)),
                    .count(day.decisions), LeadCell(.bar(bar), value: .number(Double(day.decisions))),
                    .count(day.reviewers),
                    LeadCell(
                        .line(StyledLine(NumberText.hours(milliseconds: day.activeMilliseconds), .text)),
                        value: .number(hours)),
                    .figure(hours > 0 ? .value(Double(day.timed) / hours) : .undefined(.noData)) {
                        NumberText.decimal($0, places: 0) + "/h"
                    },
                ])
        }
        return table
    }

    /// What became of a group's turns as a bar.
    static func bar(_ row: ProgressRow) -> StackedBar {
        StackedBar(parts: [
            .init(role: .stateAccepted, count: row.accepted, glyph: "█", ascii: "#"),
            .init(role: .stateEdited, count: row.edited, glyph: "▓", ascii: "="),
            .init(role: .stateRejected, count: row.rejected, glyph: "▒", ascii: "x"),
            .init(role: .stateContested, count: row.contested, glyph: "░", ascii: "?"),
            .init(role: .dim, count: row.undecided, glyph: "·", ascii: "."),
        ])
    }

    private static func legend(_ row: ProgressRow) -> String {
        zip(
            ["accepted", "edited", "rejected", "contested", "undecided"],
            [row.accepted, row.edited, row.rejected, row.contested, row.undecided]
        ).map { "\($0) \(NumberText.count($1))" }.joined(separator: ", ")
    }

    private static func turns(_ count: Int) -> String { count == 1 ? "1 turn" : "\(NumberText.count(count)) turns" }

    private static func share(_ part: Int, _ whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }
}
