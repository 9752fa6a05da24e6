import Pictures
import TerminalUI
import Testing

struct CellPainterTests {
    /// A picture of flat quarters: red, green, blue, white.
    private func quarters(columns: Int = 8, rows: Int = 4) -> FittedPixels {
        let cells = Size(columns: columns, rows: rows)
        var bytes: [UInt8] = []
        for row in 0..<rows * 8 {
            for column in 0..<columns * 8 {
                let isRight = column >= columns * 4
                bytes +=
                    row < rows * 4
                    ? isRight ? [0, 255, 0, 255] : [255, 0, 0, 255]
                    : isRight ? [255, 255, 255, 255] : [0, 0, 255, 255]
            }
        }
        let information = PictureInformation(
            width: 64, height: 64, format: .png, frames: 1, bytes: 100, isTruncated: false)
        return FittedPixels(cells: cells, bytes: bytes, information: information)
    }

    /// The colour that a flat cell shows.
    private func shown(_ glyph: CellPicture.Glyph) -> Colour {
        glyph.scalar == " " ? glyph.background : glyph.foreground
    }

    private func corners(_ picture: CellPicture) -> [Colour] {
        let (columns, last) = (picture.size.columns, picture.glyphs.count - 1)
        return [0, columns - 1, last - columns + 1, last].map { index in
            let glyph = picture.glyphs[index]
            return glyph.foreground == glyph.background ? glyph.background : shown(glyph)
        }
    }

    @Test("Truecolour keeps the colours", arguments: PictureSymbols.allCases)
    func truecolour(_ symbols: PictureSymbols) {
        let picture = CellPainter.paint(quarters(), depth: .truecolour, symbols: symbols)
        #expect(picture.size == Size(columns: 8, rows: 4))
        #expect(
            corners(picture) == [
                .rgb(red: 255, green: 0, blue: 0), .rgb(red: 0, green: 255, blue: 0),
                .rgb(red: 0, green: 0, blue: 255), .rgb(red: 255, green: 255, blue: 255),
            ])
    }

    @Test("With 256 colours, those are used that nobody sets to his taste")
    func twoHundredFiftySix() {
        let picture = CellPainter.paint(quarters(), depth: .twoHundredFiftySix, symbols: .block)
        #expect(corners(picture) == [.palette(196), .palette(46), .palette(21), .palette(231)])
    }

    @Test("With 16 colours, every colour is one of them")
    func sixteen() {
        let picture = CellPainter.paint(quarters(), depth: .sixteen, symbols: .block)
        for glyph in picture.glyphs {
            for colour in [glyph.foreground, glyph.background] {
                guard case .palette(let index) = colour else {
                    Issue.record("\(colour) is none of 16")
                    return
                }
                #expect(index < 16)
            }
        }
        #expect(corners(picture).last == .palette(15))
    }

    @Test("In monochrome the shapes remain, also on a light terminal")
    func monochrome() {
        let dark = CellPainter.paint(quarters(), depth: .monochrome, symbols: .block)
        let light = CellPainter.paint(quarters(), depth: .monochrome, symbols: .block, isLight: true)
        #expect((dark.glyphs + light.glyphs).allSatisfy { $0.foreground == .standard && $0.background == .standard })
        #expect(Set(dark.glyphs.map(\.scalar)).count > 1)
        #expect(dark.glyphs.last?.scalar == "█")
        #expect(light.glyphs.last?.scalar == " ")
    }

    @Test("Only block characters of one column are used, and sextants where asked for")
    func characters() {
        var noise = SystemRandomNumberGenerator()
        let cells = Size(columns: 20, rows: 10)
        let bytes = (0..<FittedPixels.byteCount(cells)).map {
            $0 % 4 == 3 ? 255 : UInt8.random(in: 0...255, using: &noise)
        }
        let pixels = FittedPixels(cells: cells, bytes: bytes, information: quarters().information)
        for depth in ColourDepth.allCases {
            let blocks = CellPainter.paint(pixels, depth: depth, symbols: .block)
            #expect(blocks.glyphs.allSatisfy { $0.scalar == " " || (0x2580...0x259F).contains($0.scalar.value) })
            let halves = CellPainter.paint(pixels, depth: depth, symbols: .half)
            #expect(halves.glyphs.allSatisfy { " ▀▄▌▐█".unicodeScalars.contains($0.scalar) })
        }
    }
}
