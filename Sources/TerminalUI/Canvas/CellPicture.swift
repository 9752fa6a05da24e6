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
