/// A text of conditions that cannot be read.
package struct ConditionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text that is wrong.
    package let text: String
    /// The character of it at which it goes wrong, counted from 1; nil when it is about the store.
    package let column: Int?
    package let problem: String

    package init(text: String, column: Int? = nil, problem: String) {
        self.text = text
        self.column = column
        self.problem = problem
    }

    package var description: String {
        "the condition “\(text)”\(column.map { ", character \($0)" } ?? ""): \(problem)"
    }
}

extension Condition {
    /// Reads conditions, parted by blanks or commas: `kind=judgement,"multiple choice" state!=gold reviews>=2`.
    ///
    /// Values after commas or bars are alternatives. A value with a comma, a bar, a sign or a field's name in it stands in
    /// double quotes, within which a backslash takes the next character as it is. Capital and small letters are alike, and
    /// so are a blank, `-` and `_`. Numbers may be ranges, `1-500`.
    ///
    /// - Parameter loneWords: What a word without a field may be, in the order in which that is tried; a text field takes
    ///   what nothing before it takes. With ``ConditionField/sample`` among them `12` is a sample and `12.2` a turn of it.
    package static func conditions(
        in text: String, loneWords: [ConditionField] = []
    ) throws(ConditionError) -> [Condition] {
        var reader = ConditionReader(text, loneWords: loneWords)
        return try reader.conditions()
    }

    /// Reads the conditions of several texts, of which all must hold; none may be empty.
    package static func conditions(in texts: [String]) throws(ConditionError) -> [Condition] {
        var conditions: [Condition] = []
        for text in texts {
            let found = try self.conditions(in: text)
            guard !found.isEmpty else {
                throw ConditionError(
                    text: text, column: 1,
                    problem: "it is empty; a condition is FIELD=VALUE, with one of the fields \(ConditionReader.fields)"
                )
            }
            conditions += found
        }
        return conditions
    }
}

/// Reads conditions from left to right.
private struct ConditionReader {
    private let original: String
    private let text: [Character]
    private let loneWords: [ConditionField]
    private var at = 0

    static var fields: String { ConditionField.allCases.map(\.rawValue).listed }

    init(_ text: String, loneWords: [ConditionField]) {
        original = text
        self.text = Array(text)
        self.loneWords = loneWords
    }

    mutating func conditions() throws(ConditionError) -> [Condition] {
        var conditions: [Condition] = []
        while true {
            while let character = peek, character == "," || character.isWhitespace { at += 1 }
            guard peek != nil else { return conditions }
            conditions += isAtCondition(at) ? [try condition()] : try loneWord()
        }
    }

    private mutating func condition() throws(ConditionError) -> Condition {
        let start = at
        while let character = peek, Self.isOfName(character) { at += 1 }
        let name = String(text[start..<at])
        guard let field = ConditionField(named: name) else {
            let names = ConditionField.allCases.map(\.rawValue)
            throw error(
                start,
                name.isEmpty
                    ? "a field is missing; there are \(Self.fields)"
                    : "there is no field “\(name)”; \(names.offered(for: name))")
        }
        while peek?.isWhitespace == true { at += 1 }
        let signPlace = at
        let sign = takeSign()
        guard field.signs.contains(sign) else {
            throw error(signPlace, "after “\(name)” stands \(field.signs.listed(with: "or"))")
        }
        if !["=", "!="].contains(sign) { return try ordered(field, sign) }
        var values = [try value(of: field)]
        while let character = peek, character == "|" || character == ",", !isAtCondition(at + 1) {
            at += 1
            if text[at...].allSatisfy(\.isWhitespace) {
                if character == "," { break }
                throw error(at, "“\(field.rawValue)” has no value")
            }
            values.append(try value(of: field))
        }
        if case .moment = field.declaration.values, values.count > 1 {
            throw error(start, "“\(field.rawValue)” takes one day or moment")
        }
        return Condition(field, isNegated: sign == "!=", values)
    }

