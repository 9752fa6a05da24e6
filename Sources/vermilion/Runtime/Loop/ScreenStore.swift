internal import Corpus
internal import Figures
internal import Foundation
internal import Pictures
internal import ReviewStore
internal import Screens
internal import Synchronization
internal import TerminalUI

/// Carries out what a screen asks of the store, on queues beside the loop, and answers with events.
protocol ScreenStore: Sendable {
    associatedtype Screen: FullScreen

    var link: StoreLink<Screen.Answer> { get }

    /// Carries out what this screen alone asks.
    func carryOut(_ request: Screen.Request)

    /// Takes in that something is about to be written about a sample, or about nobody knows which.
    func willWrite(about sample: Int?)

    /// What must be on disk before anything else is written; called on the writing queue.
    func writeFirst()

    /// What the screen should know after something was recorded; called on the writing queue.
    func afterRecording() throws -> Screen.Answer?

    /// Takes in that somebody else has changed the store; called on the writing queue.
    func changedElsewhere() throws

    /// Takes in that a key was pressed, in monotonic milliseconds.
    func noteInput(at time: Int64)

    /// Waits until everything that was asked is on disk, and lets go of what was to come.
    func finish()
}

/// What every screen's store works with: who writes to which store, in what order, and where answers go.
final class StoreLink<Answer: Sendable>: Sendable {
    let store: ReviewStore
    let person: Reviewer
    /// Records are written one after the other, each durable before it is answered.
    let writing = DispatchQueue(label: "screen.writing", qos: .userInteractive)
    private let leave: @Sendable (LoopNews<Answer>) -> Void
    private let loss = StoreLoss()
    private let version = Mutex<Int?>(nil)

    init(store: ReviewStore, person: Reviewer, leave: @escaping @Sendable (LoopNews<Answer>) -> Void) {
        self.store = store
        self.person = person
        self.leave = leave
    }

    func tell(_ news: LoopNews<Answer>) { leave(news) }

    func tell(_ event: ScreenEvent<Answer>) { leave(.event(event)) }

    func answer(_ answer: Answer) { leave(.event(.answer(answer))) }

    /// Tells that the store has gone, if that is what an error means.
    func noticeLoss(in error: any Error) { if let sentence = loss.sentence(for: error) { tell(.storeLost(sentence)) } }

    /// Why nothing was recorded from some moment on; nil when the store was there to the end.
    var lossSentence: String? { loss.sentence }

    /// Whether another process has changed the store since the last call.
    fileprivate func hasChanged() throws -> Bool {
        let new = try store.dataVersion()
        return version.withLock { version in
            defer { version = new }
            return version != nil && version != new
        }
    }

    fileprivate func failed(_ request: Int, _ error: any Error, keeping action: ReviewAction?) {
        let sentence = loss.sentence(for: error, keeping: action)
        tell(.failed(request: request, message: String(describing: error)))
        if let sentence { tell(.storeLost(sentence)) }
    }

    fileprivate func keepDraft(_ text: TurnText?, of place: TurnPlace) {
        do {
            try store.saveDraft(sample: place.sample, turn: place.turn, reviewer: person, text: text)
        } catch {
            if let sentence = loss.sentence(for: error, sample: place.sample, turn: place.turn, text: text) {
                tell(.storeLost(sentence))
            } else {
                tell(.message("the draft could not be kept: \(error)", .unsaved))
            }
        }
    }
}

extension ScreenStore {
    func willWrite(about sample: Int?) {}
    func writeFirst() {}
    func afterRecording() throws -> Screen.Answer? { nil }
    func changedElsewhere() throws {}
    func noteInput(at time: Int64) {}
    func finish() { link.writing.sync { writeFirst() } }

    /// Writes an action to the ledger.
    func record(request: Int, _ action: ReviewAction) {
        write(request: request, action, about: action.sample) { [link] in try link.store.record(action, by: link.person)
        }
    }

    func undo(request: Int) {
        write(request: request, about: nil) { [link] in
            try link.store.record(ReviewAction(action: .undo, sample: nil, source: .desk), by: link.person)
        }
    }

    func redo(request: Int) {
        write(request: request, about: nil) { [link] in try link.store.redo(by: link.person, source: .desk) }
    }

    private func write(
        request: Int, _ action: ReviewAction? = nil, about sample: Int?,
        _ body: @escaping @Sendable () throws -> RecordedAction
    ) {
        willWrite(about: sample)
        link.writing.async {
            writeFirst()
            do {
                link.tell(.recorded(request: request, try body()))
                if let answer = try afterRecording() { link.answer(answer) }
            } catch { link.failed(request, error, keeping: action) }
        }
    }

    /// Keeps the unsaved text of a turn, or forgets it.
    func keepDraft(_ text: TurnText?, of place: TurnPlace) {
        willWrite(about: place.sample)
        link.writing.async { link.keepDraft(text, of: place) }
    }

    /// Tells the screen when another process has changed the store since the last call.
    func noticeChanges() {
        link.writing.async {
            do {
                guard try link.hasChanged() else { return }
                link.tell(.changedElsewhere)
                try changedElsewhere()
            } catch { link.noticeLoss(in: error) }
        }
    }
}

/// What threads leave for the main loop.
enum LoopNews<Answer: Sendable>: Sendable {
    /// What happened to the screen.
    case event(ScreenEvent<Answer>)
    /// A picture, or why there is none.
    case picture(PictureDelivery)
    /// Which pictures come next, and the box they will stand in.
    case coming([ComingPicture], box: Size)
}

/// A picture that will be looked at soon.
struct ComingPicture: Sendable {
    var path: String
    var folders: [String]
}
