/// How a turn came to be gold: promoted turns are easier than the rest, so the figures keep them apart.
///
/// The raw values are the slugs that events carry among their reasons.
package enum GoldSource: String, CaseIterable, Sendable {
    /// A lead knew the answer.
    case declared
    /// A lead had settled the turn.
    case adjudicated = "promoted-from-adjudicated"
    /// All of several reviewers had decided the same.
    case unanimous = "promoted-from-unanimous"

    /// What the reasons of a gold event say.
    package init(reasons: [String]) {
        self = reasons.lazy.compactMap(GoldSource.init(rawValue:)).first ?? .declared
    }
}
