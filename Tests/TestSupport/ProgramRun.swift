import Foundation

/// One run of the built program to its end, with what it printed.
package struct ProgramRun: Sendable {
    package let exitCode: Int32
    package let output: String
    package let errors: String

    /// Runs `vermilion` with `arguments` in `folder` and waits for its end.
    ///
    /// - Parameter wrapper: a command that starts the program, as `setpriv` does under another user.
    package init(
        _ arguments: [String], in folder: String, input: String? = nil, environment: [String: String] = [:],
        through wrapper: [String] = []
    ) throws {
        // Files, not pipes: a full pipe would block the program while nobody reads.
        let scratch = try TemporaryFolder()
        let streams = ChildProcess.Streams(
            input: try input.map { try scratch.write($0, to: "input") } ?? "/dev/null",
            output: scratch.path("output"), errors: scratch.path("errors"))
        exitCode = try ChildProcess(
            wrapper + [BuiltProgram.path] + arguments, in: folder, streams: streams,
            environment: Self.environment(adding: environment)
        ).wait()
        output = String(decoding: try Data(contentsOf: URL(fileURLWithPath: streams.output)), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: URL(fileURLWithPath: streams.errors)), as: UTF8.self)
    }

    /// The same run with other output.
    package init(_ run: ProgramRun, output: String) {
        exitCode = run.exitCode
        self.output = output
        errors = run.errors
    }

    /// The output read as a JSON object.
    package var json: [String: Any] {
        get throws {
            try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
        }
    }

    /// An environment in which nothing of the person who runs the tests shows through.
    package static func environment(adding extra: [String: String] = [:]) -> [String: String] {
        var environment = ProcessInfo.processInfo.environment.filter {
            !$0.key.hasPrefix("VERMILION_") && !$0.key.hasPrefix("XDG_") && $0.key != "NO_COLOR"
        }
        environment["HOME"] = "/nonexistent"
        environment["VERMILION_REVIEWER"] = "alice"
        environment["LC_ALL"] = "C.UTF-8"
        return environment.merging(extra) { $1 }
    }
}
