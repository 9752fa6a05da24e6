/// A question of one line at the foot of the screen.
struct Prompt: Sendable {
    let purpose: Purpose
    var line: LineField

    /// What the answer is for.
    enum Purpose: Sendable {
        case note
        case sample
        case search

        /// What stands before the line.
        var label: String {
            switch self {
            case .note: "note"
            case .sample: "sample"
            case .search: "search"
            }
        }
    }
}
