package import TerminalUI

/// How many cells, and how many raster pixels in them, a picture takes in a box.
///
/// The raster has 8 × 8 pixels a cell, whatever the cell's shape, because a symbol is drawn from that many: its pixels
/// are as much higher than wide as the cells are.
package struct FittedSize: Hashable, Sendable {
    /// The cells that the picture covers, wholly or in part.
    package var cells: Size
    /// The raster pixels of the picture itself, at most 8 × `cells.columns`.
    package var width: Int
    /// The raster pixels of the picture itself, at most 8 × `cells.rows`.
    package var height: Int

    /// The raster's own width: 8 × `cells.columns`.
    package var rasterWidth: Int { cells.columns * Self.pixelsPerCell }

    /// The raster pixels a cell, each way.
    package static let pixelsPerCell = 8

    /// Fits `width` × `height` pixels into `box`, as large as it allows, with cells of the shape `cell`.
    package init(width: Int, height: Int, box: Size, cell: CellShape) {
        let box = Size(
            columns: min(max(1, box.columns), PictureLimits.cells), rows: min(max(1, box.rows), PictureLimits.cells))
        let (width, height) = (Double(max(1, width)), Double(max(1, height)))
        let scale = min(Double(box.columns * cell.width) / width, Double(box.rows * cell.height) / height)
        let across = Self.cells(width * scale / Double(cell.width), atMost: box.columns)
        let down = Self.cells(height * scale / Double(cell.height), atMost: box.rows)
        cells = Size(columns: across.cells, rows: down.cells)
        (self.width, self.height) = (across.pixels, down.pixels)
    }

    /// The whole cells and the raster pixels for an exact number of cells.
    ///
    /// An edge within a cell is moved to the cell's edge where that changes the length by a fiftieth at most: a
    /// distortion below what can be seen, against a fringe that can.
    private static func cells(_ exact: Double, atMost limit: Int) -> (cells: Int, pixels: Int) {
        let pixels = min(max(1, Int((exact * Double(pixelsPerCell)).rounded())), limit * pixelsPerCell)
        let whole = (pixels + pixelsPerCell / 2) / pixelsPerCell * pixelsPerCell
        let tolerance = max(1, pixels / 50)
        if whole > 0, abs(whole - pixels) <= tolerance { return (whole / pixelsPerCell, whole) }
        return ((pixels + pixelsPerCell - 1) / pixelsPerCell, pixels)
    }
}
