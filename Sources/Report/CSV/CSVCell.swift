/// One cell of a table for spreadsheets.
package enum CSVCell: Hashable, Sendable {
    case empty
    case text(String)
    case integer(Int)
    case decimal(Double)
    case boolean(Bool)

    /// The cell as it stands in a file.
    ///
    /// Numbers lose no digit. CSV has no escapes, so what has no look of its own in a text stands as a token, as on the
    /// page: `⟨U+202E⟩`, and `↵` for a line feed, so that a row is a line. JSON has each text exactly. A text that a
    /// spreadsheet would take for a formula gets an apostrophe before it (CWE-1236): one that begins with `=`, `+`, `-`
    /// or `@`, also in full width.
    package var written: String {
        switch self {
        case .empty: ""
        case .integer(let number): String(number)
        case .decimal(let number): number.isFinite ? number.description : ""
        case .boolean(let value): value ? "true" : "false"
        case .text(let text): Self.written(VisibleText.string(text))
        }
    }

    private static func written(_ visible: String) -> String {
        quoted(beginsFormula(visible) ? "'" + visible : visible)
    }

    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    private static func beginsFormula(_ text: String) -> Bool {
        // By scalars: as characters, a sign with a combining mark would pass.
        text.unicodeScalars.first.map(formulaStarts.contains) ?? false
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes =
            text.unicodeScalars.contains { $0 == "\"" || $0 == "," } || text.first == " " || text.last == " "
        guard needsQuotes else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
