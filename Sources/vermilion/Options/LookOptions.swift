internal import ArgumentParser
internal import Foundation
internal import Settings
internal import TerminalUI

/// How the desk looks and which keys it takes, where the command line says so.
struct LookOptions: ParsableArguments {
    @Option(help: ArgumentHelp("plain, vim, emacs or a keymap of your own.", valueName: "name"))
    var keymap: String?

    @Option(help: ArgumentHelp("dark, light, high-contrast, monochrome or a theme of your own.", valueName: "name"))
    var theme: String?

    @Option(help: ArgumentHelp("auto, truecolour, 256, 16 or mono.", valueName: "depth"))
    var colours: String?

    @Option(help: ArgumentHelp("Symbols for pictures: block, half or block+sextant.", valueName: "set"))
    var symbols: String?

    /// What the person's configuration and this command line say about the colours; nil to go by the terminal.
    var wantedColours: ColourDepth? {
        Configuration.load(folders: Self.folders, environment: Self.environment, commandLine: commandLine)
            .value.colours.value
    }

    /// Refuses what the command line asks for and is not there: wrong usage, not a file to be mended later.
    func check() throws {
        if let keymap, let error = Keymap.load(name: keymap, isForced: true, folders: Self.folders).problems.worst {
            throw ValidationError("--keymap \(keymap): \(error.message)")
        }
        if let theme,
            let error = Theme.load(name: theme, isForced: true, depth: .truecolour, folders: Self.folders).problems
                .worst
        {
            throw ValidationError("--theme \(theme): \(error.message)")
        }
        let own = Configuration.load(folders: SettingsFolders.none, commandLine: commandLine)
        if let mistaken = own.problems.worst { throw ValidationError(mistaken.message) }
    }

    /// Reads the person's configuration, keymap and theme; a broken file falls back and is told of.
    ///
    /// - Parameter depth: the colours of text that the terminal has.
    func load(depth: ColourDepth) -> LoadedSettings {
        LoadedSettings(
            folders: Self.folders, environment: Self.environment, commandLine: commandLine, colours: depth)
    }

    private static var environment: [String: String] { ProcessInfo.processInfo.environment }

    private var commandLine: [SettingKey: String] {
        var values: [SettingKey: String] = [:]
        values[.keymap] = keymap
        values[.theme] = theme
        values[.colours] = colours
        values[.pictureSymbols] = symbols
        return values
    }

    /// Where settings are looked for.
    static var folders: SettingsFolders {
        SettingsFolders(
            environment: ProcessInfo.processInfo.environment, executable: Bundle.main.executableURL?.path)
    }
}

extension [SettingsProblem] {
    /// The first that is an error.
    fileprivate var worst: SettingsProblem? { first { $0.severity == .error } }
}
