internal import ArgumentParser
internal import Formats
internal import Foundation
internal import Settings

/// What a check of a keymap or theme file says.
enum SettingsCheck {
    /// Reports the problems of a file; ends with a failure when one of them is an error.
    static func run(file: String, problems: [SettingsProblem], _ report: ReportOptions) throws {
        guard FileManager.default.fileExists(atPath: file) else { throw ProgramError("there is no file \(file)") }
        if report.json {
            Console.print([
                "ok": OrderedJSON(!problems.contains { $0.severity == .error }),
                "problems": OrderedJSON(
                    problems.map {
                        [
                            "severity": OrderedJSON("\($0.severity)"), "file": OrderedJSON($0.file),
                            "line": OrderedJSON($0.position?.line), "column": OrderedJSON($0.position?.column),
                            "message": OrderedJSON($0.message),
                        ]
                    }),
            ])
        } else {
            problems.forEach { Console.print("\($0.severity): \(Console.safe($0.description))") }
            if problems.isEmpty { Console.print("\(file): nothing to say against it") }
        }
        if problems.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }
}
