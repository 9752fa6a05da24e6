internal import Glibc
internal import TerminalUI

extension Theme {
    /// The contrast that text of a role has, drawn on the ground of another, by WCAG 2: from 1, the same colour, to 21.
    ///
    /// On the terminal's own background it is the least that a background of the theme's kind gives: `#000000` to `#1e1e1e`
    /// for a dark one, `#ffffff` for a light one. Nil where the terminal's own text colour is used or there are no colours.
    package func contrast(of role: ThemeRole, on ground: ThemeRole = .text) -> Double? {
        let style = self[role, on: ground]
        guard let foreground = RGBColour(style.foreground) else { return nil }
        return Self.grounds(style.background, for: background).map { foreground.contrast(with: $0) }.min()
    }

    /// The least contrast of text that is read.
    package static let leastContrast = 4.5

    /// The roles of text that is hard to read on its own ground.
    var faintRoles: [(role: ThemeRole, contrast: Double)] {
        ThemeRole.allCases.compactMap { role in
            // Frames are not read.
            guard role != .border, role != .borderFocused, let contrast = contrast(of: role),
                contrast < Self.leastContrast
            else { return nil }
            return (role, (contrast * 10).rounded(.down) / 10)
        }
    }

    private static func grounds(_ colour: Colour, for background: ThemeBackground) -> [RGBColour] {
        if let own = RGBColour(colour) { return [own] }
        let dark = [RGBColour(red: 0, green: 0, blue: 0), RGBColour(red: 0x1E, green: 0x1E, blue: 0x1E)]
        let light = [RGBColour(red: 0xFF, green: 0xFF, blue: 0xFF)]
        return switch background {
        case .dark: dark
        case .light: light
        case .any: dark + light
        }
    }
}

extension RGBColour {
    /// Reads `#rrggbb` or `#rgb`; nil for anything else.
    init?(hexadecimal text: String) {
        var digits = Array(text.utf8)
        guard digits.first == UInt8(ascii: "#") else { return nil }
        digits.removeFirst()
        if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
        guard digits.count == 6, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        self.init(red: UInt8(value >> 16), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
    }

    /// The relative luminance of WCAG 2: 0 for black, 1 for white.
    var luminance: Double {
        func linear(_ channel: UInt8) -> Double {
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The contrast ratio of WCAG 2 between two colours: 1 for the same, 21 for black on white.
    func contrast(with other: RGBColour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// What a colour looks like; nil for the terminal's own.
    fileprivate init?(_ colour: Colour) {
        switch colour {
        case .standard: return nil
        case .palette(let index): self.init(palette: index)
        case .rgb(let red, let green, let blue): self.init(red: red, green: green, blue: blue)
        }
    }
}
