internal import Settings

/// Parts of a whole as one bar, each with a colour and a glyph of its own.
struct StackedBar: Hashable, Sendable {
    var parts: [Part]

    struct Part: Hashable, Sendable {
        var role: ThemeRole
        var count: Int
        /// Shades tell the parts apart where colours do not.
        var glyph: Character
        var ascii: Character
    }

    var whole: Int { parts.reduce(0) { $0 + $1.count } }

    /// The bar in so many columns; a part that is not empty has at least one column, as far as there is room.
    func line(columns: Int, theme: Theme) -> StyledLine {
        let widths = widths(columns: columns)
        let runs = zip(parts, widths).compactMap { part, width -> StyledLine.Run? in
            guard width > 0 else { return nil }
            let glyph = theme.hasASCIIGlyphs ? part.ascii : part.glyph
            return StyledLine.Run(text: String(repeating: glyph, count: width), role: part.role)
        }
        return StyledLine(runs)
    }

    /// Largest remainders, after one column for every part that is there.
    private func widths(columns: Int) -> [Int] {
        let whole = whole
        guard whole > 0, columns > 0 else { return parts.map { _ in 0 } }
        let exact = parts.map { Double($0.count) / Double(whole) * Double(columns) }
        var widths = zip(parts, exact).map { part, exact in part.count > 0 ? max(1, Int(exact)) : 0 }
        while widths.reduce(0, +) < columns {
            let next = widths.indices.max { exact[$0] - Double(widths[$0]) < exact[$1] - Double(widths[$1]) } ?? 0
            widths[next] += 1
        }
        while widths.reduce(0, +) > columns {
            let next = widths.indices.max { Double(widths[$0]) - exact[$0] < Double(widths[$1]) - exact[$1] } ?? 0
            let wide = widths.indices.max { widths[$0] < widths[$1] } ?? 0
            widths[widths[next] > 1 ? next : wide] -= 1
        }
        return widths
    }
}
