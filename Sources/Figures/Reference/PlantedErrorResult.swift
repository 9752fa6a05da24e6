/// What a reviewer made of a planted error.
package enum PlantedErrorResult: String, CaseIterable, Sendable {
    /// Rejected, or edited so that the error is gone.
    case caught
    /// Caught, and edited back to what was generated.
    case restored
    /// Accepted, or edited with the error left in.
    case missed
    /// No error after all: what was planted is what the turn itself was corrected to.
    case mended
}
