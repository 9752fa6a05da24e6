import Foundation
import Testing

@testable import Report

/// Contrast after WCAG 2.2, 1.4.3 and 1.4.11.
@Suite struct PaletteTests {
    private static func luminance(_ colour: Palette.Colour) -> Double {
        func channel(_ shift: UInt32) -> Double {
            let value = Double((colour >> shift) & 0xFF) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    }

    private static func contrast(_ a: Palette.Colour, _ b: Palette.Colour) -> Double {
        let (one, other) = (luminance(a), luminance(b))
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    @Test("All text can be read, in light and in dark, also on the shades of a heat map")
    func text() {
        for palette in [Palette.light, .dark] {
            for text in [palette.ink, palette.soft, palette.accent] {
                #expect(Self.contrast(text, palette.paper) >= 4.5)
            }
            for step in 0...8 {
                #expect(Self.contrast(palette.ink, palette.shade(step)) >= 4.5)
            }
        }
    }

    @Test("Dots and bars that carry a figure stand out from the paper")
    func marks() {
        for palette in [Palette.light, .dark] {
            for mark in [palette.accepted, palette.rejected] { #expect(Self.contrast(mark, palette.paper) >= 3) }
            #expect(Self.contrast(palette.accepted, palette.edited) >= 1.5)
            #expect(Self.contrast(palette.edited, palette.rejected) >= 1.5)
        }
    }
}
