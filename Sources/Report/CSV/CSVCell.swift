/// One cell of a table for spreadsheets.
package enum CSVCell: Hashable, Sendable {
    case empty
    case text(String)
    case integer(Int)
    case decimal(Double)
    case boolean(Bool)

    /// The cell as it stands in a file.
    ///
    /// Numbers lose no digit. A text that a spreadsheet would take for a formula gets an apostrophe before it
    /// (CWE-1236): one that begins with `=`, `+`, `-`, `@`, also in full width, a tab or a line end.
    package var written: String {
        switch self {
        case .empty: ""
        case .integer(let number): String(number)
        case .decimal(let number): number.isFinite ? number.description : ""
        case .boolean(let value): value ? "true" : "false"
        case .text(let text): Self.quoted(Self.beginsFormula(text) ? "'" + text : text)
        }
    }

    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    private static func beginsFormula(_ text: String) -> Bool {
        // By scalars: as characters, a sign with a combining mark or a CR with its LF would pass.
        text.unicodeScalars.first.map(formulaStarts.contains) ?? false
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes =
            text.unicodeScalars.contains { $0 == "\"" || $0 == "," || $0 == "\r" || $0 == "\n" }
            || text.first == " " || text.last == " "
        guard needsQuotes else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
