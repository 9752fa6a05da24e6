internal import Foundation

/// The person's own editor, run on a text while the desk steps aside.
struct ExternalEditor {
    /// The command, from `$VISUAL` or `$EDITOR`; `vi` when neither is set.
    static var command: String {
        let environment = ProcessInfo.processInfo.environment
        return [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty } ?? "vi"
    }

    /// Opens `text` in the editor and waits; the text as it was left, or nil when it was not changed.
    ///
    /// The terminal must be out of full-screen mode.
    static func edit(_ text: String) throws -> String? {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("vermilion-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("turn.md")
        // Editors end a file with a line feed: one is added, and the one that was added is taken away again.
        try Data((text + "\n").utf8).write(to: file)

        // The shell splits the command, since people write `code --wait` there.
        let status = try run(shell: "exec \(command) \"$1\"", argument: file.path)
        guard status == 0 else { throw ProgramError("the editor “\(command)” ended with status \(status)") }

        guard var edited = String(data: try Data(contentsOf: file), encoding: .utf8) else {
            throw ProgramError("the editor left text that is not UTF-8; nothing was changed")
        }
        if edited.hasSuffix("\n") { edited.removeLast() }
        return edited.utf8.elementsEqual(text.utf8) ? nil : edited
    }

    private static func run(shell script: String, argument: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script, "sh", argument]
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
