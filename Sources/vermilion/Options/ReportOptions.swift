internal import ArgumentParser

/// Whether a report is for a script.
struct ReportOptions: ParsableArguments {
    @Flag(help: "Print the report as JSON.")
    var json = false
}
