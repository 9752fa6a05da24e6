internal import TerminalUI

/// A colour of a theme: what to use for each depth that a terminal may have.
struct ThemeColour: Hashable, Sendable {
    /// The colour itself; nil for one that is given by palette entries alone, or the terminal's own.
    var rgb: RGBColour?
    /// The entry of the 256-colour palette; the nearest to `rgb` when nil.
    var x256: UInt8?
    /// One of the first 16 colours; the nearest when nil.
    var ansi: UInt8?
    /// Whether a terminal of 16 colours uses its own colour instead.
    var isStandardIn16 = false

    /// The terminal's own.
    static let standard = ThemeColour()

    func resolved(for depth: ColourDepth) -> Colour {
        switch depth {
        case .monochrome: return .standard
        case .sixteen:
            if isStandardIn16 { return .standard }
            return (ansi ?? rgb?.nearestOf16 ?? x256.map { RGBColour(palette: $0).nearestOf16 }).map(Colour.palette)
                ?? .standard
        case .twoHundredFiftySix:
            return (x256 ?? rgb?.nearestOf256 ?? ansi).map(Colour.palette) ?? .standard
        case .truecolour:
            if let rgb { return .rgb(red: rgb.red, green: rgb.green, blue: rgb.blue) }
            return (x256 ?? ansi).map(Colour.palette) ?? .standard
        }
    }

    /// The names of the first 16 colours, in the order of the palette.
    static let ansiNames: [String] = {
        let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
        return names + names.map { "bright-" + $0 }
    }()
}
