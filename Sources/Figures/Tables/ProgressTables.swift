internal import Agreement
internal import Corpus

/// How far the project has come: by group, by queue and by day, and what is left.
extension FigureTable<ProgressRow> {
    /// How far groups of turns have come; all turns together without a dimension.
    package static func progress(by dimension: Dimension?) -> Self {
        @Sendable func opens(_ outcome: FigureSource.Outcome?) -> @Sendable (ProgressRow) -> FigureTarget? {
            { row in dimension.map { .group($0, row.name, outcome) } }
        }
        @Sendable func counted(
            _ outcome: FigureSource.Outcome, _ meaning: String, rank: Int, tone: FigureTone = .plain,
            _ count: @escaping @Sendable (ProgressRow) -> Int
        ) -> FigureColumn<ProgressRow> {
            FigureColumn(
                outcome.rawValue, outcome.rawValue, meaning, .count, rank: rank, tone: { _ in tone },
                opens: opens(outcome)
            ) { .count(count($0)) }
        }
        return FigureTable(
            "progress", "Turns by \(dimension?.rawValue ?? "what became of them")", empty: "nothing here yet",
            blank: ProgressRow(name: ""), fields: ["dimension", "group", "samples"], identity: \.name,
            columns: [
                .dimension(dimension),
                FigureColumn(
                    "group", dimension?.rawValue ?? "of", "the group", rank: 0, in: [.people, .csv],
                    layout: .words(most: 24), opens: opens(nil), remark: { $0.parts.words }
                ) { .group(dimension, $0.name) },
                FigureColumn("turns", "turns", "turns in all", .count, rank: 3, opens: opens(nil)) {
                    .count($0.turns)
                },
                FigureColumn(
                    "decided", "decided", "turns that somebody has decided, contested ones too", .count, rank: 4,
                    in: .screen
                ) { .count($0.decided) },
                FigureColumn(
                    "done", "done", "of the turns, how many are decided", .share, rank: 1, in: [.screen, .page]
                ) { .share($0.decided, of: $0.turns, "turn") },
                FigureColumn(
                    "progress", "progress", "accepted, edited, rejected, contested and undecided turns", .count,
                    rank: 2, in: .screen, layout: .flexible(12, 48, isLargestFirst: true)
                ) { .bar($0.parts) },
                counted(.accepted, "turns that stand as generated", rank: 6, \.outcomes.accepted),
                counted(.edited, "turns that were corrected", rank: 7, \.outcomes.edited),
                counted(.rejected, "turns that were rejected", rank: 8, \.outcomes.rejected),
                counted(
                    .contested, "turns about which reviewers differ, waiting for a lead", rank: 5, tone: .contested,
                    \.outcomes.contested),
                counted(.undecided, "turns that nobody has decided", rank: 9, \.undecided),
                FigureColumn("samples", "samples", "samples in all", .count, rank: 10, in: .roomy, opens: opens(nil)) {
                    .count($0.samples)
                },
            ])
    }
}

extension FigureTable<QueueFigures> {
    /// How far queues have come.
    package static var queues: Self {
        @Sendable func opens(_ queue: QueueFigures) -> FigureTarget? {
            .items(.group(.queue, queue.name, outcome: nil), title: "queue \(queue.name)")
        }
        return FigureTable(
            "queues", "Reviews are counted by sample; extra ones came beyond what was needed, as by late decisions.",
            empty: "No queues: `vermilion queue add NAME` hands out work.", blank: QueueFigures(name: ""),
            fields: [
                "queue", "paused", "samples", "needed", "done", "leased", "extra", "overlap", "share", "order",
                "reviewers",
            ], identity: \.name,
            columns: [
                FigureColumn(
                    "queue", "queue", "the queue", rank: 0, layout: .words(most: 24), opens: opens
                ) { .name($0.name) },
                FigureColumn(
                    "state", "state", "whether it hands out samples", rank: 4, in: .people,
                    tone: { $0.isPaused ? .warning : .plain }
                ) { .words($0.isPaused ? "‖ paused" : "› open") },
                FigureColumn(
                    "doneShare", "done", "of the reviews that are needed, how many are done", .share, rank: 1,
                    in: .people
                ) { .share($0.done, of: $0.needed, "review") },
                FigureColumn(
                    "progress", "progress", "reviews that are done, in hand and left", .count, rank: 2, in: .screen,
                    layout: .flexible(12, 40, isLargestFirst: true),
                    remark: {
                        "\(NumberText.count($0.left, "review")) left, \(NumberText.count($0.leased, "sample")) in hand"
                    }
                ) { .bar($0.parts) },
                FigureColumn("done", "reviews", "reviews that are done", .count, rank: 5, opens: opens) {
                    .count($0.done)
                },
                FigureColumn("needed", "needed", "reviews that the samples need together", .count, rank: 3) {
                    .count($0.needed)
                },
                FigureColumn("leased", "in hand", "samples that somebody holds", .count, rank: 6) {
                    .count($0.leased)
                },
                FigureColumn(
                    "extra", "extra", "reviews beyond what was needed, as by late decisions", .count, rank: 9
                ) { .count($0.extra) },
                FigureColumn("samples", "samples", "samples of the queue", .count, rank: 7, opens: opens) {
                    .count($0.samples)
                },
                FigureColumn(
                    "overlapWords", "overlap", "how many reviews a sample needs, and for which share of them", rank: 8,
                    in: [.screen, .page]
                ) {
                    .words(
                        $0.overlap <= 1 || $0.share <= 0
                            ? "1 review" : "\($0.overlap) on \(NumberText.percent($0.share, places: 0))")
                },
                FigureColumn(
                    "order", "order", "in which samples are handed out", rank: 10, in: .roomy
                ) { .words($0.ordering) },
                FigureColumn(
                    "reviewers", "reviewers", "who gets samples", rank: 11, layout: .words(most: 30),
                    absence: "everybody"
                ) { .names($0.reviewers) },
                .data("paused", "whether it hands out no samples") { .flag($0.isPaused) },
                .data("overlap", "how many reviews a sample needs", .count) { .count($0.overlap) },
                .data("share", "of samples that need so many reviews, from 0 to 1", .share) { .number($0.share) },
            ])
    }
}

