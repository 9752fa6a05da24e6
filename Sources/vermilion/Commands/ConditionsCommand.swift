internal import ArgumentParser
internal import Corpus
internal import Formats

/// Tells what conditions can ask about.
struct ConditionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conditions", abstract: "List the fields that --where and the filter lines take.",
        discussion: """
            A condition is FIELD=VALUE or FIELD!=VALUE; several values are separated by commas, of which one must hold. \
            Numbers may be ranges as 1-500 and take >=, <=, > and < too. A value with a blank, comma or sign stands in \
            double quotes. Capital and small letters are alike, and so are a blank, - and _. Of several conditions all must \
            hold.

            A sample meets conditions on its turns when one turn meets all of them, and one with != when none of its turns \
            has the value; a turn likewise with conditions on its decisions. Only leads ask what others have made of turns.
            """)

    @OptionGroup var report: ReportOptions

    func run() throws {
        var table = TextTable("field", "of", "meaning", "example")
        for field in ConditionField.allCases {
            let declaration = field.declaration
            table.add(
                field.rawValue, declaration.subject.rawValue, declaration.meaning,
                declaration.examples.joined(separator: "  "))
        }
        let words = ConditionField.allCases.compactMap { field in
            field.declaration.words.map { "\(field.rawValue): \($0.joined(separator: ", "))" }
        }
        report.print(
            json: .fields(["fields": ConditionField.allCases.map(Self.json)]), lines: table.lines + words)
    }

    private static func json(_ field: ConditionField) -> OrderedJSON {
        let declaration = field.declaration
        return .fields([
            "field": field.rawValue, "of": declaration.subject.rawValue, "meaning": declaration.meaning,
            "signs": field.signs, "values": declaration.words, "examples": declaration.examples,
        ])
    }
}
