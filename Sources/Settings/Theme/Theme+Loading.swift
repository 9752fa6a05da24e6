package import TerminalUI

extension Theme {
    /// The names of the themes that are built in.
    package static let presetNames = ["dark", "light", "high-contrast", "monochrome"]

    /// The theme of a name that is built in; the dark one for a name that is not.
    package static func preset(_ name: String = "dark", depth: ColourDepth = .truecolour, asciiGlyphs: Bool = false)
        -> Theme
    {
        load(name: presetNames.contains(name) ? name : "dark", depth: depth, asciiGlyphs: asciiGlyphs, folders: .none)
            .value
    }

    /// Resolves a theme: the named one, what it extends, and the user's own `theme.toml` on top.
    ///
    /// - Parameters:
    ///   - name: what to start from when `theme.toml` does not say what it extends.
    ///   - isForced: whether the name was asked for on the command line and so beats what `theme.toml` extends.
    ///   - depth: the colours that the terminal has.
    /// - Returns: a theme that can be used in any case, and all there is to say about the files.
    package static func load(
        name: String = "dark", isForced: Bool = false, depth: ColourDepth, asciiGlyphs: Bool = false,
        folders: SettingsFolders
    ) -> Resolved<Theme> {
        resolve(
            SettingsStack(name: name, isForced: isForced, shelf: .themes, override: "theme.toml", folders: folders),
            name: name, depth: depth, asciiGlyphs: asciiGlyphs)
    }

    /// Reads one file and what it extends, to see what there is to say about it.
    package static func check(_ path: String, folders: SettingsFolders) -> Resolved<Theme> {
        resolve(
            SettingsStack(checking: path, shelf: .themes, folders: folders), name: path, depth: .truecolour,
            asciiGlyphs: false)
    }

    /// The names that can be asked for: those built in and those of files in the folders, sorted.
    package static func names(in folders: SettingsFolders) -> [String] {
        SettingsLibrary(folders: folders).names(on: .themes)
    }

    private static func resolve(_ stack: SettingsStack, name: String, depth: ColourDepth, asciiGlyphs: Bool)
        -> Resolved<Theme>
    {
        var (layers, problems) = stack.layers { ThemeLayer(&$0) }
        var resolution = ThemeResolution(layers)
        let theme = resolution.theme(named: name, depth: depth, asciiGlyphs: asciiGlyphs)
        problems += resolution.problems
        // What the user's terminal shows of its first 16 colours nobody knows.
        if depth == .truecolour || depth == .twoHundredFiftySix, let file = stack.documents.last?.file {
            problems += theme.faintRoles.map {
                SettingsProblem(.note, file: file, "“\($0.role.rawValue)” has a contrast of only \($0.contrast) to 1")
            }
        }
        return Resolved(value: theme, problems: problems, files: stack.documents.map(\.file))
    }
}
