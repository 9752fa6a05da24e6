import Foundation
import Testing

/// Text leaves the program by one way, where it is made safe and every write is checked.
@Suite struct OutputTests {
    /// The files that may touch the outputs, and what they are for.
    static let writers = [
        "OutputDescriptor.swift": "the way out",
        "Console.swift": "gets the outputs ready",
        "TerminalSession+Options.swift": "the terminal that the desk is drawn on",
        "TerminalSession.swift": "the terminal that the desk is drawn on",
        "TerminalOutput.swift": "the terminal that the desk is drawn on",
        "DemoCommand.swift": "only asks whether there is a terminal",
        "PictureWorker.swift": "the other process, with one sentence of its own",
    ]

    @Test("Only the console and the terminal's own files write to standard output or standard error")
    func oneWayOut() throws {
        let calls = try Regex(
            #"(^|[^.\w])(print|debugPrint|dump|fputs|puts|fputc|putchar|fwrite|perror|printf|fprintf|NSLog)\("#
                + #"|STDOUT_FILENO|STDERR_FILENO|\bstdout\b|\bstderr\b|FileHandle\.standard(Output|Error)"#
                + #"|\bwrite\([12],|\.exit\(withError|/dev/(stdout|stderr|tty|fd)"#)
        // Most lines have none of these, and need no closer look.
        let words = [
            "print", "dump(", "put", "fwrite(", "perror(", "NSLog(", "std", "STD", "FileHandle", "write(", "exit(",
            "/dev/",
        ]
        for module in ArchitectureTests.allowed.keys where module != "vermilion-bench" {
            for file in ArchitectureTests.swiftFiles(of: module) where Self.writers[file.lastPathComponent] == nil {
                let lines = try String(contentsOf: file, encoding: .utf8)
                    .split(separator: "\n", omittingEmptySubsequences: false)
                for (index, line) in lines.enumerated() {
                    let code = line.components(separatedBy: "//")[0]
                    // A function of its own may be called `print`, as long as what it calls is the console.
                    guard words.contains(where: { code.contains($0) }), !code.contains("func print(") else { continue }
                    #expect(
                        code.firstMatch(of: calls) == nil, "\(file.lastPathComponent):\(index + 1) writes by itself")
                }
            }
        }
    }
}
