internal import Corpus
internal import Settings

/// What can stand at the end of a line of conditions: fields, or the words of the field that stands there.
struct ConditionOffers {
    /// The line up to what has been begun.
    private let head: String
    private let begun: String
    /// Each as it is written on the line.
    private let words: [String]
    /// The field that the words are values of, or the only one that begins so.
    private let field: ConditionField?
    private let isField: Bool

    init(_ line: String) {
        let start = line.lastIndex { " (".contains($0) }.map(line.index(after:)) ?? line.startIndex
        let condition = line[start...]
        let sign = condition.firstIndex { "=!<>".contains($0) }
        let valueStart = condition.lastIndex { ",=<>!".contains($0) }.map(condition.index(after:))
        let place = sign == nil ? start : valueStart ?? start
        head = String(line[..<place])
        begun = String(line[place...])
        let prefix = begun.lowercased()
        isField = sign == nil
        let fields = ConditionField.allCases.filter { $0.rawValue.hasPrefix(prefix) }
        field = sign.map { ConditionField(named: String(condition[..<$0])) } ?? (fields.count == 1 ? fields.first : nil)
        if line.count(where: { $0 == "\"" }) % 2 == 1 {
            // Within quotes stands a text of the store's.
            words = []
        } else if isField {
            words = fields.map(\.rawValue)
        } else {
            let all = field?.declaration.words?.map { $0.contains(" ") ? "\"\($0)\"" : $0 } ?? []
            words = all.filter { $0.hasPrefix(prefix) }
        }
    }

    /// The line with as much written out as is sure; nil where nothing is.
    var completed: String? {
        guard var common = words.first else { return nil }
        for word in words.dropFirst() { common = String(zip(common, word).prefix { $0 == $1 }.map(\.0)) }
        if isField, words.count == 1 { common += "=" }
        return common.count > begun.count ? head + common : nil
    }

    /// The words on offer, and what the field that stands there is about.
    var line: StyledLine {
        var line = StyledLine(words.joined(separator: "  "), .hintKey)
        if let declaration = field?.declaration, words.count <= 1 {
            let example = declaration.examples.first.map { "  as \($0)" } ?? ""
            line.add("  \(declaration.meaning)\(example)", .hintText)
        }
        return line
    }
}
