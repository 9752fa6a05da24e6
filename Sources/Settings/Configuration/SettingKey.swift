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

    /// What the setting is for, in a short phrase.
    package var summary: String {
        switch self {
        case .keymap: "the keymap to start from: plain, vim, emacs or a file's name"
        case .theme: "the theme to start from, or auto for dark or light as the terminal is"
        case .colours: "how many colours to use: auto, truecolour, 256, 16 or mono"
        case .asciiGlyphs: "whether states are marked with ASCII characters only"
        case .reviewer: "the name to review under"
        case .store: "the store to open"
        case .editor: "the program that opens for a turn's text"
        case .pictureMode: "how pictures are shown: auto, symbols or off"
        case .pictureSymbols: "the symbols that pictures are drawn with: block, half or block+sextant"
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
