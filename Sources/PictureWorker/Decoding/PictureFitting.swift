internal import CGdkPixbuf
internal import Pictures
internal import TerminalUI

/// Brings decoded pixels, or a part of them, into a raster of 8 × 8 pixels a cell.
enum PictureFitting {
    /// How many times smaller a picture may be decoded so that the raster still has a pixel for each of its own.
    static func shrink(region: PictureRegion, fitted: FittedSize) -> Int {
        // The raster's sides belong to the upright picture; a JPEG picture is shrunk as stored, alike both ways.
        let factor = min(region.width / max(1, fitted.width), region.height / max(1, fitted.height))
        return [8, 4, 2].first { $0 <= factor } ?? 1
    }

    /// The raster, row by row, red, green, blue and 255.
    ///
    /// - Parameters:
    ///   - pixels: the picture as decoded: perhaps smaller than the file's, and not yet turned.
    ///   - orientation: how it must be turned.
    ///   - region: the part to show, in pixels of the upright file, which has `size`.
    static func raster(
        _ pixels: Pixels, orientation: Orientation, region: PictureRegion, size: (width: Int, height: Int),
        fitted: FittedSize, background: RGBColour
    ) -> [UInt8]? {
        // Shrunk as stored and turned afterwards: far fewer pixels are turned.
        let stored = orientation.swapsSides ? (size.height, size.width) : size
        let part = orientation.stored(x: region.x, y: region.y, width: region.width, height: region.height, in: stored)
        let target = orientation.swapsSides ? (fitted.height, fitted.width) : (fitted.width, fitted.height)
        let scale = (x: Double(pixels.width) / Double(stored.0), y: Double(pixels.height) / Double(stored.1))
        let source = Source(
            x: Double(part.x) * scale.x, y: Double(part.y) * scale.y, width: Double(part.width) * scale.x,
            height: Double(part.height) * scale.y)
        guard let scaled = scaled(pixels, source, to: target), let upright = scaled.turned(orientation) else {
            return nil
        }
        return padded(upright, fitted: fitted, background: background)
    }

    /// A rectangle on decoded pixels, which need not begin or end with a whole one.
    private struct Source {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
    }

    private static func scaled(_ pixels: Pixels, _ source: Source, to target: (Int, Int)) -> Pixels? {
        let (width, height) = (Int32(target.0), Int32(target.1))
        guard let result = gdk_pixbuf_new(GDK_COLORSPACE_RGB, 0, 8, width, height).map(Pixels.init) else { return nil }
        let scaleX = Double(width) / source.width
        let scaleY = Double(height) / source.height
        // Blown up, a pixel is to be seen as one; else every pixel of the source has its part in the result.
        let filter = min(scaleX, scaleY) >= 3 ? GDK_INTERP_NEAREST : GDK_INTERP_BILINEAR
        if pixels.hasAlpha {
            let (light, dark): (guint32, guint32) = (0x999999, 0x808080)
            gdk_pixbuf_composite_color(
                pixels.pixbuf, result.pixbuf, 0, 0, width, height, -source.x * scaleX, -source.y * scaleY, scaleX,
                scaleY, filter, 255, 0, 0, 16, light, dark)
        } else {
            gdk_pixbuf_scale(
                pixels.pixbuf, result.pixbuf, 0, 0, width, height, -source.x * scaleX, -source.y * scaleY, scaleX,
                scaleY, filter)
        }
        return result
    }

    /// The fitted pixels with the background beside and below them, to the edges of their cells.
    private static func padded(_ pixels: Pixels, fitted: FittedSize, background: RGBColour) -> [UInt8]? {
        guard let start = gdk_pixbuf_read_pixels(pixels.pixbuf) else { return nil }
        let stride = Int(gdk_pixbuf_get_rowstride(pixels.pixbuf))
        let rasterWidth = fitted.rasterWidth
        let byteCount = FittedPixels.byteCount(fitted.cells)
        return [UInt8](unsafeUninitializedCapacity: byteCount) { raster, initialized in
            var next = 0
            func append(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
                raster[next] = red
                raster[next + 1] = green
                raster[next + 2] = blue
                raster[next + 3] = 255
                next += 4
            }
            for row in 0..<min(fitted.height, pixels.height) {
                var pixel = start + row * stride
                for _ in 0..<min(fitted.width, pixels.width) {
                    append(pixel[0], pixel[1], pixel[2])
                    pixel += 3
                }
                while next % (rasterWidth * 4) != 0 { append(background.red, background.green, background.blue) }
            }
            while next < byteCount { append(background.red, background.green, background.blue) }
            initialized = next
        }
    }
}
