package import TerminalUI

/// A picture wanted on screen: which file, in what box, and how it should look.
///
/// It is its own identity: equal requests have equal answers, so what arrives for a request that is no longer wanted
/// is told by comparing.
package struct PictureRequest: Hashable, Sendable {
    /// Where to look for the file.
    package var folders: PictureFolders
    /// The path as the record has it.
    package var path: String
    package var fit: PictureFit
    package var form: PictureForm
    /// What cells are drawn with.
    package var symbols: PictureSymbols

    package init(
        folders: PictureFolders, path: String, fit: PictureFit, form: PictureForm, symbols: PictureSymbols = .block
    ) {
        self.folders = folders
        self.path = path
        self.fit = fit
        self.form = form
        self.symbols = symbols
    }
}

/// How a picture, or a part of it, is brought into a box of cells.
package struct PictureFit: Hashable, Sendable {
    /// The box in cells; the picture is as large as it allows, its aspect kept.
    package var box: Size
    /// The part to show; nil for all of it.
    package var region: PictureRegion?
    package var cell: CellShape
    /// What lies beside the picture within its last cells: the theme's or terminal's background.
    ///
    /// Where the picture lets through it shows a chequered grey, on which dark and light ink both stand out.
    package var background: RGBColour

    package init(
        box: Size, region: PictureRegion? = nil, cell: CellShape = .standard,
        background: RGBColour = RGBColour(red: 0, green: 0, blue: 0)
    ) {
        self.box = box
        self.region = region
        self.cell = cell
        self.background = background
    }
}

extension PictureRegion {
    /// The part of the region that lies on a picture of `width` × `height` pixels; at least one pixel.
    package func clamped(width: Int, height: Int) -> PictureRegion {
        let left = min(max(0, x), max(0, width - 1))
        let top = min(max(0, y), max(0, height - 1))
        return PictureRegion(
            x: left, y: top, width: min(max(1, self.width), max(1, width - left)),
            height: min(max(1, self.height), max(1, height - top)))
    }
}

/// The shape of a terminal's cell, as width : height in pixels or in any other unit.
package struct CellShape: Hashable, Sendable {
    package var width: Int
    package var height: Int

    /// Sizes that no terminal has are taken for the standard shape.
    package init(width: Int, height: Int) {
        let isCredible = (1...1000).contains(width) && (1...1000).contains(height)
        self.width = isCredible ? width : 1
        self.height = isCredible ? height : 2
    }

    /// Twice as high as wide.
    package static let standard = CellShape(width: 1, height: 2)
}

extension RGBColour {
    /// Whether it is nearer to white than to black, to the eye (the luma of ITU-R BT.601).
    var isLight: Bool { 299 * Int(red) + 587 * Int(green) + 114 * Int(blue) > 127_500 }
}
