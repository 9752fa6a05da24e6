package import Corpus

/// Moments as people read them, in UTC.
extension Timestamp {
    /// As `2026-11-21`.
    package var day: String { String(iso8601.prefix(10)) }
    /// As `14:05:31`.
    package var clock: String { String(iso8601.dropFirst(11).prefix(8)) }
    /// As `2026-11-21 14:05:31`.
    package var dayAndTime: String { "\(day) \(clock)" }
    /// As `2026-11-21 14:05`.
    package var dayAndMinute: String { String(dayAndTime.dropLast(3)) }
}
