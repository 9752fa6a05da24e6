extension Colour {
    /// The nearest colour that a terminal of some depth has, by distance in OKLab.
    ///
    /// At 256 colours an RGB colour becomes one of the 240 fixed ones, as the first 16 look as their user likes. At 16 the
    /// standard colours of xterm stand for the first 16. In monochrome every colour is the terminal's own.
    package func reduced(to depth: ColourDepth) -> Colour {
        switch (self, depth) {
        case (.standard, _), (_, .truecolour): self
        case (_, .monochrome): .standard
        case (.palette, .twoHundredFiftySix), (.palette(0..<16), .sixteen): self
        case (.rgb(let red, let green, let blue), .twoHundredFiftySix):
            Self.nearest(to: OKLab(red: red, green: green, blue: blue), in: 16..<256)
        case (.rgb(let red, let green, let blue), .sixteen):
            Self.nearest(to: OKLab(red: red, green: green, blue: blue), in: 0..<16)
        case (.palette(let index), .sixteen): Self.nearest(to: Self.paletteInOKLab[Int(index)], in: 0..<16)
        }
    }

    private static let paletteInOKLab: [OKLab] = (0..<256).map { index in
        let colour = RGBColour(palette: UInt8(index))
        return OKLab(red: colour.red, green: colour.green, blue: colour.blue)
    }

    private static func nearest(to colour: OKLab, in indices: Range<Int>) -> Colour {
        var nearest = indices.lowerBound
        var shortest = Double.infinity
        for index in indices {
            let distance = colour.squaredDistance(to: paletteInOKLab[index])
            if distance < shortest { (nearest, shortest) = (index, distance) }
        }
        return .palette(UInt8(nearest))
    }
}

extension RGBColour {
    /// What an entry of the palette looks like: as xterm has the first 16, and as the standard fixes the others.
    package init(palette index: UInt8) {
        switch index {
        case 0..<16:
            let colour = Self.firstSixteen[Int(index)]
            self.init(red: UInt8(colour >> 16), green: UInt8(colour >> 8 & 0xFF), blue: UInt8(colour & 0xFF))
        case 16..<232:
            let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
            let cube = Int(index) - 16
            self.init(red: steps[cube / 36], green: steps[cube / 6 % 6], blue: steps[cube % 6])
        default:
            let grey = 8 + 10 * (index - 232)
            self.init(red: grey, green: grey, blue: grey)
        }
    }

    private static let firstSixteen: [UInt32] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
        0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
}
