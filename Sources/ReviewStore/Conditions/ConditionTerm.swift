internal import Corpus

/// A condition made ready for a store: names are numbers, and what had to be searched has been found.
struct ConditionTerm: Sendable {
    var condition: Condition
    /// One of these holds; the condition's negation is not in them.
    var tests: [Test]
    /// The reviewers that it names, by their numbers.
    var reviewers: [Int] = []

    /// A test in SQL.
    ///
    /// It stands where the tables `sample` and, on a turn, `turn` have the row that is asked about; on a decision `x` has
    /// it. It is never NULL.
    enum Test: Sendable {
        /// On one turn, and on a sample that has a turn for which it holds; nil when that takes going through its turns.
        case turn(String, ofSample: String?, values: [any SQLBindable])
        /// On a sample.
        case sample(String, values: [any SQLBindable])
        /// On a reviewer's decision, with its `reviewer`, `decision` and `event`.
        case decision(String, values: [any SQLBindable])
        /// Turns that were found, in order.
        case places([TurnPlace])
    }

    /// Whether it asks what a sample or turn is, and not what became of it.
    var isLasting: Bool { condition.field.isLasting }
}

extension ConditionField {
    /// Whether the field says what a sample or turn is, rather than what became of it.
    var isLasting: Bool {
        switch self {
        case .dataset, .domain, .task, .generator, .sample, .id, .picture, .turn, .kind, .language, .text: true
        case .queue, .complete, .state, .contention, .reviews, .action, .reviewer, .decision, .reason, .since, .until:
            false
        }
    }
}

/// SQL with the values of its parameters in their order.
struct SQLText {
    var sql: String
    var values: [any SQLBindable] = []

    static func + (left: SQLText, right: SQLText) -> SQLText {
        SQLText(sql: left.sql + right.sql, values: left.values + right.values)
    }

    /// The texts with a word between them; `none` where there are none.
    static func joined(_ texts: [SQLText], with word: String, none: String) -> SQLText {
        guard let first = texts.first else { return SQLText(sql: none) }
        if texts.count == 1 { return first }
        return SQLText(
            sql: texts.map { "(\($0.sql))" }.joined(separator: " \(word) "), values: texts.flatMap(\.values))
    }

    /// The text with others around it.
    func within(_ before: String, _ after: String = ")") -> SQLText {
        SQLText(sql: before + sql + after, values: values)
    }

    var negated: SQLText { within("NOT (") }
}

extension ConditionTerm.Test {
    /// Question marks for that many values.
    static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }

    /// That a numeric expression lies in one of the ranges.
    static func within(_ ranges: [ClosedRange<Int>], _ expression: String) -> SQLText {
        SQLText(
            sql: ranges.map { _ in "\(expression) BETWEEN ? AND ?" }.joined(separator: " OR "),
            values: ranges.flatMap { [$0.lowerBound, $0.upperBound] })
    }

    /// Turns as one number each, for a list of them.
    static func key(_ place: TurnPlace) -> Int { place.sample << 20 | place.turn }
}
