internal import Corpus

extension CalendarDay {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// As `21 November 2026`.
    var long: String { words { "\($0.day) \(Self.months[$0.month - 1]) \($0.year)" } }

    /// As `21 Nov`.
    var short: String { words { "\($0.day) \(Self.months[$0.month - 1].prefix(3))" } }

    private func words(_ write: ((year: Int, month: Int, day: Int)) -> String) -> String {
        let parts = name.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, Self.months.indices.contains(parts[1] - 1) else { return name }
        return write((year: parts[0], month: parts[1], day: parts[2]))
    }
}
