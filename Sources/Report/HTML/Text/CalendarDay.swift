internal import Corpus

/// A day in UTC, by its number since 1970-01-01.
struct CalendarDay: Hashable, Comparable, Sendable {
    let number: Int

    init(number: Int) { self.number = number }

    /// Reads ``name``; nil for anything else.
    init?(named name: String) {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard parts.count == 3, (1...9999).contains(parts[0]), (1...12).contains(parts[1]), (1...31).contains(parts[2])
        else { return nil }
        // Howard Hinnant's `days_from_civil` (public domain), for years from 1 on.
        let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (parts[1] + (parts[1] > 2 ? -3 : 9)) + 2) / 5 + parts[2] - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        if self.name != name { return nil }
    }

    /// As `2026-11-21`.
    var name: String { String(Timestamp(milliseconds: Int64(number) * 86_400_000).iso8601.prefix(10)) }

    static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}
