internal import ArgumentParser
internal import Formats
internal import Foundation
internal import Settings

/// What a check of a keymap or theme file says.
enum SettingsCheck {
    /// Reports the problems of a file; ends with a failure when one of them is an error.
    static func run(file: String, problems: [SettingsProblem], _ report: ReportOptions) throws {
        guard FileManager.default.fileExists(atPath: file) else { throw ProgramError("there is no file \(file)") }
        let hasErrors = problems.contains { $0.severity == .error }
        let json = problems.map {
            OrderedJSON.fields([
                "severity": "\($0.severity)", "file": $0.file, "line": $0.position?.line,
                "column": $0.position?.column, "message": $0.message,
            ])
        }
        report.print(
            json: .fields(["ok": !hasErrors, "problems": json]),
            lines: problems.isEmpty
                ? ["\(file): nothing to say against it"] : problems.map { "\($0.severity): \($0.description)" })
        if hasErrors { throw ExitCode.failure }
    }
}
