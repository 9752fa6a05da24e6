import Pictures
import TerminalUI
import Testing

struct FittedSizeTests {
    private func fitted(_ width: Int, _ height: Int, _ box: Size, _ cell: CellShape = .standard) -> FittedSize {
        FittedSize(width: width, height: height, box: box, cell: cell)
    }

    @Test("A square takes twice as many columns as rows")
    func square() {
        let size = fitted(640, 640, Size(columns: 80, rows: 40))
        #expect(size.cells == Size(columns: 80, rows: 40))
        #expect(size.width == 640 && size.height == 320)
    }

    @Test("A wide picture fills the columns, a high one the rows")
    func aspects() {
        #expect(fitted(4000, 3000, Size(columns: 80, rows: 40)).cells == Size(columns: 80, rows: 30))
        #expect(fitted(3000, 4000, Size(columns: 80, rows: 40)).cells == Size(columns: 60, rows: 40))
        #expect(fitted(100, 100, Size(columns: 40, rows: 20), CellShape(width: 1, height: 1)).cells.columns == 20)
    }

    @Test("The aspect is exact to a raster pixel, whatever the sides")
    func exactAspect() {
        for (width, height) in [(1000, 333), (333, 1000), (7, 5), (16_384, 100), (1, 1), (1920, 1081)] {
            let box = Size(columns: 93, rows: 31)
            let size = fitted(width, height, box)
            #expect(size.cells.columns <= box.columns && size.cells.rows <= box.rows)
            #expect(size.width <= 8 * size.cells.columns && size.width > 8 * (size.cells.columns - 1))
            #expect(size.height <= 8 * size.cells.rows && size.height > 8 * (size.cells.rows - 1))
            // The same aspect, but for the two roundings to raster pixels (a cell's edge may take one more).
            let wanted = Double(size.width) * Double(height) / Double(width) / 2
            #expect(abs(wanted - Double(size.height)) <= 2 + 2 * Double(height) / Double(width))
        }
    }

    @Test("Impossible boxes and shapes of cells are put right")
    func nonsense() {
        #expect(fitted(10, 10, Size(columns: 0, rows: -4)).cells == Size(columns: 1, rows: 1))
        #expect(CellShape(width: 0, height: 20) == .standard)
        #expect(fitted(10, 10, Size(columns: 1 << 40, rows: 1 << 40)).cells.columns <= PictureLimits.cells)
    }
}
