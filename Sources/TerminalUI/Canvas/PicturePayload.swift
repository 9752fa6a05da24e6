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
