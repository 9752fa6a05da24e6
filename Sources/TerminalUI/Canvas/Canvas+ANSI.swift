extension Canvas {
    /// The canvas as lines of ANSI text, for printing without a terminal of its own.
    ///
    /// Every line is as wide as the canvas, ends with plain rendering and a line feed, and moves no cursor.
    /// - Parameter picture: what fills the cells of the placed picture; they stay blank when it is nil.
    package func ansi(depth: ColourDepth, picture: PicturePayload? = nil) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size.columns * size.rows * 4)
        var rendition = GraphicRendition(depth: depth)
        for row in 0..<size.rows {
            for (column, cell) in self.row(row).enumerated() {
                switch cell.content {
                case .text(let character):
                    rendition.change(to: cell.style, in: &bytes)
                    bytes += character.utf8
                case .continuation: break
                case .picture:
                    let glyph = glyph(of: picture, column: column, row: row)
                    rendition.change(to: glyph.style, in: &bytes)
                    bytes += Character(glyph.scalar).utf8
                }
            }
            rendition.reset(in: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What a picture shows in a cell of the canvas: blank outside the picture, and where there is none.
    private func glyph(of picture: PicturePayload?, column: Int, row: Int) -> CellPicture.Glyph {
        guard case .cells(let picture) = picture, let rectangle = self.picture?.rectangle else { return .blank }
        let (x, y) = (column - rectangle.column, row - rectangle.row)
        guard (0..<picture.size.columns).contains(x), (0..<picture.size.rows).contains(y) else { return .blank }
        let glyph = picture.glyphs[y * picture.size.columns + x]
        guard DisplayWidth.columns(of: glyph.scalar) == 1 else { return .blank }
        return glyph
    }
}

extension CellPicture.Glyph {
    /// An empty cell.
    fileprivate static let blank = CellPicture.Glyph(scalar: " ", foreground: .standard, background: .standard)

    /// The colours as a style.
    package var style: Style { Style(foreground: foreground, background: background) }
}
