package import TerminalUI

/// A picture decoded and fitted: 8 × 8 pixels for each of its cells, opaque, rows without gaps.
package struct FittedPixels: Sendable {
    /// The cells that it covers.
    package let cells: Size
    /// Row by row, red, green, blue and 255 for each pixel: 8·columns × 8·rows × 4 bytes.
    package let bytes: [UInt8]
    package let information: PictureInformation

    package init(cells: Size, bytes: [UInt8], information: PictureInformation) {
        precondition(bytes.count == Self.byteCount(cells), "fitted pixels fill their cells")
        self.cells = cells
        self.bytes = bytes
        self.information = information
    }

    /// The bytes of a raster for so many cells.
    package static func byteCount(_ cells: Size) -> Int {
        cells.columns * cells.rows * FittedSize.pixelsPerCell * FittedSize.pixelsPerCell * 4
    }
}
