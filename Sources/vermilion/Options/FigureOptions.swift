internal import ArgumentParser
internal import Figures
internal import Formats
internal import Foundation
internal import Report

/// Whether figures are for a person, a script or a spreadsheet.
struct FigureOptions: ParsableArguments {
    @Flag(help: "Print the report as JSON.")
    var json = false

    @Flag(help: "Print the figures as CSV: the first of their tables, or the one that --table names.")
    var csv = false

    @Option(help: ArgumentHelp("Print this table of the figures, as CSV.", valueName: "name"))
    var table: String?

    func validate() throws {
        guard !json || !csv && table == nil else {
            throw ValidationError("--json and --csv are two forms of one report: choose one")
        }
    }

    /// Prints a report in the form that was asked for; only that form is made.
    ///
    /// - Parameters:
    ///   - scope: what the figures are of, which JSON says itself.
    ///   - lines: the report for a person.
    func print(
        of scope: Scope = .all, json: @autoclosure () -> OrderedJSON, sheets: @autoclosure () -> [FigureSheet],
        lines: @autoclosure () -> [String]
    ) throws {
        if self.json {
            Console.print(json())
        } else if csv || table != nil {
            if scope != .all { Console.note(scope.sentence) }
            try Console.print(chosenTable(of: CSVTable.tables(of: sheets())))
        } else {
            if scope != .all { Console.print(scope.sentence) }
            lines().forEach(Console.print)
        }
    }

    /// The table that is asked for; the others are told of when none is named.
    private func chosenTable(of tables: [CSVTable]) throws -> CSVTable {
        let chosen = table.map { name in tables.first { $0.name == name } } ?? tables.first
        guard let chosen else {
            let names = tables.map(\.name).joined(separator: ", ")
            throw ProgramError("there is no table \(table ?? "") here; there are \(names)")
        }
        let others = tables.map(\.name).filter { $0 != chosen.name }
        if table == nil, !others.isEmpty {
            Console.note("more tables, with --table NAME: \(others.joined(separator: ", "))")
        }
        return chosen
    }
}

extension Scope {
    /// What it leaves, as `only domain=ocr, without bob`.
    var sentence: String { "only " + words.joined(separator: ", ") }
}
