/// The colours of the page, in light and in dark.
///
/// What tells outcomes apart is blue, amber, vermilion, stripes and nothing: they differ for every kind of colour
/// vision, and in lightness.
struct Palette: Sendable {
    /// Red, green and blue as `0xRRGGBB`.
    typealias Colour = UInt32

    var paper: Colour
    var panel: Colour
    var ink: Colour
    /// Text of less weight.
    var soft: Colour
    var rule: Colour
    /// Vermilion, for links, headings' marks and what wants attention.
    var accent: Colour
    var accepted: Colour
    var edited: Colour
    var rejected: Colour
    var undecided: Colour
    /// The darkest shade of a heat map; the lighter ones are mixed from it and the paper.
    var shade: Colour

    static let light = Palette(
        paper: 0xFCFBF8, panel: 0xF4F1EA, ink: 0x1E1C19, soft: 0x615C54, rule: 0xDDD8CD, accent: 0xAD2E1C,
        accepted: 0x2E6DA4, edited: 0xE0A030, rejected: 0xB8341F, undecided: 0xE3DED3, shade: 0x9FC2E3)

    static let dark = Palette(
        paper: 0x181715, panel: 0x22201D, ink: 0xEBE7DF, soft: 0xADA79B, rule: 0x3B3833, accent: 0xF38D75,
        accepted: 0x5C9BD3, edited: 0xE8BC62, rejected: 0xE4684F, undecided: 0x3B3833, shade: 0x2F5F8C)

    /// The shade of a heat map from 0, which is the paper, to 8.
    func shade(_ step: Int) -> Colour {
        let share = Double(min(8, max(0, step))) / 8
        func channel(_ shift: UInt32) -> UInt32 {
            let from = Double((paper >> shift) & 0xFF)
            let to = Double((shade >> shift) & 0xFF)
            return UInt32((from + (to - from) * share).rounded()) << shift
        }
        return channel(16) | channel(8) | channel(0)
    }

    /// The colours as CSS variables.
    var declarations: String {
        let named: [(String, Colour)] =
            [
                ("paper", paper), ("panel", panel), ("ink", ink), ("soft", soft), ("rule", rule), ("accent", accent),
                ("accepted", accepted), ("edited", edited), ("rejected", rejected), ("undecided", undecided),
            ] + (0...8).map { ("shade-\($0)", shade($0)) }
        return named.map { "--\($0.0):\(Self.css($0.1));" }.joined()
    }

    /// A colour as `#RRGGBB`.
    static func css(_ colour: Colour) -> String {
        let digits = String(colour, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
