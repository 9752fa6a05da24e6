/// Something wrong, doubtful or worth knowing in a settings file.
///
/// The description is one line fit for a person: `keymap.toml:12:1: there is no action “turn.acept”; …`.
package struct SettingsProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package var severity: Severity
    /// The file as a person finds it: its path, or `plain (built in)`.
    package var file: String
    /// Where in the file, when one place is at fault.
    package var position: SourcePosition?
    /// What is wrong and what to do, without a full stop.
    package var message: String

    init(_ severity: Severity, file: String, position: SourcePosition? = nil, _ message: String) {
        self.severity = severity
        self.file = file
        self.position = position
        self.message = message
    }

    /// Says that a text is none of those that a name can have.
    static func noChoice(_ name: String, _ text: String, among names: [String]) -> String {
        "“\(name)” cannot be “\(text)”; it is one of " + names.joined(separator: ", ")
    }

    package var description: String {
        var text = file
        if let position { text += ":\(position.line):\(position.column)" }
        return "\(text): \(message)"
    }

    /// How much a problem matters.
    package enum Severity: Int, CaseIterable, Comparable, Sendable {
        /// Worth knowing when the file is checked: shown by a check only.
        case note
        /// Does something, but perhaps not what was meant.
        case warning
        /// That part of the file was left out.
        case error

        package static func < (one: Severity, other: Severity) -> Bool { one.rawValue < other.rawValue }
    }
}

extension [SettingsProblem] {
    /// In the order of their places in a file, those without one first.
    var inOrderOfPlace: [SettingsProblem] {
        let start = SourcePosition(line: 0, column: 0)
        return enumerated().sorted {
            ($0.element.position ?? start, $0.offset) < ($1.element.position ?? start, $1.offset)
        }.map(\.element)
    }
}

/// A place in a text file.
package struct SourcePosition: Hashable, Sendable, Comparable {
    /// Counted from 1.
    package var line: Int
    /// In characters (Unicode scalars), counted from 1.
    package var column: Int

    package static func < (one: SourcePosition, other: SourcePosition) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}
