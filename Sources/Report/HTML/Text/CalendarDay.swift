internal import Corpus

/// A day of the Gregorian calendar.
struct CalendarDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    let ordinal: Int
    private let year: Int
    private let month: Int
    private let day: Int

    /// Reads `2026-11-21`; nil when it is not a day.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...9999).contains(year),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        // Howard Hinnant's `days_from_civil` (public domain), for years from 1 on.
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        ordinal = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day so many days after 1970-01-01; nil before the year 1 and after 9999.
    init?(ordinal: Int) {
        guard (-719_162...2_932_896).contains(ordinal) else { return nil }
        let text = Timestamp(milliseconds: Int64(ordinal) * 86_400_000).iso8601
        self.init(String(text.prefix(10)))
    }

    static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.ordinal < right.ordinal }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// As `21 November 2026`.
    var long: String { "\(day) \(Self.months[month - 1]) \(year)" }

    /// As `21 Nov`.
    var short: String { "\(day) \(Self.months[month - 1].prefix(3))" }
}
