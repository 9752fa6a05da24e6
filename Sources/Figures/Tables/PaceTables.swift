internal import Agreement

/// How fast work goes in groups of decisions, and what it costs.
extension FigureTable<PaceRow> {
    /// The pace of groups; of everybody together without a dimension.
    package static func pace(by dimension: Dimension?) -> Self {
        @Sendable func opens(_ outcome: FigureSource.Outcome?) -> @Sendable (PaceRow) -> FigureTarget? {
            { row in dimension.map { .group($0, row.group, outcome) } }
        }
        @Sendable func share(
            _ outcome: FigureSource.Outcome, _ slug: String, rank: Int, _ count: @escaping @Sendable (PaceRow) -> Int
        ) -> FigureColumn<PaceRow> {
            FigureColumn(
                slug, slug, "share of the decisions", .share, rank: rank, in: .people, opens: opens(outcome)
            ) { .share(count($0), of: $0.decisions, "decision") }
        }
        return FigureTable(
            "throughput", "Pace by \(dimension?.rawValue ?? "everybody together")", empty: "Nothing was decided yet.",
            blank: PaceRow(group: ""),
            fields: [
                "dimension", "group", "decisions", "timedDecisions", "accepted", "edited", "rejected", "skipped",
                "reviews", "samples", "activeMs", "elapsedMs", "decisionsPerHour", "meanDecisionsPerHour",
                "reviewsPerHour", "editSize",
            ], identity: \.group,
            columns: [
                .dimension(dimension),
                FigureColumn(
                    "group", dimension?.rawValue ?? "of", "the group", rank: 0, layout: .words(most: 24),
                    opens: opens(nil)
                ) { .group(dimension, $0.group) },
                FigureColumn(
                    "decisions", "decisions", "decisions that stand, also of scripts; rates and times are of the desk",
                    .count, rank: 2, opens: opens(nil)
                ) { .count($0.decisions) },
                FigureColumn(
                    "decisionsPerHour", "per hour", "median of the rates of single decisions, per hour of active time",
                    .perHour, rank: 1
                ) { .spread($0.decisionsPerHour) },
                FigureColumn(
                    "middleHalf", "middle half", "between which half of the rates lie, per hour of active time",
                    .perHour, rank: 3, in: .people, tone: { _ in .quiet }
                ) { .middleHalf($0.decisionsPerHour) },
                FigureColumn(
                    "p90", "p90", "the rate that nine in ten decisions stay below", .perHour, rank: 7, in: .people
                ) { .coefficient($0.decisionsPerHour.p90) },
                FigureColumn(
                    "meanDecisionsPerHour", "mean",
                    "all decisions that were timed at the desk over all active time, per hour", .perHour, rank: 5,
                    in: .roomy
                ) { .coefficient($0.meanDecisionsPerHour) },
                FigureColumn(
                    "reviewsPerHour", "reviews/h",
                    "median of the rates of single samples' reviews, per hour of active time", .perHour, rank: 8,
                    in: dimension == .kind || dimension == .language ? .data : .all
                ) { .spread($0.reviewsPerHour) },
                FigureColumn("activeMs", "active", "time with the hands at the keys", .workTime, rank: 4) {
                    .milliseconds($0.activeMilliseconds)
                },
                FigureColumn("elapsedMs", "elapsed", "time from first sight to decision", .workTime, rank: 10) {
                    .milliseconds($0.elapsedMilliseconds)
                },
                share(.accepted, "accepts", rank: 6, \.outcomes.accepted),
                share(.edited, "edits", rank: 9, \.outcomes.edited),
                share(.rejected, "rejects", rank: 11, \.outcomes.rejected),
                FigureColumn(
                    "editSize", "edit size", "how much of an answer an edit changes (median)", .share, rank: 12
                ) { .spread($0.editSize) },
                FigureColumn(
                    "reviews", "reviews", "samples that a reviewer is through with, once for each reviewer", .count,
                    rank: 13
                ) { .count($0.reviews) },
                FigureColumn("samples", "samples", "samples that were reviewed, however often", .count, rank: 14) {
                    .count($0.samples)
                },
                FigureColumn("skipped", "skipped", "samples skipped; their time counts", .count, rank: 15) {
                    .count($0.skipped)
                },
            ] + FigureColumn.outcomes(\.self))
    }
}

