internal import TerminalUI

/// Lays theme files over one another and finds the look of every role for one depth of colour.
struct ThemeResolution {
    private var palette: [String: ThemeColour] = [:]
    private var roles: [ThemeRole: RoleDescription] = [:]
    private var overrides: [ColourDepth: [ThemeRole: RoleDescription]] = [:]
    private var depth = ColourDepth.truecolour
    private(set) var background = ThemeBackground.any
    private(set) var problems: [SettingsProblem] = []

    /// Takes files in order: the one that extends nothing first.
    init(_ layers: [ThemeLayer]) {
        for layer in layers {
            palette.merge(layer.palette) { $1 }
            for (role, description) in layer.roles { roles[role, default: RoleDescription()].merge(description) }
            for (depth, table) in layer.overrides {
                for (role, description) in table {
                    overrides[depth, default: [:]][role, default: RoleDescription()].merge(description)
                }
            }
            background = layer.background ?? background
            // A colourful theme may extend one without colours, so this is not inherited unless colours are not either.
            if let own = layer.depth { depth = own } else if !layer.palette.isEmpty { depth = .truecolour }
        }
    }

    /// Makes the theme for a terminal.
    mutating func theme(named name: String, depth terminal: ColourDepth, asciiGlyphs: Bool) -> Theme {
        let depth = terminal.lower(depth)
        var looks: [ThemeRole: Theme.Look] = [:]
        for role in ThemeRole.allCases {
            var description = roles[role] ?? RoleDescription()
            if let override = overrides[depth]?[role] { description.merge(override) }
            var style = Style(
                foreground: colour(description.foreground).resolved(for: depth),
                background: colour(description.background).resolved(for: depth))
            for (name, isOn) in description.attributes where isOn {
                style.attributes.formUnion(RoleDescription.attributes[name] ?? [])
            }
            let glyph = asciiGlyphs ? description.asciiGlyph ?? description.glyph : description.glyph
            looks[role] = Theme.Look(style: style, glyph: glyph ?? "", label: description.label ?? "")
        }
        return Theme(name: name, depth: terminal, looks: looks, background: background)
    }

    private mutating func colour(_ reference: RoleDescription.ColourReference?) -> ThemeColour {
        guard let reference else { return .standard }
        if let colour = palette[reference.text] ?? ThemeLayer.literal(reference.text) { return colour }
        let problem = SettingsProblem(
            .error, file: reference.file, position: reference.position,
            ThemeLayer.unreadable(reference.text, palette: palette.keys.sorted()))
        if !problems.contains(problem) { problems.append(problem) }
        return .standard
    }
}
