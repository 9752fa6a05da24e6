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
    func wantedColours() throws -> ColourDepth? {
        let configuration = Configuration.load(
            folders: Self.folders, environment: ProcessInfo.processInfo.environment, commandLine: commandLine)
        return configuration.value.colours.value
    }

    /// Reads the person's configuration, keymap and theme; a broken file falls back and is told of.
    ///
    /// - Parameter depth: the colours of text that the terminal has.
    func load(depth: ColourDepth) throws -> LoadedSettings {
        let settings = LoadedSettings(
            folders: Self.folders, environment: ProcessInfo.processInfo.environment, commandLine: commandLine,
            colours: depth)
        // A name on the command line that is not there is wrong usage, not a file to be mended later.
        let own = SettingsFolders.none
        if let keymap, let error = Keymap.load(name: keymap, isForced: true, folders: Self.folders).problems.worst {
            throw ValidationError("--keymap \(keymap): \(error.message)")
        }
        if let theme,
            let error = Theme.load(name: theme, isForced: true, depth: depth, folders: Self.folders).problems.worst
        {
            throw ValidationError("--theme \(theme): \(error.message)")
        }
        let mistaken = Configuration.load(folders: own, commandLine: commandLine).problems.worst
        if let mistaken { throw ValidationError(mistaken.message) }
        return settings
    }

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
