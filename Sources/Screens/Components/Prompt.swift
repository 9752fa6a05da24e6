/// A question of one line at the foot of the screen.
struct Prompt: Sendable {
    let purpose: Purpose
    var line: LineField

    /// What the answer is for.
    enum Purpose: Sendable {
        case note
        case sample
        case search
        /// Which events of the ledger are shown.
        case filter
        /// A sample and a turn.
        case place

        /// What stands before the line.
        var label: String {
            switch self {
            case .note: "note"
            case .sample: "sample"
            case .search: "search"
            case .filter: "show events with"
            case .place: "sample.turn"
            }
        }
    }
}
