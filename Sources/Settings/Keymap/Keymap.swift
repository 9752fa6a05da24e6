package import TerminalUI

/// Which keys do what, resolved: presets, the user's own file and removals merged.
package struct Keymap: Sendable {
    /// Sequences of keys by context.
    private var bindings: [KeyContext: [[Key]: Action]]

    package init(bindings: [KeyContext: [[Key]: Action]]) { self.bindings = bindings }

    /// What a sequence of keys does in a context, looked up through the context's parents.
    ///
    /// Full-width forms (U+FF01–FF5E), which an input method sends, count as their ASCII letters outside text editing.
    package func match(_ keys: [Key], in context: KeyContext) -> Match {
        var context: KeyContext? = context
        while let here = context {
            if let action = bindings[here]?[keys] { return .action(action) }
            if bindings[here]?.keys.contains(where: { $0.starts(with: keys) }) == true { return .prefix }
            context = here.parent
        }
        return .none
    }

    /// The sequences bound to an action in a context or its parents, shortest first.
    package func keys(for action: Action, in context: KeyContext) -> [[Key]] {
        var found: [[Key]] = []
        var context: KeyContext? = context
        while let here = context {
            found += (bindings[here] ?? [:]).filter { $0.value == action }.map(\.key)
            context = here.parent
        }
        return found.sorted { $0.count < $1.count }
    }

    /// What a lookup found.
    package enum Match: Hashable, Sendable {
        case none
        /// The keys so far begin a longer sequence.
        case prefix
        case action(Action)
    }
}
