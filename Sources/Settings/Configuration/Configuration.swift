package import TerminalUI

/// What a person has chosen once and for all, with where each choice was made.
package struct Configuration: Equatable, Sendable {
    package var keymap = Setting("plain")
    /// A theme's name, or `auto`.
    package var theme = Setting("auto")
    /// The colours to use; nil for what the terminal has.
    package var colours = Setting<ColourDepth?>(nil)
    package var asciiGlyphs = Setting(false)
    /// The name to review under; nil for the login name.
    package var reviewer = Setting<String?>(nil)
    /// The store to open; nil for `vermilion.sqlite` in the current folder.
    package var store = Setting<String?>(nil)
    /// The program that opens for a turn's text; nil for `vi`.
    package var editor = Setting<String?>(nil)
    package var pictureMode = Setting(PictureMode.auto)
    package var pictureSymbols = Setting(PictureSymbols.block)

    package init() {}

    /// How pictures are shown.
    package enum PictureMode: String, CaseIterable, Sendable {
        /// The best that the terminal is known to do.
        case auto
        case symbols
        case off
    }

    /// The symbols that pictures are drawn with.
    package enum PictureSymbols: String, CaseIterable, Sendable {
        case block
        case half
        case blockAndSextant = "block+sextant"
    }

    /// The name of the theme to use on a background; an unknown one counts as dark.
    package func themeName(isBackgroundLight: Bool?) -> String {
        guard theme.value == "auto" else { return theme.value }
        return isBackgroundLight == true ? "light" : "dark"
    }

    /// Each setting with its value as `config.toml` would have it and where it came from.
    package var explanation: [(key: SettingKey, value: String, origin: SettingOrigin)] {
        SettingKey.allCases.map { key in
            switch key {
            case .keymap: (key, keymap.value, keymap.origin)
            case .theme: (key, theme.value, theme.origin)
            case .colours: (key, colours.value?.rawValue ?? "auto", colours.origin)
            case .asciiGlyphs: (key, String(asciiGlyphs.value), asciiGlyphs.origin)
            case .reviewer: (key, reviewer.value ?? "", reviewer.origin)
            case .store: (key, store.value ?? "", store.origin)
            case .editor: (key, editor.value ?? "", editor.origin)
            case .pictureMode: (key, pictureMode.value.rawValue, pictureMode.origin)
            case .pictureSymbols: (key, pictureSymbols.value.rawValue, pictureSymbols.origin)
            }
        }
    }

    /// Sets one value from its text.
    ///
    /// - Returns: what is wrong with the text, in a phrase fit for a person; nil when it was taken.
    mutating func set(_ key: SettingKey, to text: String, from origin: SettingOrigin) -> String? {
        func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> Choice? {
            Choice(rawValue: text)
        }
        func mustBe(_ names: [String]) -> String {
            "“\(key.rawValue)” cannot be “\(text)”; it is one of " + names.joined(separator: ", ")
        }
        if text.isEmpty { return "“\(key.rawValue)” is empty" }
        switch key {
        case .keymap: keymap = Setting(text, origin)
        case .theme: theme = Setting(text, origin)
        case .colours:
            let depth = choice(ColourDepth.self)
            guard depth != nil || text == "auto" else {
                return mustBe(["auto"] + ColourDepth.allCases.map(\.rawValue).reversed())
            }
            colours = Setting(depth, origin)
        case .asciiGlyphs:
            guard let isOn = Bool(text) else { return mustBe(["true", "false"]) }
            asciiGlyphs = Setting(isOn, origin)
        case .reviewer: reviewer = Setting(text, origin)
        case .store: store = Setting(text, origin)
        case .editor: editor = Setting(text, origin)
        case .pictureMode:
            guard let mode = choice(PictureMode.self) else { return mustBe(PictureMode.allCases.map(\.rawValue)) }
            pictureMode = Setting(mode, origin)
        case .pictureSymbols:
            guard let symbols = choice(PictureSymbols.self) else {
                return mustBe(PictureSymbols.allCases.map(\.rawValue))
            }
            pictureSymbols = Setting(symbols, origin)
        }
        return nil
    }
}
