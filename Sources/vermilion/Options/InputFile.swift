internal import Foundation

/// A file that a command reads as a whole, by its path; `-` is standard input.
enum InputFile {
    static func bytes(of file: String) throws -> [UInt8] {
        do {
            guard file != "-" else { return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) }
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        } catch {
            throw ProgramError("\(file) cannot be read: is the name right?")
        }
    }

    /// The file as text, without a byte order mark.
    static func text(of file: String) throws -> String {
        guard let text = String(validating: try bytes(of: file), as: UTF8.self) else {
            throw ProgramError("\(file) is not UTF-8 text: save it as UTF-8")
        }
        return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }
}
