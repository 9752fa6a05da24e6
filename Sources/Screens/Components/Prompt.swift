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
        /// Which turns that need a lead are shown.
        case waitingFilter
        /// How alike versions are at least that are settled at once.
        case similarity
        /// A sample and a turn.
        case place

        /// What stands before the line.
        var label: String {
            switch self {
            case .note: "note"
            case .sample: "sample"
            case .search: "search"
            case .filter: "show events with"
            case .waitingFilter: "show turns with"
            case .similarity: "settle versions that are alike to at least (0 to 1)"
            case .place: "sample.turn"
            }
        }
    }
}
