package import Corpus

/// What is behind a figure.
package enum FigureTarget: Hashable, Sendable {
    /// The turns that it counts; the title says which they are.
    case items(FigureSource, title: String)
    /// A turn with every reviewer's version.
    case settle(TurnPlace)
    /// Every event about a turn.
    case history(TurnPlace)
}
