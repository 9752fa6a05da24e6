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

    /// The colour for a terminal: as told for its depth, else the nearest that it has.
    func resolved(for depth: ColourDepth) -> Colour {
        switch depth {
        case .sixteen where isStandardIn16: return .standard
        case .sixteen: if let ansi { return .palette(ansi) }
        case .twoHundredFiftySix: if let x256 { return .palette(x256) }
        case .truecolour, .monochrome: break
        }
        let full = rgb.map { Colour.rgb(red: $0.red, green: $0.green, blue: $0.blue) }
        return (full ?? (x256 ?? ansi).map(Colour.palette) ?? .standard).reduced(to: depth)
    }

    /// The names of the first 16 colours, in the order of the palette.
    static let ansiNames: [String] = {
        let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
        return names + names.map { "bright-" + $0 }
    }()
}