    /// A number behind a sign of order, as a range without an end.
    private mutating func ordered(_ field: ConditionField, _ sign: String) throws(ConditionError) -> Condition {
        let start = at
        guard case .numbers(let range) = try value(of: field), range.lowerBound == range.upperBound else {
            throw error(start, "behind \(sign) stands one number")
        }
        let number = range.lowerBound
        return switch sign {
        case ">=": Condition(field, [.numbers(number...Int.max)])
        case "<=": Condition(field, [.numbers(Int.min...number)])
        case ">": Condition(field, isNegated: true, [.numbers(Int.min...number)])
        default: Condition(field, isNegated: true, [.numbers(number...Int.max)])
        }
    }

    private mutating func takeSign() -> String {
        var sign = ""
        while let character = peek, "=!<>".contains(character), sign.count < 2 {
            if sign == "=" { break }
            sign.append(character)
            at += 1
        }
        return sign
    }

    private mutating func value(of field: ConditionField) throws(ConditionError) -> ConditionValue {
        while peek?.isWhitespace == true { at += 1 }
        let start = at
        if peek == "\"" {
            let text = try quoted()
            guard !text.isEmpty else { throw error(start, "“\(field.rawValue)” has no value") }
            guard let value = field.value(text) else { throw error(start, field.problem(with: text)) }
            return value
        }
        let words = bareWords()
        guard let last = words.last else { throw error(start, "“\(field.rawValue)” has no value") }
        // A value may have blanks; what follows one of a fixed set may be a word of its own.
        for word in words.reversed() {
            guard let value = field.value(String(text[start..<word])) else { continue }
            at = word
            return value
        }
        throw error(start, field.problem(with: String(text[start..<last])))
    }

    /// Words without a field.
    private mutating func loneWord() throws(ConditionError) -> [Condition] {
        let start = at
        if peek == "\"", let field = loneWords.last, case .text = field.declaration.values {
            return [Condition(field, [.text(try quoted())])]
        }
        let words = bareWords()
        for field in loneWords {
            for word in field.hasFixedValues ? words.reversed() : Array(words.prefix(1)) {
                let lone = String(text[start..<word])
                let place = field == .sample ? TurnPlace(parsing: lone) : nil
                let found =
                    place.map { [Condition(.sample, $0.sample), Condition(.turn, $0.turn)] }
                    ?? field.value(lone).map { [Condition(field, [$0])] }
                guard let found else { continue }
                at = word
                return found
            }
        }
        let word = String(text[start..<(words.first ?? start)])
        throw ConditionField(named: word).map {
            error(words[0], "after “\(word)” stands \($0.signs.listed(with: "or"))")
        }
            ?? error(
                start, "“\(word)” is no condition; a condition is FIELD=VALUE, with one of the fields \(Self.fields)")
    }

    private mutating func quoted() throws(ConditionError) -> String {
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

    /// Where the words end that stand before the next comma, bar or condition.
    private func bareWords() -> [Int] {
        var ends: [Int] = []
        var place = at
        while place < text.count, text[place] != ",", text[place] != "|" {
            if text[place].isWhitespace {
                if isAtCondition(place) { break }
            } else if place + 1 == text.count || ",|".contains(text[place + 1]) || text[place + 1].isWhitespace {
                ends.append(place + 1)
            }
            place += 1
        }
        return ends
    }

    /// Whether, blanks and commas aside, a name with a sign begins there.
    private func isAtCondition(_ place: Int) -> Bool {
        var place = place
        while place < text.count, text[place].isWhitespace || text[place] == "," { place += 1 }
        while place < text.count, Self.isOfName(text[place]) { place += 1 }
        while place < text.count, text[place].isWhitespace { place += 1 }
        guard place < text.count else { return false }
        return "=<>".contains(text[place]) || (text[place] == "!" && place + 1 < text.count && text[place + 1] == "=")
    }

    private var peek: Character? { at < text.count ? text[at] : nil }

    private static func isOfName(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "-_".contains(character)
    }

    private func error(_ place: Int, _ problem: String) -> ConditionError {
        ConditionError(text: original, column: place + 1, problem: problem)
    }
}
