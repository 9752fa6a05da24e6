import TerminalUI

/// Shortens a line that does not fit.
enum Ellipsis {
    /// `text` in at most `columns` columns, with `…` in place of what was cut off; empty when nothing fits.
    static func shorten(_ text: String, columns: Int) -> String {
        guard columns > 0 else { return "" }
        let characters = SafeText.characters(of: text)
        var width = 0
        var kept = 0
        for character in characters {
            width += DisplayWidth.columns(of: character)
            if width > columns { break }
            kept += 1
        }
        if kept == characters.count { return String(characters) }
        width = 1
        var shortened: [Character] = []
        for character in characters {
            width += DisplayWidth.columns(of: character)
            if width > columns { break }
            shortened.append(character)
        }
        return String(shortened) + "…"
    }
}
