internal import ArgumentParser
internal import Figures
internal import Formats
internal import Report

/// Whether a report is for a script.
struct ReportOptions: ParsableArguments {
    @Flag(help: "Print the report as JSON.")
    var json = false

    /// Prints a report in the form that was asked for; only that form is made.
    func print(json: @autoclosure () throws -> OrderedJSON, lines: @autoclosure () throws -> [String]) rethrows {
        if self.json { Console.print(try json()) } else { try lines().forEach(Console.print) }
    }

    /// Prints tables one after another, or as JSON each under its name.
    ///
    /// - Parameter scope: What they are of.
    func print(_ sheets: [FigureSheet], of scope: Scope = .all) {
        let tables = OrderedJSON.object(sheets.map { .init(key: $0.name, value: $0.json) })
        self.print(
            json: scope == .all ? tables : tables.after(.fields(["scope": scope.words])),
            lines: (scope == .all ? [] : [scope.sentence]) + sheets.map(\.lines).joined(separator: [""]))
    }
}

/// How much of a list is printed.
struct LengthOptions: ParsableArguments {
    @Option(help: "How many to list; 0 for all.")
    var limit = 200

    /// The limit as the store takes it.
    var most: Int { limit == 0 ? .max : limit }
}
