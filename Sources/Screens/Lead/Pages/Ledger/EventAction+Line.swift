internal import Corpus
internal import Settings

extension Event.Action {
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
