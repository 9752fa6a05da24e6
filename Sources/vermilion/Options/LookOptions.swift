internal import ArgumentParser
internal import Foundation
internal import Pictures
internal import Settings
internal import TerminalUI

/// How the desk looks and which keys it takes, where the command line says so.
struct LookOptions: ParsableArguments {
    @Option(help: ArgumentHelp("plain, vim, emacs or a keymap of your own.", valueName: "name"))
    var keymap: String?

    @Option(help: ArgumentHelp("dark, light, high-contrast, monochrome or a theme of your own.", valueName: "name"))
    var theme: String?

    @Option(help: ArgumentHelp("truecolour, 256, 16 or mono; told from the terminal otherwise.", valueName: "depth"))
    var colours: ColourDepth?

    @Option(help: ArgumentHelp("Symbols for pictures: block, half or sextant.", valueName: "set"))
    var symbols: PictureSymbols?

    /// Reads the person's configuration, keymap and theme; a broken file falls back and is told of.
    ///
    /// - Parameter depth: the colours of text that the terminal has.
    func load(depth: ColourDepth = .truecolour) throws -> Look {
        let folders = Self.folders
        let configuration = Configuration.load(folders: folders)
        let depth = colours ?? configuration.value.colours ?? depth
        let keymaps = Keymap.load(
            name: keymap ?? configuration.value.keymap, isForced: keymap != nil, folders: folders)
        let themes = Theme.load(
            name: theme ?? configuration.value.theme, isForced: theme != nil, depth: depth,
            asciiGlyphs: configuration.value.asciiGlyphs, folders: folders)
        // A name on the command line that is not there is wrong usage, not a file to be fixed later.
        for (option, problems) in [(keymap, keymaps.problems), (theme, themes.problems)] where option != nil {
            if let error = problems.first(where: { $0.severity == .error }) {
                throw ValidationError(error.description)
            }
        }
        return Look(
            keymap: keymaps.value, theme: themes.value,
            symbols: symbols ?? configuration.value.symbols.flatMap(PictureSymbols.init) ?? .block,
            isForcedDepth: colours != nil || configuration.value.colours != nil,
            problems: (configuration.problems + keymaps.problems + themes.problems).filter { $0.severity != .note })
    }

    /// Where settings are looked for.
    static var folders: SettingsFolders {
        SettingsFolders(
            environment: ProcessInfo.processInfo.environment, executable: Bundle.main.executableURL?.path)
    }

    /// The settings, read.
    struct Look {
        var keymap: Keymap
        var theme: Theme
        var symbols: PictureSymbols
        /// Whether somebody chose the colours, rather than the terminal.
        var isForcedDepth: Bool
        /// Warnings and errors in the person's files.
        var problems: [SettingsProblem]
    }
}

extension ColourDepth: ExpressibleByArgument {}
extension PictureSymbols: ExpressibleByArgument {}
