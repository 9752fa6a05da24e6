internal import Agreement

/// The forecast in words, the same wherever it is told.
extension Forecast {
    /// What is left, as `758 reviews (about 2,179 decisions) and 15 rulings are left`.
    ///
    /// - Parameter number: how a count is written.
    package func left(_ number: (Int) -> String) -> String {
        func many(_ count: Int, _ noun: String) -> String { "\(number(count)) \(noun)\(count == 1 ? "" : "s")" }
        var parts: [String] = []
        switch reviews {
        case let reviews? where reviews > 0:
            parts.append("\(many(reviews, "review")) (about \(many(decisions, "decision")))")
        case nil where decisions > 0: parts.append(many(decisions, "undecided turn"))
        default: break
        }
        if rulings > 0 { parts.append(many(rulings, "ruling")) }
        guard !parts.isEmpty else {
            return reviews == nil ? "no turn is left undecided" : "the queues need no more reviews"
        }
        let isOne = (reviews ?? decisions) + rulings == 1
        return parts.joined(separator: " and ") + (isOne ? " is left" : " are left")
    }

    /// How long the decisions take and by what that is told, or why it cannot be told; nil where there are none.
    ///
    /// - Parameter number: how a count is written.
    package func duration(_ number: (Int) -> String) -> String? {
        guard decisions > 0 else { return nil }
        guard let worked = workedDays else {
            let days = pace.count == 1 ? "1 day" : "\(pace.count) days"
            return pace.count < Self.fewestDays
                ? "how long that takes cannot be told before \(Self.fewestDays) days of work are over (\(days) so far)"
                : "how long that takes cannot be told"
        }
        func range(_ days: ClosedRange<Int>) -> String {
            days.lowerBound == days.upperBound
                ? number(days.lowerBound) : "\(number(days.lowerBound)) to \(number(days.upperBound))"
        }
        let slow = Int((pace.lowerQuartile.value ?? 0).rounded())
        let fast = Int((pace.upperQuartile.value ?? 0).rounded())
        let basis =
            "at \(number(slow)) to \(number(fast)) decisions a worked day (quartiles of the last \(pace.count))"
        let decisions = rulings > 0 ? "the decisions take " : "that takes "
        guard let calendar = calendarDays, let daysPerWeek else {
            return "\(decisions)\(range(worked)) worked \(worked.upperBound == 1 ? "day" : "days") \(basis)"
        }
        let tenths = Int((daysPerWeek * 10).rounded())
        let perWeek = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        return "\(decisions)\(range(calendar)) calendar \(calendar.upperBound == 1 ? "day" : "days") \(basis), "
            + "\(perWeek) \(tenths == 10 ? "day" : "days") worked a week"
    }

    /// Both in one sentence.
    ///
    /// - Parameter number: how a count is written.
    package func sentence(_ number: (Int) -> String) -> String {
        [left(number), duration(number)].compactMap { $0 }.joined(separator: "; ")
    }
}
