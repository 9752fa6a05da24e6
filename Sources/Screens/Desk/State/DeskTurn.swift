internal import Corpus

/// A turn as the desk shows it: what is on disk, and what is on its way there.
struct DeskTurn: Hashable, Sendable {
    /// As it came from the store, and as its recorded actions changed it.
    var stored: StoredState
    /// What the screen shows as decided, noted and flagged.
    var shown: StoredState
    let number: Int
    let kind: TurnKind
    let language: Language
    let generated: TurnText
    let room: CorrectionRoom
    let resolution: Resolution
    /// A text that was begun and not saved.
    var draft: TurnText?
    /// What other records say about the same picture.
    private let captions: [String]
    /// What the rules doubt about the text in view.
    private(set) var doubts: [Doubt] = []

    init(_ turn: ReviewTurn, captions: [String], draft: TurnText?) {
        number = turn.number
        kind = turn.kind
        language = turn.language
        generated = turn.generated
        room = turn.room
        resolution = turn.resolution
        self.captions = captions
        self.draft = draft
        stored = StoredState(
            standing: turn.decision.map {
                Standing(decision: $0.decision, text: $0.text, reasons: $0.reasons, note: $0.note)
            }, isFlagged: turn.isFlagged, note: turn.note)
        shown = stored
        doubts = Doubt.find(in: text, kind: kind, captions: captions)
    }

    /// What can change about a turn.
    struct StoredState: Hashable, Sendable {
        var standing: Standing?
        var isFlagged: Bool
        var note: String?

        /// The state after `action`.
        func after(_ action: ReviewAction) -> StoredState {
            var state = self
            switch action.action {
            case .accept, .edit, .reject:
                state.standing = action.action.decision.map {
                    Standing(decision: $0, text: action.after, reasons: action.reasons, note: action.note)
                }
            case .flag: state.isFlagged = true
            case .note: state.note = action.note.flatMap { $0.isEmpty ? nil : $0 }
            case .site, .open, .skip, .undo, .resolve, .gold, .confirm, .alternative, .reopen, .redact, .person,
                .roster, .queue:
                break
            }
            return state
        }
    }

    /// A decision, on disk or on its way.
    struct Standing: Hashable, Sendable {
        var decision: Decision
        var text: TurnText?
        var reasons: [String]
        var note: String?
    }

    var isDecided: Bool { shown.standing != nil }

    /// The text as it stands for this reviewer: corrected when edited, else as generated.
    var text: TurnText { shown.standing?.text ?? generated }

    /// Shows `state`, and looks for doubts anew when that changes the text.
    mutating func show(_ state: StoredState) {
        let before = text
        shown = state
        if !text.hasSameBytes(as: before) { doubts = Doubt.find(in: text, kind: kind, captions: captions) }
    }
}
