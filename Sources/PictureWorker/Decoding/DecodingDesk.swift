internal import Glibc
package import Pictures
internal import TerminalUI

/// Answers a worker's requests, and remembers the picture it decoded last: zooming and panning decode once.
package final class DecodingDesk {
    private var last: Decoded?

    /// A decoded picture and what it was decoded from.
    private struct Decoded {
        var file: OpenedPicture.Identity
        var header: PictureHeader
        /// How many times smaller it was decoded.
        var shrink: Int
        var pixels: Pixels
    }

    /// The most bytes of pixels that are kept.
    private static let mostBytesKept = 400_000_000

    package init() {}

    /// Decodes and fits the file behind `descriptor`, which stays the caller's.
    package func answer(_ request: WorkerRequest, descriptor: Int32) -> WorkerAnswer {
        do throws(PictureProblem) { return .picture(try fitted(request, descriptor: descriptor)) } catch {
            return .problem(error)
        }
    }

    private func fitted(_ request: WorkerRequest, descriptor: Int32) throws(PictureProblem) -> FittedPixels {
        if let last, last.file == request.file {
            let plan = Plan(last.header, request.fit)
            if last.shrink <= plan.shrink { return try fit(last, plan, request) }
        }
        last = nil
        let file = try PictureFile(descriptor: descriptor, size: request.file.bytes)
        var header = try PictureHeader.read(file.bytes)
        let plan = Plan(header, request.fit)
        let (pixels, isDamaged) = try PictureDecoder.decode(file.bytes, header: header, shrink: plan.shrink)
        if isDamaged { header.isTruncated = true }
        let shrink = header.format == .jpeg ? plan.shrink : 1
        let decoded = Decoded(file: request.file, header: header, shrink: shrink, pixels: pixels)
        if pixels.byteCount <= Self.mostBytesKept { last = decoded }
        return try fit(decoded, plan, request)
    }

    private func fit(_ decoded: Decoded, _ plan: Plan, _ request: WorkerRequest) throws(PictureProblem) -> FittedPixels
    {
        let header = decoded.header
        guard
            let raster = PictureFitting.raster(
                decoded.pixels, orientation: header.orientation, region: plan.region, size: plan.size,
                fitted: plan.fitted, background: request.fit.background)
        else { throw .broken(sentence: "there was no memory to fit it.") }
        let information = PictureInformation(
            width: plan.size.width, height: plan.size.height, format: header.format, frames: header.frames,
            bytes: request.file.bytes, isTruncated: header.isTruncated)
        return FittedPixels(cells: plan.fitted.cells, bytes: raster, information: information)
    }

    /// What a request comes to for a picture of known size.
    private struct Plan {
        /// The picture's, the right way up.
        let size: (width: Int, height: Int)
        let region: PictureRegion
        let fitted: FittedSize
        let shrink: Int

        init(_ header: PictureHeader, _ fit: PictureFit) {
            size = header.uprightSize
            let whole = PictureRegion(x: 0, y: 0, width: size.width, height: size.height)
            region = (fit.region ?? whole).clamped(width: size.width, height: size.height)
            fitted = FittedSize(width: region.width, height: region.height, box: fit.box, cell: fit.cell)
            // Who looks at a part will look at others: then it is decoded once, in full.
            shrink = fit.region == nil ? PictureFitting.shrink(region: region, fitted: fitted) : 1
        }
    }
}
