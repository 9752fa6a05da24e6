package import Corpus

extension Event.Action {
    /// The state that it makes; nil where it makes none.
    package var tone: FigureTone? {
        switch self {
        case .accept: .accepted
        case .edit: .edited
        case .reject: .rejected
        case .skip: .skipped
        case .flag: .flagged
        case .resolve, .gold, .confirm, .alternative: .settled
        case .reopen: .open
        case .site, .open, .note, .undo, .redact, .person, .roster, .queue: nil
        }
    }
}
