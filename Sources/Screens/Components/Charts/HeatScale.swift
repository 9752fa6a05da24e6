internal import Figures
internal import Settings

/// Agreement on a scale of four steps, each with a colour and a glyph, after Krippendorff's bounds of 0.667 and 0.8.
enum HeatScale {
    /// From where on a step begins, lowest first.
    static let bounds = [0.333, 0.667, 0.8]

    static func role(of value: Double) -> ThemeRole {
        let steps: [ThemeRole] = [.heatLowest, .heatLow, .heatHigh, .heatHighest]
        return steps[bounds.count { value >= $0 }]
    }

    /// The number with the glyph of its step, as `0.72 ▓`.
    static func text(_ value: Double, theme: Theme) -> String {
        "\(NumberText.decimal(value, places: 2)) \(theme.glyph(role(of: value)))"
    }

    /// What the glyphs mean, in one line.
    static func legend(theme: Theme) -> StyledLine {
        func mark(_ role: ThemeRole, _ text: String) -> [StyledLine.Run] {
            [
                StyledLine.Run(text: " \(theme.glyph(role)) ", role: role),
                StyledLine.Run(text: " \(text)   ", role: .dim),
            ]
        }
        return StyledLine(
            mark(.heatLowest, "under 0.33") + mark(.heatLow, "to 0.67") + mark(.heatHigh, "to 0.80")
                + mark(.heatHighest, "0.80 and more") + mark(.heatFew, "too few turns"))
    }
}
