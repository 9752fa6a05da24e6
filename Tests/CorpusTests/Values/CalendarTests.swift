import Corpus
import Testing

@Suite struct CalendarTests {
    @Test(
        "Days have their ISO names, before 1970 too",
        arguments: [
            (0, "1970-01-01"), (-1, "1969-12-31"), (20_778, "2026-11-21"), (11_016, "2000-02-29"),
            (19_782, "2024-02-29"),
        ])
    func days(number: Int, name: String) {
        #expect(CalendarDay(number: number).name == name)
        #expect(CalendarDay(named: name)?.number == number)
    }

    // ISO 8601's own and well-known examples of weeks at the turn of a year.
    @Test(
        "Weeks belong to the year of their Thursday",
        arguments: [
            ("2026-11-21", "2026-W47"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
            ("2008-12-29", "2009-W01"),
            ("2010-01-03", "2009-W53"), ("1970-01-01", "1970-W01"), ("2024-12-30", "2025-W01"),
        ])
    func weeks(day: String, name: String) throws {
        let week = CalendarWeek(of: try #require(CalendarDay(named: day)))
        #expect(week.name == name)
        #expect(CalendarWeek(named: name) == week)
    }

    @Test(
        "What is no day and no week is refused",
        arguments: [
            "", "2026-11", "2026-13-01", "2026-02-30", "2026-1-1", "2026-W54", "2026-W00", "2026-47",
        ])
    func refused(name: String) {
        #expect(CalendarDay(named: name) == nil)
        #expect(CalendarWeek(named: name) == nil)
    }

    @Test("The last millisecond of a day belongs to it")
    func boundaries() {
        #expect(CalendarDay(of: Timestamp(milliseconds: 86_399_999)).number == 0)
        #expect(CalendarDay(of: Timestamp(milliseconds: 86_400_000)).number == 1)
        #expect(CalendarDay(of: Timestamp(milliseconds: -1)).number == -1)
    }
}
