internal import Foundation

/// Gets pictures painted away from the main loop: asked without blocking, it delivers from threads of its own.
///
/// Two workers decode: one for the picture on screen, one for those that come next. What was painted is kept, within
/// bounds, so that a picture that was prepared is there in the same frame:
///
/// ```swift
/// provider.show(request)                    // now
/// provider.prepare([next, theOneAfter])     // ahead; replaces what was to be prepared before
/// let outcome = provider.outcome(of: request)   // nil: not yet; it will be delivered
/// ```
///
/// A delivery names its request; one that is no longer wanted is told by comparing. Problems are outcomes too and are
/// kept as well: a picture that is missing or broken is not tried again.
package final class PictureProvider: Sendable {
    private let queue: PictureQueue

    /// Starts two threads; each starts its worker with its first picture, which the first frame need not wait for.
    ///
    /// - Parameters:
    ///   - program: what a worker is; this program itself unless a test says otherwise.
    ///   - fittedBytes: how much is kept of fitted pixels, which repainting in other colours or symbols starts from.
    ///   - paintedBytes: how much is kept of painted cells.
    ///   - limit: how long one picture may take.
    ///   - deliver: called on a thread of the provider's for every finished request.
    package init(
        program: WorkerProgram = .current, fittedBytes: Int = 48 << 20, paintedBytes: Int = 24 << 20,
        limit: Duration = .seconds(PictureLimits.seconds), deliver: @escaping @Sendable (PictureDelivery) -> Void
    ) {
        let queue = PictureQueue(fittedBytes: fittedBytes, paintedBytes: paintedBytes)
        self.queue = queue
        for lane in [PictureQueue.Lane.screen, .ahead] {
            let thread = Thread {
                let workshop = PictureWorkshop(program: program, isInBackground: lane == .ahead, limit: limit)
                PictureLane(queue: queue, lane: lane, workshop: workshop, deliver: deliver).run()
            }
            thread.name = lane == .screen ? "picture on screen" : "pictures ahead"
            thread.start()
        }
    }

    deinit { queue.close() }

    /// What became of a request, if it is finished and still kept.
    package func outcome(of request: PictureRequest) -> PictureOutcome? { queue.outcome(of: request) }

    /// Asks for the picture that somebody looks at now; one that still waits from before is dropped.
    ///
    /// Nothing is delivered for a request whose outcome is there already.
    package func show(_ request: PictureRequest) { queue.show(request) }

    /// Asks for the pictures that will be looked at next, soonest first; replaces those asked for before.
    package func prepare(_ requests: [PictureRequest]) { queue.prepare(requests) }
}
