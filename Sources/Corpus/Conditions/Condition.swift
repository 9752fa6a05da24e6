/// One condition on samples, turns, decisions or events: the field has one of the values, or, negated, none of them.
///
/// Conditions are written `FIELD=VALUE`; ``conditions(in:loneWords:)`` reads them, and ``ConditionField`` has the
/// fields. Of several conditions all must hold.
///
/// - A condition on a sample's field holds for all its turns.
/// - A sample meets the conditions on turns when one of its turns meets those that are not negated, and none of its
///   turns a negated one.
/// - A turn, likewise, meets the conditions on decisions when one of its decisions meets those that are not negated,
///   and none of its decisions a negated one.
package struct Condition: Hashable, Sendable {
    package var field: ConditionField
    package var isNegated: Bool
    /// At least one; in the order in which they were given.
    package var values: [ConditionValue]

    package init(_ field: ConditionField, isNegated: Bool = false, _ values: [ConditionValue]) {
        self.field = field
        self.isNegated = isNegated
        self.values = values
    }

    /// The condition that a field has one of these words or texts.
    package init(_ field: ConditionField, isNegated: Bool = false, _ values: String...) {
        self.init(field, isNegated: isNegated, values.map(ConditionValue.text))
    }

    /// The condition that a numeric field has this number.
    package init(_ field: ConditionField, _ number: Int) {
        self.init(field, [.numbers(number...number)])
    }

    /// The values of a field of words or texts.
    package var texts: [String] {
        values.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    /// The values of a field of numbers: an order, as `>=2`, is a range without an end.
    package var ranges: [ClosedRange<Int>] {
        values.compactMap { if case .numbers(let range) = $0 { range } else { nil } }
    }

    /// The values of a field of moments: a day is all its milliseconds.
    package var moments: [ClosedRange<Timestamp>] {
        values.compactMap { if case .moments(let range) = $0 { range } else { nil } }
    }

    /// The condition that holds when this one does not.
    package var negated: Condition { Condition(field, isNegated: !isNegated, values) }

    /// Whether any of the texts that were found is among the values, or, negated, none is.
    package func holds(for found: [String]) -> Bool {
        let wanted = texts.map(Condition.folded)
        return found.contains { wanted.contains(Condition.folded($0)) } != isNegated
    }

    /// Whether the number is among the values, or, negated, is not.
    package func holds(for number: Int) -> Bool { ranges.contains { $0.contains(number) } != isNegated }

    /// The text without what does not matter in comparing: case, and whether a blank, `-` or `_` joins words.
    package static func folded(_ text: String) -> String {
        String(text.lowercased().map { $0 == "-" || $0 == "_" ? " " : $0 })
    }
}

/// A value that a condition names.
package enum ConditionValue: Hashable, Sendable {
    /// Of a field with a fixed set of words it is spelled as the set has it, else as it was given.
    case text(String)
    case numbers(ClosedRange<Int>)
    case moments(ClosedRange<Timestamp>)
}

extension Condition: CustomStringConvertible {
    /// The condition as it is read: `kind=judgement,"multiple choice"`.
    package var description: String {
        if values.count == 1, case .numbers(let range) = values[0], let order = Self.order(range) {
            let (sign, opposite, number) = order
            return "\(field.rawValue)\(isNegated ? opposite : sign)\(number)"
        }
        return field.rawValue + (isNegated ? "!=" : "=") + values.map(\.description).joined(separator: ",")
    }

    /// A range without an end as a sign, the sign of its contrary, and the number behind either.
    private static func order(_ range: ClosedRange<Int>) -> (sign: String, opposite: String, number: Int)? {
        if range.upperBound == .max { return (">=", "<", range.lowerBound) }
        if range.lowerBound == .min { return ("<=", ">", range.upperBound) }
        return nil
    }
}

extension ConditionValue: CustomStringConvertible {
    package var description: String {
        switch self {
        case .text(let text):
            text.contains { ",|=<>!\"".contains($0) || $0.isWhitespace }
                ? "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" : text
        case .numbers(let range):
            range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
        case .moments(let range): range.lowerBound == range.upperBound ? range.lowerBound.iso8601 : range.day
        }
    }
}

extension ClosedRange<Timestamp> {
    fileprivate var day: String { CalendarDay(of: lowerBound).name }
}

extension [Condition] {
    /// The conditions as they are read; empty for none.
    package var text: String { map(\.description).joined(separator: " ") }
}
