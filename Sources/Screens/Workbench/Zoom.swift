internal import TerminalUI

/// Where on a picture the full-screen view looks, and how closely.
struct Zoom: Hashable, Sendable {
    /// How many times the fitted size; 1 shows the whole picture.
    private(set) var factor: Double = 1
    /// The middle of the view, in fractions of the picture's width and height.
    private var centre: (x: Double, y: Double) = (0.5, 0.5)

    static func == (left: Zoom, right: Zoom) -> Bool { left.factor == right.factor && left.centre == right.centre }

    func hash(into hasher: inout Hasher) {
        hasher.combine(factor)
        hasher.combine(centre.x)
        hasher.combine(centre.y)
    }

    /// A picture and the box it is looked at in.
    struct View: Hashable, Sendable {
        /// The picture's size in pixels.
        var width: Int
        var height: Int
        var box: Size
        /// The height of a cell in widths of a cell.
        var cellHeight: Double

        /// Columns that a pixel takes when the whole picture fits the box.
        var fittedScale: Double {
            min(Double(box.columns) / Double(max(1, width)), Double(box.rows) * cellHeight / Double(max(1, height)))
        }

        /// The factor at which a pixel is as wide as a cell, or 1 for a picture smaller than that.
        var pixelFactor: Double { max(1, 1 / fittedScale) }

        /// The largest factor: a pixel takes four columns.
        var largestFactor: Double { max(1, 4 / fittedScale) }
    }

    /// How much nearer a step goes.
    static let step = 1.5

    mutating func zoomIn(_ view: View) { set(factor * Self.step, view) }
    mutating func zoomOut(_ view: View) { set(factor / Self.step, view) }
    mutating func pixels(_ view: View) { set(view.pixelFactor, view) }
    mutating func fit() { self = Zoom() }

    /// Moves the view by quarters of what it shows.
    mutating func pan(x: Double, y: Double, _ view: View) {
        guard let crop = crop(view) else { return }
        centre.x += x / 4 * Double(crop.width) / Double(view.width)
        centre.y += y / 4 * Double(crop.height) / Double(view.height)
        keepInside(view)
    }

    /// The part of the picture that the box shows; nil when it shows the whole.
    func crop(_ view: View) -> PictureRegion? {
        guard factor > 1 else { return nil }
        let (width, height) = visiblePixels(view)
        guard width < view.width || height < view.height else { return nil }
        let x = (centre.x * Double(view.width) - Double(width) / 2).rounded()
        let y = (centre.y * Double(view.height) - Double(height) / 2).rounded()
        return PictureRegion(
            x: min(max(0, Int(x)), view.width - width), y: min(max(0, Int(y)), view.height - height), width: width,
            height: height)
    }

    /// The factor in thousandths, as the ledger keeps it.
    var thousandths: Int { Int((factor * 1_000).rounded()) }

    private mutating func set(_ wanted: Double, _ view: View) {
        // A hair above 1 would be a crop that cannot be told from the whole.
        factor = wanted < 1.01 ? 1 : min(wanted, view.largestFactor)
        keepInside(view)
    }

    private func visiblePixels(_ view: View) -> (width: Int, height: Int) {
        let scale = view.fittedScale * factor
        let width = (Double(view.box.columns) / scale).rounded()
        let height = (Double(view.box.rows) * view.cellHeight / scale).rounded()
        return (max(1, min(view.width, Int(width))), max(1, min(view.height, Int(height))))
    }

    private mutating func keepInside(_ view: View) {
        let (width, height) = visiblePixels(view)
        let halfX = Double(width) / Double(max(1, view.width)) / 2
        let halfY = Double(height) / Double(max(1, view.height)) / 2
        centre.x = min(max(centre.x, halfX), 1 - halfX)
        centre.y = min(max(centre.y, halfY), 1 - halfY)
    }
}
