internal import Agreement
package import Corpus

/// What is left to do, and how long that takes if people go on as they did.
///
/// Queues say how many reviews they need, overlap included; without queues every undecided turn needs a decision. What a
/// day brought is told by the quartiles of the days that were worked in the last four weeks of work, and how many of the days
/// of a week are worked by the same weeks. Rulings are counted beside it: nobody knows how long a lead ponders.
package struct Forecast: Hashable, Sendable {
    /// Reviews that queues need; nil where there are none.
    package var reviews: Int?
    /// Decisions that those reviews take, by the turns that samples have on average; or undecided turns.
    package var decisions: Int
    /// Turns that do not leave without a lead: contested, reopened, or gold that somebody failed.
    package var rulings: Int
    /// Decisions a worked day.
    package var pace: Spread
    /// How many of the days of a week are worked; nil where work has not gone on for two weeks.
    package var daysPerWeek: Double?

    /// How many worked days tell a pace.
    package static let fewestDays = 4

    /// The days on which the pace rests.
    package static let window = 28

    /// - Parameters:
    ///   - rulings: turns that do not leave without a lead.
    ///   - today: on which work may still go on, so that it tells no pace.
    package init(_ progress: ProgressFigures, rulings: Int, today: CalendarDay) {
        self.rulings = rulings
        let turnsOfSample = Double(progress.all.turns) / Double(max(1, progress.all.samples ?? 0))
        let reviews = progress.queues.reduce(0) { $0 + max(0, $1.needed - $1.done) }
        self.reviews = progress.queues.isEmpty ? nil : reviews
        decisions =
            progress.queues.isEmpty ? progress.all.undecided : Int((Double(reviews) * turnsOfSample).rounded())
        let days = progress.days.compactMap { count in
            CalendarDay(named: count.day).map { (day: $0.number, decisions: count.decisions) }
        }.filter { $0.decisions > 0 && $0.day < today.number }.sorted { $0.day < $1.day }
        let worked = days.filter { $0.day > (days.last?.day ?? 0) - Self.window }
        pace = Spread()
        if worked.count >= Self.fewestDays {
            pace = Spread(values: worked.map(\.decisions).sorted().map { (Double($0), 1) })
        } else {
            pace.count = worked.count
        }
        guard let first = worked.first?.day, let last = worked.last?.day else { return }
        let weeks = (last - first) / 7 + 1
        daysPerWeek = weeks >= 2 && worked.count >= Self.fewestDays ? Double(worked.count) / Double(weeks) : nil
    }

    /// How many worked days the decisions take, at the pace of the better quarter of days and at that of the worse; nil where
    /// no pace can be told.
    package var workedDays: ClosedRange<Int>? {
        guard let slow = pace.lowerQuartile.value, let fast = pace.upperQuartile.value, slow > 0 else { return nil }
        return Self.days(Double(decisions) / fast, Double(decisions) / slow)
    }

    /// How many days of the calendar that is, by how many days of a week are worked; nil where that cannot be told.
    package var calendarDays: ClosedRange<Int>? {
        guard let slow = pace.lowerQuartile.value, let fast = pace.upperQuartile.value, slow > 0,
            let daysPerWeek, daysPerWeek > 0
        else { return nil }
        return Self.days(
            Double(decisions) / fast * 7 / daysPerWeek, Double(decisions) / slow * 7 / daysPerWeek)
    }

    private static func days(_ least: Double, _ most: Double) -> ClosedRange<Int> {
        let limit = 1_000_000.0
        return Int(min(least, limit).rounded(.up))...Int(min(max(least, most), limit).rounded(.up))
    }
}
