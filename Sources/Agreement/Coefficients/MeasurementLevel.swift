/// What the distance between two categories means, as Krippendorff's alpha asks.
package enum MeasurementLevel: String, CaseIterable, Hashable, Sendable {
    /// Names: two are the same or not.
    case nominal
    /// Ranks: how many ratings lie between them.
    case ordinal
    /// Numbers whose differences count.
    case interval
    /// Numbers from a true zero, whose proportions count.
    case ratio
}
