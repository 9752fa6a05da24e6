/// How a cell looks: two colours and attributes.
package struct Style: Hashable, Sendable {
    package var foreground: Colour
    package var background: Colour
    package var attributes: Attributes

    package init(foreground: Colour = .standard, background: Colour = .standard, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// The terminal's own colours, without attributes.
    package static let plain = Style()

    /// The style with `attributes` added.
    package func adding(_ attributes: Attributes) -> Style {
        var style = self
        style.attributes.formUnion(attributes)
        return style
    }
}

/// A colour in terms of what the terminal has: themes are resolved to one of these for the terminal's depth.
package enum Colour: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case standard
    /// An entry of the terminal's palette: 0–7, 8–15 bright, 16–255 the 6×6×6 cube and the greys.
    case palette(UInt8)
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// A colour of the sRGB space.
package struct RGBColour: Hashable, Sendable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }
}

/// Attributes of text.
package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let reverse = Attributes(rawValue: 16)
    package static let strike = Attributes(rawValue: 32)
}

/// How many colours a terminal shows.
package enum ColourDepth: String, CaseIterable, Sendable {
    case monochrome = "mono"
    case sixteen = "16"
    case twoHundredFiftySix = "256"
    case truecolour

    /// The poorer of two depths.
    package func lower(_ other: ColourDepth) -> ColourDepth {
        Self.allCases.first { $0 == self || $0 == other } ?? self
    }
}
