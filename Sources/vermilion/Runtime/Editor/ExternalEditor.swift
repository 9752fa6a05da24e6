internal import Foundation
internal import Screens
internal import Terminal

/// The person's own editor, run on a text while the screen steps aside.
struct ExternalEditor {
    private let command: String

    /// - Parameter command: as the person's settings have it; `vi` without one.
    init(command: String?) {
        let command = command?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        self.command = command.isEmpty ? "vi" : command
    }

    /// Opens `text` in the editor and waits for its end.
    func edit(_ text: String, in terminal: TerminalSession) -> ExternalEdit {
        do {
            let folder = try EditorFolder()
            defer { folder.remove() }
            // Editors end a file with a line feed: one is added, and the one that was added is taken away again.
            try folder.write(Array(text.utf8) + [UInt8(ascii: "\n")])
            // The shell splits the command, since people write `code --wait` there.
            let program = ForegroundProgram(path: "/bin/sh", arguments: ["-c", "\(command) \"$1\"", "sh", folder.file])
            if let failure = failure(of: try terminal.run(program)) { return .failed(failure) }
            var bytes = try folder.read()
            if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
            guard let edited = String(validating: bytes, as: UTF8.self) else {
                return .failed("the editor “\(command)” left text that is not UTF-8; the text is as it was")
            }
            return edited.utf8.elementsEqual(text.utf8) ? .unchanged : .changed(edited)
        } catch { return .failed(String(describing: error)) }
    }

    /// What is wrong with the way in which the editor ended; nil if nothing is.
    private func failure(of end: ForegroundProgram.End) -> String? {
        switch end {
        case .exited(0): nil
        case .exited(126), .exited(127):
            "the editor “\(command)” could not be started; the text is as it was. "
                + "The variable VISUAL or EDITOR names another one"
        case .exited(let status): "the editor “\(command)” ended with status \(status); the text is as it was"
        case .killed(let signal): "the editor “\(command)” was ended by signal \(signal); the text is as it was"
        }
    }
}
