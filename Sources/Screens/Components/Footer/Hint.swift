internal import Settings
internal import TerminalUI

/// A key and a word for what it does, for the foot of the screen.
struct Hint: Hashable {
    var keys: String
    var label: String
    /// The lower, the sooner it is shown where not all can be.
    var rank: Int

    /// The blanks between two hints.
    static let gap = 3

    var columns: Int { DisplayWidth.columns(of: keys) + 1 + DisplayWidth.columns(of: label) }
}

extension Keymap {
    /// The hint for an action; nil when no key does it.
    func hint(_ action: Action, _ label: String, _ rank: Int, in context: KeyContext) -> Hint? {
        hint(for: action, in: context).map { Hint(keys: $0, label: label, rank: rank) }
    }
}
