internal import Figures

extension ProgressRow {
    /// How many turns came to what; the group's name is left to whoever lists it.
    var counts: [FigureField] {
        [
            FigureField("samples", .integer(samples)), FigureField("turns", .integer(turns)),
            FigureField("accepted", .integer(accepted)), FigureField("edited", .integer(edited)),
            FigureField("rejected", .integer(rejected)), FigureField("contested", .integer(contested)),
            FigureField("undecided", .integer(undecided)),
        ]
    }
}

extension QueueProgress: FigureRow {
    var fields: [FigureField] {
        [
            FigureField("queue", .text(name)), FigureField("paused", .boolean(isPaused)),
            FigureField("samples", .integer(samples)), FigureField("needed", .integer(needed)),
            FigureField("done", .integer(done)), FigureField("leased", .integer(leased)),
            FigureField("extra", .integer(extra)), FigureField("overlap", .integer(overlap)),
            FigureField("share", .decimal(share)), FigureField("order", .text(ordering)),
            FigureField("reviewers", .texts(reviewers)),
        ]
    }
}

extension DayCount: FigureRow {
    var fields: [FigureField] {
        [
            FigureField("day", .text(day)), FigureField("decisions", .integer(decisions)),
            FigureField("reviewers", .integer(reviewers)), FigureField("activeMs", FigureValue(activeMilliseconds)),
        ]
    }
}
