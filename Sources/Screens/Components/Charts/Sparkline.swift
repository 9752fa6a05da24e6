internal import Settings

/// Numbers in a row as small bars, one column each.
enum Sparkline {
    private static let blocks = Array("▁▂▃▄▅▆▇█")
    private static let ascii = Array("_.-=+*%#")

    /// The newest of the numbers, at most one a column, from nothing to the largest of those shown.
    ///
    /// Nothing is a blank foot, so that a day without work is told from a slow one.
    static func text(_ numbers: [Double], columns: Int, theme: Theme) -> String {
        let shown = numbers.suffix(max(0, columns))
        guard let largest = shown.max(), largest > 0 else { return String(repeating: "·", count: shown.count) }
        let levels = theme.hasASCIIGlyphs ? ascii : blocks
        return String(
            shown.map { number -> Character in
                guard number > 0 else { return theme.hasASCIIGlyphs ? " " : "·" }
                return levels[min(levels.count - 1, Int(number / largest * Double(levels.count)))]
            })
    }
}

extension Theme {
    /// Whether only ASCII is sure, as the glyphs of states show.
    var hasASCIIGlyphs: Bool { glyph(.chart).utf8.allSatisfy { $0 < 0x80 } }
}
