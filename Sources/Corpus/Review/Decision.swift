/// What a reviewer decided about a turn; skip and flag are not decisions.
package enum Decision: String, CaseIterable, Sendable {
    case accept
    case edit
    case reject
}

/// The state of a turn over all its reviewers.
package enum Resolution: String, CaseIterable, Sendable {
    /// Nobody has decided.
    case open
    /// One reviewer has decided.
    case single
    /// All of several reviewers decided the same, to the same text.
    case unanimous
    /// Reviewers differ.
    case contested
    /// A lead has settled it.
    case adjudicated
    /// Its decision was known beforehand.
    case gold
}
