import Corpus
import Figures
import Testing

@Suite struct ForecastTests {
    /// A project of 1,000 samples with 2,500 turns, of which 1,500 are undecided, and its worked days.
    private func progress(days: [(day: String, decisions: Int)], needed: Int? = nil) -> ProgressFigures {
        var progress = ProgressFigures()
        progress.all.samples = 1_000
        progress.all.turns = 2_500
        progress.all.outcomes.accepted = 1_000
        progress.days = days.map { day, decisions in
            var count = DayCount(day: day)
            count.decisions = decisions
            return count
        }
        if let needed {
            var queue = QueueFigures(name: "first")
            queue.needed = needed
            queue.done = 200
            progress.queues = [queue]
        }
        return progress
    }

    private let mondays = [
        ("2026-10-26", 100), ("2026-11-02", 200), ("2026-11-09", 300), ("2026-11-16", 400),
    ]

    private func forecast(
        _ progress: ProgressFigures, rulings: Int = 0, today: String = "2026-11-21"
    ) throws -> Forecast {
        Forecast(progress, rulings: rulings, today: try #require(CalendarDay(named: today)))
    }

    @Test("What queues need counts with its overlap, and a day a week makes seven days of the calendar")
    func queues() throws {
        // 800 reviews of 2.5 turns: 2,000 decisions, at 175 (11.4 days) to 325 (6.2 days) a worked day, one a week.
        let forecast = try forecast(progress(days: mondays, needed: 1_000), rulings: 540)
        #expect(forecast.reviews == 800 && forecast.decisions == 2_000 && forecast.rulings == 540)
        #expect(forecast.workedDays == 7...12)
        #expect(forecast.daysPerWeek == 1)
        #expect(forecast.calendarDays == 44...80)
        #expect(
            forecast.sentence { String($0) }
                == "800 reviews (about 2000 decisions) and 540 rulings are left; the decisions take 44 to 80 calendar days "
                + "at 175 to 325 decisions a worked day (quartiles of the last 4), 1 day worked a week")
    }

    @Test("Without queues the undecided turns are left")
    func noQueues() throws {
        let forecast = try forecast(progress(days: mondays))
        #expect(forecast.reviews == nil && forecast.decisions == 1_500)
        #expect(forecast.left { String($0) } == "1500 undecided turns are left")
    }

    @Test("Too few days tell nothing, and the day that is not over is none of them")
    func noBasis() throws {
        for days in [[], Array(mondays.prefix(3)), Array(mondays.prefix(3)) + [("2026-11-21", 50)]] {
            let forecast = try forecast(progress(days: days), rulings: 1)
            #expect(forecast.workedDays == nil && forecast.calendarDays == nil)
            let sentence = forecast.sentence { String($0) }
            #expect(sentence.hasPrefix("1500 undecided turns and 1 ruling are left; how long that takes cannot be"))
        }
    }

    @Test("Days in a row tell worked days, and no days of the calendar")
    func row() throws {
        let days = [("2026-11-16", 100), ("2026-11-17", 100), ("2026-11-18", 100), ("2026-11-19", 100)]
        let forecast = try forecast(progress(days: days))
        #expect(forecast.workedDays == 15...15 && forecast.calendarDays == nil && forecast.daysPerWeek == nil)
        #expect(forecast.duration { String($0) }?.contains("15 worked days") == true)
    }

    @Test("Only the last four weeks of work tell the pace, however long ago they are")
    func window() throws {
        let long = [("2026-01-05", 9_000), ("2026-01-12", 9_000)] + mondays
        #expect(try forecast(progress(days: long), today: "2027-06-01").pace.count == 4)
    }

    @Test("When nothing is left nothing is said about days")
    func done() throws {
        let forecast = try forecast(progress(days: mondays, needed: 200))
        #expect(forecast.sentence { String($0) } == "the queues need no more reviews")
        #expect(
            try self.forecast(progress(days: mondays, needed: 201)).left { String($0) }
                == "1 review (about 3 decisions) is left")
    }
}
