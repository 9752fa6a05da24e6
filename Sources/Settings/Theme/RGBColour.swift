internal import TerminalUI

#if canImport(Glibc)
    internal import Glibc
#endif

/// A colour of the sRGB space, with what is needed to find a near one that a poorer terminal has.
struct RGBColour: Hashable, Sendable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

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

    /// What an entry of the palette that terminals share looks like: xterm's first 16, the 6×6×6 cube and the greys.
    init(palette index: UInt8) {
        switch index {
        case 0..<16: self = Self.sixteen[Int(index)]
        case 16..<232:
            let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
            let cell = Int(index) - 16
            self.init(red: levels[cell / 36], green: levels[cell / 6 % 6], blue: levels[cell % 6])
        default:
            let grey = 8 + 10 * (index - 232)
            self.init(red: grey, green: grey, blue: grey)
        }
    }

    /// The entry of the 256-colour palette that looks most alike; never one of the first 16, which people change.
    var nearestOf256: UInt8 { nearest(in: 16...255) }

    /// The one of the first 16 colours that looks most alike.
    var nearestOf16: UInt8 { nearest(in: 0...15) }

    private func nearest(in range: ClosedRange<UInt8>) -> UInt8 {
        let own = perceived
        func distance(_ index: UInt8) -> Double {
            let other = RGBColour(palette: index).perceived
            return (0..<3).reduce(0) { $0 + (own[$1] - other[$1]) * (own[$1] - other[$1]) }
        }
        return range.min { distance($0) < distance($1) } ?? range.lowerBound
    }

    /// The relative luminance of WCAG 2: 0 for black, 1 for white.
    var luminance: Double {
        let linear = linear
        return 0.2126 * linear.0 + 0.7152 * linear.1 + 0.0722 * linear.2
    }

    /// The contrast ratio of WCAG 2 between two colours: 1 for the same, 21 for black on white.
    func contrast(with other: RGBColour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private var linear: (Double, Double, Double) {
        func decode(_ channel: UInt8) -> Double {
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return (decode(red), decode(green), decode(blue))
    }

    /// The colour in OKLab (Björn Ottosson, 2020), where distances are as people see them.
    private var perceived: [Double] {
        let (r, g, b) = linear
        let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
        return [
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
        ]
    }

    private static let sixteen: [RGBColour] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ].map { RGBColour(red: UInt8($0 >> 16), green: UInt8($0 >> 8 & 255), blue: UInt8($0 & 255)) }
}
