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
    package var name: String {
        let (year, month, day) = civil
        return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    /// The year, month and day by Howard Hinnant's `civil_from_days` (public domain), proleptic Gregorian.
    ///
    /// Made for every decision, so no text is taken apart for it.
    fileprivate var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// The day's place in its year, counted from 1.
    fileprivate var ordinal: Int {
        let (year, month, day) = civil
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]
        return before + (isLeap && month > 2 ? 1 : 0) + day
    }

    fileprivate static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return digits.utf8.count < width ? String(repeating: "0", count: width - digits.utf8.count) + digits : digits
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
        return "\(CalendarDay.padded(thursday.civil.year, 4))-W\(CalendarDay.padded(week, 2))"
    }

    /// The numbers of its days, from Monday on.
    package var days: ClosedRange<Int> { number * 7 - 3...number * 7 + 3 }

    /// 0 for Monday.
    private static func weekday(_ day: CalendarDay) -> Int { ((day.number + 3) % 7 + 7) % 7 }

    package static func < (left: CalendarWeek, right: CalendarWeek) -> Bool { left.number < right.number }
}