extension QueueFigures {
    fileprivate var left: Int { max(0, needed - done) }

    fileprivate var parts: [FigurePart] {
        [
            FigurePart(.done, done), FigurePart(.held, min(left, leased)),
            FigurePart(.rest, left - min(left, leased)),
        ]
    }
}

extension FigureTable<DayCount> {
    /// What was decided day by day, beside the day with the most.
    package static func days(most: Int) -> Self {
        FigureTable(
            "days", "Decisions a day", empty: "Nothing was decided yet.", blank: DayCount(day: ""), identity: \.day,
            columns: [
                FigureColumn(
                    "day", "day", "the day, in UTC", rank: 0,
                    layout: FigureLayout(.natural(most: 12), isLargestFirst: true),
                    opens: { .items(.group(.day, $0.day, outcome: nil), title: $0.day) }
                ) { .words($0.day) },
                FigureColumn(
                    "decisions", "decisions", "decisions that stand, also those of scripts", .count, rank: 1
                ) { .count($0.decisions) },
                FigureColumn(
                    "bar", "", "decisions, beside the day with the most", .count, rank: 2, in: .screen,
                    layout: .flexible(10, 60, isLargestFirst: true), remark: { _ in nil }
                ) { .bar([FigurePart(.done, $0.decisions), FigurePart(.plain, most - $0.decisions)]) },
                .data("timedDecisions", "those of them that were made at the desk in a measured time", .count) {
                    .count($0.timed)
                },
                FigureColumn("reviewers", "reviewers", "people who decided anything", .count, rank: 3) {
                    .count($0.reviewers)
                },
                FigureColumn("activeMs", "active", "time spent with the hands at the keys", .workTime, rank: 4) {
                    .milliseconds($0.activeMilliseconds)
                },
                FigureColumn(
                    "perHour", "per hour", "decisions that were timed at the desk, per hour of active time", .perHour,
                    rank: 5, in: [.screen, .page]
                ) { day in
                    let hours = Double(day.activeMilliseconds) / 3_600_000
                    return .coefficient(hours > 0 ? .value(Double(day.timed) / hours) : .undefined(.noData))
                },
            ])
    }
}

extension FigureTable<Forecast> {
    /// What is left to do, and how long that takes.
    package static var forecast: Self {
        FigureTable(
            "forecast", "What is left to do", empty: "Nothing is left to do.",
            blank: Forecast(ProgressFigures(), rulings: 0, today: CalendarDay(number: 0)),
            identity: { _ in "forecast" },
            columns: [
                .data("reviewsLeft", "reviews that the queues still need; none without queues", .count) {
                    .count($0.reviews)
                },
                .data("decisionsLeft", "decisions that those take, or turns that are undecided", .count) {
                    .count($0.decisions)
                },
                .data("rulingsLeft", "turns that do not leave without a lead", .count) { .count($0.rulings) },
                .data("decisionsPerWorkedDay", "what worked days of the last four weeks brought", .count) {
                    .spread($0.pace)
                },
                .data("daysWorkedPerWeek", "how many of the days of a week are worked", .amount) {
                    .number($0.daysPerWeek)
                },
                .data("workedDaysLeast", "worked days that the decisions take at the pace of the better days", .count) {
                    .count($0.workedDays?.lowerBound)
                },
                .data("workedDaysMost", "the same at the pace of the worse days", .count) {
                    .count($0.workedDays?.upperBound)
                },
                .data("calendarDaysLeast", "days of the calendar at the pace of the better days", .count) {
                    .count($0.calendarDays?.lowerBound)
                },
                .data("calendarDaysMost", "the same at the pace of the worse days", .count) {
                    .count($0.calendarDays?.upperBound)
                },
                .data("sentence", "all of it in words") { .words($0.sentence { String($0) }) },
            ])
    }
}

extension FigureColumn {
    /// What a table's groups are by, for scripts that get the tables of several dimensions as one.
    static func dimension(_ dimension: Dimension?) -> FigureColumn {
        .data("dimension", "what the groups are by", in: .csv) { _ in .words(dimension?.rawValue ?? "all") }
    }
}

extension FigureTarget {
    /// The turns of a group; with an outcome only those.
    static func group(_ dimension: Dimension, _ name: String, _ outcome: FigureSource.Outcome?) -> FigureTarget {
        let what = outcome.map { " · \($0.rawValue)" } ?? ""
        return .items(
            .group(dimension, name, outcome: outcome),
            title: (name.isEmpty ? "without a \(dimension.rawValue)" : name) + what)
    }
}
