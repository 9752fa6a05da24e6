/// By what figures are grouped.
package enum Dimension: String, CaseIterable, Hashable, Sendable {
    case domain
    case kind
    case language
    case queue
    case reviewer
    /// UTC, as 2026-11-21.
    case day
    /// Of the ISO calendar, UTC, as 2026-W47.
    case week
}
