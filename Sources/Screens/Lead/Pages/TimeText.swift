internal import Corpus

extension Timestamp {
    /// As `2026-11-21 14:05:31`, in UTC.
    var dayAndTime: String { "\(day) \(clock)" }

    /// As `2026-11-21`, in UTC.
    var day: String { String(iso8601.prefix(10)) }

    /// As `14:05:31`, in UTC.
    var clock: String { String(iso8601.dropFirst(11).prefix(8)) }
}
