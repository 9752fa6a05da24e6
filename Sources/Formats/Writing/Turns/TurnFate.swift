package import Corpus

/// What an export makes of a turn.
package enum TurnFate: Hashable, Sendable {
    /// It stays as generated.
    case keep
    /// It says this instead.
    case correct(TurnText)
    /// It leaves its conversation.
    case remove

    package var isKept: Bool { self != .remove }

    /// The text that an export writes for a turn generated as `text`; nil when the turn leaves.
    package func text(generated text: TurnText) -> TurnText? {
        switch self {
        case .keep: text
        case .correct(let corrected): corrected
        case .remove: nil
        }
    }
}
