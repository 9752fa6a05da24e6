package import TerminalUI

/// A picture ready for the screen.
package struct PaintedPicture: Sendable {
    package let payload: PicturePayload
    package let information: PictureInformation
}

/// What became of a request.
package typealias PictureOutcome = Result<PaintedPicture, PictureProblem>

/// What a provider hands over: the outcome of one request.
package struct PictureDelivery: Sendable {
    package let request: PictureRequest
    package let outcome: PictureOutcome
    /// Whether this is a first, coarser picture, which the finished one follows in a moment.
    package let isPreview: Bool
}
