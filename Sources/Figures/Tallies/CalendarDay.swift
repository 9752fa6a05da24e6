package import Corpus

/// A day in UTC, by its number since 1970-01-01.
package struct CalendarDay: Hashable, Comparable, Sendable {
    package var number: Int

    package init(number: Int) { self.number = number }

    /// The day of a moment.
    package init(of time: Timestamp) {
        let (quotient, remainder) = time.milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        number = Int(remainder < 0 ? quotient - 1 : quotient)
    }

    /// Reads ``name``; nil for anything else.
    package init?(named name: String) {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]), parts[0] > 0 else {
            return nil
        }
        // Howard Hinnant's `days_from_civil` (public domain), proleptic Gregorian.
        let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (parts[1] + (parts[1] > 2 ? -3 : 9)) + 2) / 5 + parts[2] - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(number: era * 146_097 + dayOfEra - 719_468)
        if self.name != name { return nil }
    }

    /// As `2026-11-21`.
    package var name: String { String(Timestamp(milliseconds: Int64(number) * 86_400_000).iso8601.prefix(10)) }

    /// The day's place in its year, counted from 1.
    fileprivate var ordinal: Int {
        let parts = name.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return 1 }
        let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
        let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][parts[1] - 1]
        return before + (isLeap && parts[1] > 2 ? 1 : 0) + parts[2]
    }

    package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}

/// A week of the ISO calendar (ISO 8601), from Monday on, by its number since the one of 1970-01-01.
package struct CalendarWeek: Hashable, Comparable, Sendable {
    package var number: Int

    package init(number: Int) { self.number = number }

    /// The week of a day: 1970-01-01 was a Thursday.
    package init(of day: CalendarDay) { number = (day.number + 3 - Self.weekday(day)) / 7 }

    /// Reads ``name``; nil for anything else.
    package init?(named name: String) {
        let parts = name.split(separator: "-W", omittingEmptySubsequences: false)
        guard parts.count == 2, let week = Int(parts[1]), let fourth = CalendarDay(named: "\(parts[0])-01-04") else {
            return nil
        }
        // The fourth of January is in the first week of its year.
        self.init(number: CalendarWeek(of: fourth).number + week - 1)
        if self.name != name { return nil }
    }

    /// As `2026-W47`; a week belongs to the year that its Thursday is in.
    package var name: String {
        let thursday = CalendarDay(number: number * 7)
        let week = (thursday.ordinal - 1) / 7 + 1
        return "\(thursday.name.prefix(4))-W\(week < 10 ? "0" : "")\(week)"
    }

    /// 0 for Monday.
    private static func weekday(_ day: CalendarDay) -> Int { ((day.number + 3) % 7 + 7) % 7 }

    package static func < (left: CalendarWeek, right: CalendarWeek) -> Bool { left.number < right.number }
}
