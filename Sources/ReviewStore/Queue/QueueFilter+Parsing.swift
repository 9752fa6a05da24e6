internal import Corpus

extension QueueFilter {
    /// Reads texts of conditions, all of which must hold.
    ///
    /// - Throws: ``QueueFilterError``, which says what is wrong, where, and what there is instead.
    package init(_ texts: [String]) throws(QueueFilterError) {
        var conditions: [Condition] = []
        for text in texts {
            var parser = QueueFilterParser(text)
            conditions += try parser.conditions()
        }
        self.init(alternatives: [conditions])
    }
}

/// A filter that cannot be read.
package struct QueueFilterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text that is wrong.
    package let text: String
    /// The character of it at which it goes wrong, counted from 1; nil when it is about the store.
    package let column: Int?
    package let problem: String

    package var description: String {
        "the condition “\(text)”\(column.map { ", character \($0)" } ?? ""): \(problem)"
    }
}

/// Reads conditions from left to right.
private struct QueueFilterParser {
    private let original: String
    private let text: [Character]
    private var at = 0

    init(_ text: String) {
        original = text
        self.text = Array(text)
    }

    mutating func conditions() throws(QueueFilterError) -> [QueueFilter.Condition] {
        var conditions: [QueueFilter.Condition] = []
        while true {
            while let character = peek, character == "," || character.isWhitespace { at += 1 }
            guard peek != nil else { break }
            conditions.append(try condition())
        }
        guard !conditions.isEmpty else {
            throw error(0, "it is empty; a condition is FIELD=VALUE, with one of the fields \(Self.fields)")
        }
        return conditions
    }

    private mutating func condition() throws(QueueFilterError) -> QueueFilter.Condition {
        let start = at
        while let character = peek, Self.isOfWord(character) { at += 1 }
        let word = String(text[start..<at])
        guard let field = QueueFilter.Field(rawValue: word.lowercased()) else {
            throw error(
                start,
                word.isEmpty
                    ? "a field is missing; there are \(Self.fields)"
                    : "there is no field “\(word)”; there are \(Self.fields)")
        }
        let isNegated = peek == "!"
        if isNegated { at += 1 }
        guard peek == "=" else { throw error(at, "after “\(word)” stands = or !=") }
        at += 1
        var values = [try value(of: field)]
        while let character = peek, character == "|" || character == ",", !isAtCondition(after: at + 1) {
            at += 1
            if peek == nil { break }
            values.append(try value(of: field))
        }
        return QueueFilter.Condition(field: field, isNegated: isNegated, values: values)
    }

    private mutating func value(of field: QueueFilter.Field) throws(QueueFilterError) -> String {
        while let character = peek, character.isWhitespace { at += 1 }
        let start = at
        var value = ""
        if peek == "\"" {
            value = try quoted()
        } else {
            while let character = peek, character != ",", character != "|" {
                if character.isWhitespace, isAtCondition(after: at) { break }
                value.append(character)
                at += 1
            }
            while value.last?.isWhitespace == true { value.removeLast() }
        }
        guard !value.isEmpty else { throw error(start, "“\(field.rawValue)” has no value") }
        if let known = field.knownValues {
            guard let found = known.first(where: { QueueFilter.folded($0) == QueueFilter.folded(value) }) else {
                throw error(start, "there is no \(field.rawValue) “\(value)”; there are \(known.listed)")
            }
            return found
        }
        if field == .sample, SampleRange(value) == nil {
            throw error(start, "“\(value)” is no sample number, nor a range such as 1-500")
        }
        return value
    }

    private mutating func quoted() throws(QueueFilterError) -> String {
        let start = at
        var value = ""
        at += 1
        while let character = peek, character != "\"" {
            at += 1
            if character == "\\", let next = peek {
                value.append(next)
                at += 1
            } else {
                value.append(character)
            }
        }
        guard peek == "\"" else { throw error(start, "the quotes are not closed") }
        at += 1
        return value
    }

    /// Whether, spaces aside, a field with its sign begins there.
    private func isAtCondition(after place: Int) -> Bool {
        var place = place
        while place < text.count, text[place].isWhitespace || text[place] == "," { place += 1 }
        let start = place
        while place < text.count, Self.isOfWord(text[place]) { place += 1 }
        guard place > start, place < text.count else { return false }
        return text[place] == "=" || (text[place] == "!" && place + 1 < text.count && text[place + 1] == "=")
    }

    private var peek: Character? { at < text.count ? text[at] : nil }

    private static func isOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "-_".contains(character)
    }

    private static var fields: String { QueueFilter.Field.allCases.map(\.rawValue).listed }

    private func error(_ place: Int, _ problem: String) -> QueueFilterError {
        QueueFilterError(text: original, column: place + 1, problem: problem)
    }
}

/// Sample numbers as a filter has them: one, or from one to another.
struct SampleRange {
    let first: Int
    let last: Int

    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count <= 2, let first = parts.first ?? nil, let last = parts.last ?? nil, first <= last else {
            return nil
        }
        self.first = first
        self.last = last
    }
}

extension QueueFilter.Field {
    /// All values that the field can have; nil when a store decides.
    fileprivate var knownValues: [String]? {
        switch self {
        case .kind: TurnKind.allCases.map(\.rawValue)
        case .language: Language.allCases.map(\.rawValue)
        case .task: SampleTask.allCases.map(\.rawValue)
        case .state: QueueFilter.State.allCases.map(\.rawValue)
        case .domain, .dataset, .sample, .reviewer: nil
        }
    }
}
