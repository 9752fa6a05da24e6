internal import Figures

extension ProgressRow {
    /// How many turns came to what; the group's name is left to whoever lists it.
    var counts: [FigureField] {
        [
            FigureField("samples", FigureValue(samples)), FigureField("turns", .integer(turns)),
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
            FigureField("timedDecisions", .integer(timed)), FigureField("reviewers", .integer(reviewers)),
            FigureField("activeMs", FigureValue(activeMilliseconds)),
        ]
    }
}

extension Forecast: FigureRow {
    var fields: [FigureField] {
        [
            FigureField("reviewsLeft", FigureValue(reviews)), FigureField("decisionsLeft", .integer(decisions)),
            FigureField("rulingsLeft", .integer(rulings)), FigureField("decisionsPerWorkedDay", .group(pace.fields)),
            FigureField("daysWorkedPerWeek", FigureValue(daysPerWeek)),
            FigureField("workedDaysLeast", FigureValue(workedDays?.lowerBound)),
            FigureField("workedDaysMost", FigureValue(workedDays?.upperBound)),
            FigureField("calendarDaysLeast", FigureValue(calendarDays?.lowerBound)),
            FigureField("calendarDaysMost", FigureValue(calendarDays?.upperBound)),
            FigureField("sentence", .text(sentence { String($0) })),
        ]
    }
}
