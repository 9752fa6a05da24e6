/// A picture made ready for the terminal, in the form that the terminal's driver shows.
package enum PicturePayload: Sendable {
    case cells(CellPicture)
    case pixels(PixelPicture)

    /// The cells that it covers.
    package var size: Size {
        switch self {
        case .cells(let picture): picture.size
        case .pixels(let picture): picture.size
        }
    }

    /// How much memory it takes.
    package var byteCount: Int {
        switch self {
        case .cells(let picture): picture.glyphs.count * MemoryLayout<CellPicture.Glyph>.stride
        case .pixels(let picture): picture.bytes.count
        }
    }
}

/// What a driver wants pictures made into.
package enum PictureForm: Hashable, Sendable {
    /// Characters in so many colours.
    case cells(ColourDepth)
    case pixels
}

/// A picture made of pixels, for terminals that draw them.
package struct PixelPicture: Sendable {
    /// The cells that it covers.
    package let size: Size
    /// The pixels of a row.
    package let width: Int
    /// Row by row, red, green, blue and opacity of each pixel.
    package let bytes: [UInt8]

    package init(size: Size, width: Int, bytes: [UInt8]) {
        self.size = size
        self.width = width
        self.bytes = bytes
    }
}

/// A picture made of cells: what a canvas' picture placement is filled with.
package struct CellPicture: Sendable {
    package let size: Size
    /// Row by row, `size.columns` × `size.rows` glyphs, each one column wide.
    package let glyphs: [Glyph]

    /// Takes `glyphs` row by row; there must be `size.columns` × `size.rows` of them.
    package init(size: Size, glyphs: [Glyph]) {
        precondition(glyphs.count == size.columns * size.rows, "a cell picture has a glyph for each of its cells")
        self.size = size
        self.glyphs = glyphs
    }

    /// One cell of a picture.
    package struct Glyph: Hashable, Sendable {
        package var scalar: Unicode.Scalar
        package var foreground: Colour
        package var background: Colour

        package init(scalar: Unicode.Scalar, foreground: Colour, background: Colour) {
            self.scalar = scalar
            self.foreground = foreground
            self.background = background
        }
    }
}

/// Which characters a picture of cells is drawn with.
package enum PictureSymbols: String, CaseIterable, Hashable, Sendable {
    /// Half, quarter and eighth blocks, which every font has.
    case block
    /// Half blocks: the quickest, two pixels a cell.
    case half
    /// Blocks and sextants: the sharpest, where the font has them (Unicode 13).
    case sextant = "block+sextant"
}

/// A part of a picture, in pixels of the file, the right way up.
package struct PictureRegion: Hashable, Sendable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int

    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }
}
