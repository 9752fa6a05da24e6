/// A page of the lead's figures, as the program's commands and the lead's room show them one by one.
package enum FigurePage: String, CaseIterable, Sendable {
    case progress
    case reviewers
    case throughput
    case agreement
    /// Planted errors and gold turns.
    case reference
    case adjudication
}
