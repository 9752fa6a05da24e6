internal import Corpus
internal import Settings

extension Event.Action {
    /// What was done, in a word.
    var word: String {
        switch self {
        case .site: "site"
        case .open: "opened"
        case .accept: "accepted"
        case .edit: "edited"
        case .reject: "rejected"
        case .skip: "skipped"
        case .flag: "flagged"
        case .note: "noted"
        case .undo: "undid"
        case .resolve: "settled"
        case .gold: "gold"
        case .confirm: "confirmed"
        case .alternative: "also right"
        case .reopen: "reopened"
        case .redact: "taken down"
        case .person: "people"
        case .roster: "roster"
        case .queue: "queue"
        }
    }

    /// The word with the glyph of its state.
    func line(theme: Theme) -> StyledLine {
        let role: ThemeRole? =
            switch self {
            case .accept: .stateAccepted
            case .edit: .stateEdited
            case .reject: .stateRejected
            case .skip: .stateSkipped
            case .flag: .stateFlagged
            case .resolve, .gold, .confirm, .alternative: .choiceSelected
            case .reopen: .stateOpen
            case .site, .open, .note, .undo, .redact, .person, .roster, .queue: nil
            }
        guard let role else { return StyledLine("  \(word)", .dim) }
        return StyledLine("\(theme.glyph(role)) \(word)", role)
    }
}
