internal import ArgumentParser
internal import Figures
internal import Formats
internal import Report

/// Whether a report is for a script.
struct ReportOptions: ParsableArguments {
    @Flag(help: "Print the report as JSON.")
    var json = false

    /// Prints tables one after another, or as JSON each under its name.
    func print(_ sheets: [FigureSheet]) {
        if json {
            Console.print(.object(sheets.map { .init(key: $0.name, value: OrderedJSON($0)) }))
        } else {
            sheets.map(\.lines).joined(separator: [""]).forEach(Console.print)
        }
    }
}
