internal import TerminalUI

/// One thread's work: takes requests, has them decoded, paints them, delivers them.
struct PictureLane {
    let queue: PictureQueue
    let lane: PictureQueue.Lane
    let workshop: PictureWorkshop
    let deliver: @Sendable (PictureDelivery) -> Void

    /// From so many cells on, painting takes long enough for a preview to be worth its while.
    private static let previewFrom = 6_000

    /// Works until the provider is gone.
    func run() {
        while let request = queue.next(for: lane) {
            guard let outcome = outcome(of: request) else { continue }
            queue.store(outcome, for: request)
            deliver(PictureDelivery(request: request, outcome: outcome, isPreview: false))
        }
    }

    /// What becomes of a request; nil if nobody wants it any more.
    private func outcome(of request: PictureRequest) -> PictureOutcome? {
        if let pixels = queue.fittedPixels(for: request) { return paint(pixels, for: request).map { .success($0) } }
        switch request.folders.open(request.path).flatMap({ workshop.decode($0, fit: request.fit) }) {
        case .success(let pixels):
            queue.store(pixels, for: request)
            return paint(pixels, for: request).map { .success($0) }
        case .failure(let problem): return .failure(problem)
        }
    }

    private func paint(_ pixels: FittedPixels, for request: PictureRequest) -> PaintedPicture? {
        guard queue.isWanted(request) else { return nil }
        if request.form != .pixels, pixels.cells.columns * pixels.cells.rows >= Self.previewFrom,
            request.symbols != .half, queue.isOnScreen(request)
        {
            let preview = painted(pixels, request, .half)
            deliver(PictureDelivery(request: request, outcome: .success(preview), isPreview: true))
        }
        return painted(pixels, request, request.symbols)
    }

    private func painted(_ pixels: FittedPixels, _ request: PictureRequest, _ symbols: PictureSymbols) -> PaintedPicture
    {
        let payload: PicturePayload =
            switch request.form {
            case .cells(let depth):
                .cells(
                    CellPainter.paint(pixels, depth: depth, symbols: symbols, isLight: request.fit.background.isLight))
            case .pixels:
                .pixels(
                    PixelPicture(
                        size: pixels.cells, width: pixels.cells.columns * FittedSize.pixelsPerCell, bytes: pixels.bytes)
                )
            }
        return PaintedPicture(payload: payload, information: pixels.information)
    }
}
