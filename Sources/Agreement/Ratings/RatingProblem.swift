/// Why ratings cannot be used: what is wrong, in which line, and what to do.
package enum RatingProblem: Error, Hashable, Sendable {
    /// The same rater rated the same unit twice; `first` and `line` are nil when the ratings have no lines.
    case ratedTwice(unit: String, rater: String, first: Int?, line: Int?)
    case unknownCategory(String, scale: [String], line: Int?)
    case emptyCategory
    case repeatedCategory(String)
    case valuesDoNotMatch(categories: Int, values: Int)
    case notANumber(String)
    case missingName(column: String, line: Int)
    case noHeader
    case missingColumn(String, found: [String])
    case repeatedColumn(String)
    case fieldCount(found: Int, expected: Int, line: Int)
    case unclosedQuote(line: Int)
    case textAfterQuote(line: Int)
    case notUTF8(line: Int)
}

extension RatingProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .ratedTwice(let unit, let rater, let first, let line):
            let before = first.map { ", before in line \($0)" } ?? ""
            return Self.place(line) + "“\(rater)” has rated “\(unit)” already\(before): keep one of the two"
        case .unknownCategory(let value, let scale, let line):
            let names = scale.prefix(20).joined(separator: ", ") + (scale.count > 20 ? ", …" : "")
            return Self.place(line) + "“\(value)” is not on the declared scale (\(names))"
        case .emptyCategory: return "a declared category has no name"
        case .repeatedCategory(let name): return "the category “\(name)” is declared twice"
        case .valuesDoNotMatch(let categories, let values):
            return "\(values) numbers are given for \(categories) categories: give one for each, in the same order"
        case .notANumber(let text): return "“\(text)” is not a number"
        case .missingName(let column, let line): return Self.place(line) + "there is no \(column)"
        case .noHeader: return "there is no header line: the first line names the columns unit, rater and value"
        case .missingColumn(let name, let found):
            return "the header has no column “\(name)” (it has \(found.map { "“\($0)”" }.joined(separator: ", ")))"
        case .repeatedColumn(let name): return "the header has the column “\(name)” twice"
        case .fieldCount(let found, let expected, let line):
            return Self.place(line) + "\(found) fields where the header has \(expected): quote fields that hold commas"
        case .unclosedQuote(let line): return Self.place(line) + "a quote that begins here is never closed"
        case .textAfterQuote(let line):
            return Self.place(line) + "text after a closing quote: a quote within a quoted field is written twice"
        case .notUTF8(let line): return Self.place(line) + "this is not UTF-8 text: save the file as UTF-8"
        }
    }

    private static func place(_ line: Int?) -> String { line.map { "line \($0): " } ?? "" }
}
