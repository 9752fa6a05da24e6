internal import Corpus
internal import Foundation
internal import ReviewStore
internal import Screens
internal import Synchronization

/// What a screen does once its store has gone: it keeps what was typed, and finds the sentence to tell.
final class StoreLoss: Sendable {
    private let rescue = RescueFile()
    private let told = Mutex<String?>(nil)

    /// What was told last; nil while the store is there.
    var sentence: String? { told.withLock { $0 } }

    /// Takes in that an error came.
    ///
    /// - Parameter action: What could not be recorded for it.
    /// - Returns: What to tell when the error means that the store has gone; nil when it does not.
    func sentence(for error: any Error, keeping action: ReviewAction? = nil) -> String? {
        guard case StoreError.displaced = error else { return nil }
        if let action { rescue.keep(action) }
        let sentence = (["\(error)."] + [rescue.write()].compactMap(\.self)).joined(separator: " ")
        told.withLock { $0 = sentence }
        return sentence
    }

    /// Takes in that an unsaved text, or nil for none, could not be kept in the store.
    func sentence(for error: any Error, sample: Int, turn: Int, text: TurnText?) -> String? {
        if text == nil { rescue.drop(sample: sample, turn: turn) }
        let action = text.map { ReviewAction(action: .edit, sample: sample, turn: turn, after: $0, source: .desk) }
        return sentence(for: error, keeping: action)
    }
}
