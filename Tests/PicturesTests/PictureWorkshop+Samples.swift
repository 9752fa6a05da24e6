import Pictures
import TerminalUI
import TestSupport

extension PictureWorkshop {
    /// A workshop of the program that was just built.
    static func built(limit: Duration = .seconds(20)) -> PictureWorkshop {
        PictureWorkshop(program: WorkerProgram(executable: BuiltProgram.path), limit: limit)
    }

    /// Has bytes decoded as if they were a file of that name.
    func decode(
        _ bytes: [UInt8], named name: String = "sample.jpg", columns: Int = 8, rows: Int = 2,
        region: PictureRegion? = nil, background: RGBColour = RGBColour(red: 0, green: 0, blue: 0)
    ) throws -> Result<FittedPixels, PictureProblem> {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: name)
        let fit = PictureFit(box: Size(columns: columns, rows: rows), region: region, background: background)
        return PictureFolders([folder.path]).open(name).flatMap { decode($0, fit: fit) }
    }
}

extension FittedPixels {
    /// The colour of the raster at a place given as parts of its sides, 0 to 1, rounded to the nearest of eight.
    func colour(_ x: Double, _ y: Double) -> [Int] {
        let width = cells.columns * FittedSize.pixelsPerCell
        let height = cells.rows * FittedSize.pixelsPerCell
        let offset = 4 * (Int(y * Double(height)) * width + Int(x * Double(width)))
        return bytes[offset..<offset + 3].map { $0 < 128 ? 0 : 1 }
    }

    /// The colours in the middles of the four quarters: top left, top right, bottom left, bottom right.
    var quarters: [[Int]] { [colour(0.2, 0.2), colour(0.8, 0.2), colour(0.2, 0.8), colour(0.8, 0.8)] }
}
