package import TerminalUI

/// What a person has chosen once and for all, with where each choice was made.
package struct Configuration: Equatable, Sendable {
    private var settings: [SettingKey: Setting<String>] = [:]

    /// How pictures are shown.
    package enum PictureMode: String, CaseIterable, Sendable {
        /// The best that the terminal is known to do.
        case auto
        case symbols
        case off
    }

    package var keymap: Setting<String> { self[.keymap] }
    /// A theme's name, or `auto`.
    package var theme: Setting<String> { self[.theme] }
    /// The colours to use; nil for what the terminal has.
    package var colours: Setting<ColourDepth?> { self[.colours].map(ColourDepth.init) }
    package var asciiGlyphs: Setting<Bool> { self[.asciiGlyphs].map { $0 == "true" } }
    /// The name to review under; nil for the login name.
    package var reviewer: Setting<String?> { self[.reviewer].map(\.unlessEmpty) }
    /// The store to open; nil for `vermilion.sqlite` in the current folder.
    package var store: Setting<String?> { self[.store].map(\.unlessEmpty) }
    /// The program that opens for a turn's text; nil for `vi`.
    package var editor: Setting<String?> { self[.editor].map(\.unlessEmpty) }
    package var pictureMode: Setting<PictureMode> { self[.pictureMode].map { PictureMode(rawValue: $0) ?? .auto } }
    package var pictureSymbols: Setting<PictureSymbols> {
        self[.pictureSymbols].map { PictureSymbols(rawValue: $0) ?? .block }
    }

    /// The name of the theme to use on a background; an unknown one counts as dark.
    package func themeName(isBackgroundLight: Bool?) -> String {
        guard theme.value == "auto" else { return theme.value }
        return isBackgroundLight == true ? "light" : "dark"
    }

    private subscript(key: SettingKey) -> Setting<String> { settings[key] ?? Setting(key.standard) }

    /// Sets one value from its text.
    ///
    /// - Returns: what is wrong with the text, in a phrase fit for a person; nil when it was taken.
    mutating func set(_ key: SettingKey, to text: String, from origin: SettingOrigin) -> String? {
        if text.isEmpty { return "“\(key.rawValue)” is empty" }
        guard key.choices.isEmpty || key.choices.contains(text) else {
            return SettingsProblem.noChoice(key.rawValue, text, among: key.choices)
        }
        settings[key] = Setting(text, origin)
        return nil
    }
}

/// A setting of the configuration file.
///
/// The raw value is its name in `config.toml`, `pictures.mode` being `mode` in the table `pictures`.
package enum SettingKey: String, CaseIterable, Sendable {
    case keymap
    case theme
    case colours
    case asciiGlyphs = "ascii_glyphs"
    case reviewer
    case store
    case editor
    case pictureMode = "pictures.mode"
    case pictureSymbols = "pictures.symbols"

    /// The value without anybody's choice; empty for none.
    var standard: String {
        switch self {
        case .keymap: "plain"
        case .theme, .colours, .pictureMode: "auto"
        case .asciiGlyphs: "false"
        case .reviewer, .store, .editor: ""
        case .pictureSymbols: "block"
        }
    }

    /// The values that there are; none where any text will do.
    var choices: [String] {
        switch self {
        case .keymap, .theme, .reviewer, .store, .editor: []
        case .colours: ["auto"] + ColourDepth.allCases.map(\.rawValue).reversed()
        case .asciiGlyphs: ["true", "false"]
        case .pictureMode: Configuration.PictureMode.allCases.map(\.rawValue)
        case .pictureSymbols: PictureSymbols.allCases.map(\.rawValue)
        }
    }

    /// The environment variables that give it, the first one set being taken.
    var environment: [String] {
        switch self {
        case .reviewer: ["VERMILION_REVIEWER"]
        case .store: ["VERMILION_STORE"]
        case .editor: ["VISUAL", "EDITOR"]
        default: []
        }
    }
}

/// A value that was set, and by whom.
package struct Setting<Value: Equatable & Sendable>: Equatable, Sendable {
    package var value: Value
    package var origin: SettingOrigin

    init(_ value: Value, _ origin: SettingOrigin = .builtIn) {
        self.value = value
        self.origin = origin
    }

    fileprivate func map<Other>(_ change: (Value) -> Other) -> Setting<Other> { Setting<Other>(change(value), origin) }
}

extension String {
    fileprivate var unlessEmpty: String? { isEmpty ? nil : self }
}

/// Where a setting's value came from; the description is fit for a person.
package enum SettingOrigin: Hashable, Sendable, CustomStringConvertible {
    case builtIn
    case file(String, SourcePosition?)
    case environment(String)
    case commandLine

    package var description: String {
        switch self {
        case .builtIn: "built in"
        case .file(let path, let position): position.map { "\(path):\($0.line)" } ?? path
        case .environment(let name): "environment variable \(name)"
        case .commandLine: "command line"
        }
    }
}