extension FigureColumn {
    /// The columns of somebody's pace, but for how much they decided.
    static func pace(
        _ pace: @escaping @Sendable (Row) -> PaceRow, opens: @escaping @Sendable (Row) -> FigureTarget?
    ) -> [FigureColumn] {
        [
            FigureColumn(
                "decisionsPerHour", "per hour", "median of the rates of single decisions, per hour of active time",
                .perHour, rank: 3, opens: opens
            ) { .spread(pace($0).decisionsPerHour) },
            FigureColumn(
                "middleHalf", "middle half", "between which half of the rates lie, per hour of active time", .perHour,
                rank: 6, in: [.screen, .page], tone: { _ in .quiet }
            ) { .middleHalf(pace($0).decisionsPerHour) },
            FigureColumn("activeMs", "active", "time with the hands at the keys", .workTime, rank: 4) {
                .milliseconds(pace($0).activeMilliseconds)
            },
            .data("skipped", "samples skipped; their time counts", .count) { .count(pace($0).skipped) },
            .data("reviews", "samples that they are through with", .count) { .count(pace($0).reviews) },
            .data("samples", "samples that they reviewed", .count) { .count(pace($0).samples) },
            .data("elapsedMs", "time from first sight to decision", .workTime) {
                .milliseconds(pace($0).elapsedMilliseconds)
            },
            .data("meanDecisionsPerHour", "timed decisions over all active time, per hour", .perHour) {
                .coefficient(pace($0).meanDecisionsPerHour)
            },
            .data("reviewsPerHour", "rates of single reviews, per hour of active time", .perHour) {
                .spread(pace($0).reviewsPerHour)
            },
        ] + outcomes(pace)
    }

    /// How many decisions went each way, and how many were timed.
    static func outcomes(_ pace: @escaping @Sendable (Row) -> PaceRow) -> [FigureColumn] {
        [
            .data("timedDecisions", "those of them that were made at the desk in a measured time", .count) {
                .count(pace($0).timed)
            },
            .data("accepted", "decisions that accept", .count) { .count(pace($0).outcomes.accepted) },
            .data("edited", "decisions that edit", .count) { .count(pace($0).outcomes.edited) },
            .data("rejected", "decisions that reject", .count) { .count(pace($0).outcomes.rejected) },
        ]
    }
}

extension FigureTable<CostFigures> {
    package static var cost: Self {
        FigureTable(
            "cost", "In the currency of the hourly rate", empty: "No hourly rate was given, so no cost is told.",
            blank: CostFigures(
                hourlyRate: 0, overhead: 0, minutesFromScratch: 0, instructions: 0, activeMilliseconds: 0),
            identity: { _ in "cost" },
            columns: [
                FigureColumn("hourlyRate", "rate", "for an hour of active time", .amount) { .number($0.hourlyRate) },
                FigureColumn("overhead", "overhead", "added once", .amount) { .number($0.overhead) },
                FigureColumn(
                    "instructions", "instructions",
                    "turns that were decided at the desk in a measured time and leave as accepted or edited", .count
                ) { .count($0.instructions) },
                FigureColumn("activeMs", "active", "all time measured at the desk", .workTime) {
                    .milliseconds($0.activeMilliseconds)
                },
                FigureColumn("costPerInstruction", "an instruction", "all of it over the instructions", .amount) {
                    .coefficient($0.costPerInstruction)
                },
                FigureColumn(
                    "minutesFromScratch", "minutes from scratch",
                    "what writing an instruction takes, by the lead's estimate", .amount
                ) { .number($0.minutesFromScratch) },
                FigureColumn("costFromScratch", "one from scratch", "what writing an instruction costs", .amount) {
                    .number($0.costFromScratch)
                },
                FigureColumn("ratio", "corrected over written", "the one cost over the other", .factor) {
                    .coefficient($0.ratio)
                },
            ])
    }
}
