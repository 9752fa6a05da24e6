package import TerminalUI

/// All that a full-screen program needs to know of its user's wishes, resolved.
package struct LoadedSettings: Sendable {
    package var configuration: Configuration
    package var keymap: Keymap
    package var theme: Theme
    /// What there is to say about the files; never a reason not to start.
    package var problems: [SettingsProblem]
    /// The files that were read, for watching them.
    package var files: [String]

    /// Reads everything.
    ///
    /// - Parameters:
    ///   - colours: how many colours the terminal has, taken unless the user wants fewer or more.
    ///   - isBackgroundLight: whether the terminal's background is light, if it told; else `COLORFGBG` is asked.
    package init(
        folders: SettingsFolders, environment: [String: String] = [:], commandLine: [SettingKey: String] = [:],
        colours: ColourDepth, isBackgroundLight: Bool? = nil
    ) {
        let configured = Configuration.load(folders: folders, environment: environment, commandLine: commandLine)
        configuration = configured.value
        let keymap = Keymap.load(
            name: configuration.keymap.value, isForced: configuration.keymap.origin == .commandLine, folders: folders)
        let isLight = isBackgroundLight ?? environment["COLORFGBG"].flatMap(Self.isLight)
        let theme = Theme.load(
            name: configuration.themeName(isBackgroundLight: isLight),
            isForced: configuration.theme.origin == .commandLine, depth: configuration.colours.value ?? colours,
            asciiGlyphs: configuration.asciiGlyphs.value, folders: folders)
        self.keymap = keymap.value
        self.theme = theme.value
        problems = configured.problems + keymap.problems + theme.problems
        files = configured.files + keymap.files + theme.files
    }

    /// Reads `COLORFGBG`, as `15;0` or `0;default;15`: the last number is the background's in the palette.
    private static func isLight(_ text: String) -> Bool? {
        guard let last = text.split(separator: ";").last, let number = Int(last) else { return nil }
        return number == 7 || (9...15).contains(number)
    }
}
