internal import Corpus

/// Reading and writing a filter as the command line has it.
extension ExportFilter {
    /// Reads `--decided` and `--where`, each as often as it was given: all of them must hold.
    ///
    /// Throws an `ExportFilterError` that says what is wrong and where.
    package init(decided: [String], conditions: [String]) throws(ExportFilterError) {
        for text in decided {
            let outcomes = try Self.outcomes(text)
            self.decided = self.decided?.intersection(outcomes) ?? outcomes
        }
        if self.decided?.isEmpty == true {
            throw ExportFilterError(
                option: "--decided", column: nil,
                problem:
                    "given several times, all must hold, and these have no outcome in common: name several in one, "
                    + "as accepted,edited")
        }
        for text in conditions {
            var parser = ConditionParser(text: Array(text))
            self.conditions += try parser.parse()
        }
    }

    private static func outcomes(_ text: String) throws(ExportFilterError) -> Set<Outcome> {
        var outcomes: Set<Outcome> = []
        for word in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
            guard let outcome = Outcome(rawValue: word.lowercased()) else {
                throw ExportFilterError(
                    option: "--decided", column: nil,
                    problem: word.lowercased() == "contested"
                        ? "contested turns are taken with --contested keep"
                        : "there is no outcome “\(word)”, only \(Outcome.allCases.map(\.rawValue).listed)")
            }
            outcomes.insert(outcome)
        }
        guard !outcomes.isEmpty else {
            throw ExportFilterError(
                option: "--decided", column: nil,
                problem: "no outcome is named; there are \(Outcome.allCases.map(\.rawValue).listed)")
        }
        return outcomes
    }

    /// The conditions in the order in which they were given, spelled in one way; nil when there are none.
    var conditionText: String? {
        guard !conditions.isEmpty else { return nil }
        return conditions.map { condition in
            condition.key.rawValue + (condition.isNegated ? "!=" : "=")
                + condition.values.map { value in
                    value.contains { " ,|\"".contains($0) }
                        ? "\"" + value.replacing("\"", with: "\\\"") + "\"" : value
                }.joined(separator: "|")
        }.joined(separator: " ")
    }
}

/// A filter that cannot be read.
package struct ExportFilterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The option that is wrong.
    package let option: String
    /// The character of its value at which it goes wrong, counted from 1.
    package let column: Int?
    package let problem: String

    package var description: String {
        option + (column.map { ", character \($0): " } ?? ": ") + problem
    }
}

/// Reads the conditions of `--where`.
private struct ConditionParser {
    let text: [Character]
    private var at = 0

    init(text: [Character]) { self.text = text }

    mutating func parse() throws(ExportFilterError) -> [ExportFilter.Condition] {
        var conditions: [ExportFilter.Condition] = []
        while true {
            while let character = peek, character == "," || character.isWhitespace { at += 1 }
            guard peek != nil else { break }
            conditions.append(try condition())
        }
        guard !conditions.isEmpty else { throw error(0, "it is empty; a condition is KEY=VALUE") }
        return conditions
    }

    private mutating func condition() throws(ExportFilterError) -> ExportFilter.Condition {
        let start = at
        while let character = peek, character.isLetter || character.isNumber || "-_".contains(character) { at += 1 }
        let word = String(text[start..<at])
        guard let key = ExportFilter.Key(rawValue: word.lowercased()) else {
            let keys = ExportFilter.Key.allCases.map(\.rawValue).listed
            throw error(
                start,
                word.isEmpty
                    ? "a key is missing; there are \(keys)" : "there is no key “\(word)”, only \(keys)")
        }
        let isNegated = peek == "!"
        if isNegated { at += 1 }
        guard peek == "=" else { throw error(at, "after “\(word)” stands = or !=") }
        at += 1
        var values = [try value(of: key)]
        while peek == "|" {
            at += 1
            values.append(try value(of: key))
        }
        return ExportFilter.Condition(key: key, isNegated: isNegated, values: values)
    }

    private mutating func value(of key: ExportFilter.Key) throws(ExportFilterError) -> String {
        let start = at
        var value = ""
        if peek == "\"" {
            at += 1
            while let character = peek, character != "\"" {
                at += 1
                guard character == "\\", let next = peek else {
                    value.append(character)
                    continue
                }
                value.append(next)
                at += 1
            }
            guard peek == "\"" else { throw error(start, "the quotes are not closed") }
            at += 1
        } else {
            while let character = peek, character != ",", character != "|", !character.isWhitespace {
                value.append(character)
                at += 1
            }
        }
        guard !value.isEmpty else { throw error(start, "“\(key.rawValue)” has no value") }
        if let known = key.knownValues, !known.map(ExportFilter.folded).contains(ExportFilter.folded(value)) {
            throw error(start, "there is no \(key.rawValue) “\(value)”, only \(known.listed)")
        }
        return value
    }

    private var peek: Character? { at < text.count ? text[at] : nil }

    private func error(_ place: Int, _ problem: String) -> ExportFilterError {
        ExportFilterError(option: "--where", column: place + 1, problem: problem)
    }
}

extension ExportFilter.Key {
    /// All values that the key can have; nil when a store decides.
    fileprivate var knownValues: [String]? {
        switch self {
        case .kind: TurnKind.allCases.map(\.rawValue)
        case .language: Language.allCases.map(\.rawValue)
        case .task: SampleTask.allCases.map(\.rawValue)
        case .domain, .reviewer, .dataset: nil
        }
    }
}
