package import TerminalUI

/// Which keys do what, resolved: presets, the user's own file and removals merged.
package struct Keymap: Sendable {
    private var tables: [KeyContext: Table] = [:]

    /// Takes the bindings of each context in the order in which hints prefer them.
    init(ordered bindings: [KeyContext: [KeyBinding]]) { tables = bindings.mapValues(Table.init) }

    /// What a sequence of keys does in a context, looked up through the context's parents.
    ///
    /// Full-width forms (U+FF01–FF5E), which an input method sends, count as their ASCII letters outside text editing.
    package func match(_ keys: [Key], in context: KeyContext) -> Match {
        let keys = context.isTyping ? keys : keys.map(\.foldedToHalfWidth)
        var context: KeyContext? = context
        while let here = context {
            if let table = tables[here] {
                if let action = table.actions[keys] { return .action(action) }
                if table.prefixes.contains(keys) { return .prefix }
            }
            context = here.parent
        }
        return .none
    }

    /// The sequences that do an action in a context, in the order of the file: the first is the one to show in hints.
    ///
    /// Those of the context itself come before those of its parents; a parent's sequence that does something else in
    /// the context is left out.
    package func keys(for action: Action, in context: KeyContext) -> [[Key]] {
        var found: [[Key]] = []
        var here: KeyContext? = context
        while let table = here {
            for binding in tables[table]?.bindings ?? []
            where binding.action == action && !found.contains(binding.keys)
                && match(binding.keys, in: context) == .action(action)
            { found.append(binding.keys) }
            here = table.parent
        }
        return found
    }

    /// The sequences that do an action in the first of several contexts where it is meant to be done and has any.
    package func keys(for action: Action, inFirstOf contexts: [KeyContext]) -> [[Key]] {
        contexts.lazy.filter(action.isMeant(for:)).map { keys(for: action, in: $0) }.first { !$0.isEmpty } ?? []
    }

    /// The label of the first sequence that does an action in a context, as `^S`; nil when none does.
    package func hint(for action: Action, in context: KeyContext) -> String? {
        keys(for: action, in: context).first.map { KeySequence($0).label }
    }

    /// How a sequence that has been begun can go on, for a panel that shows it; in the order of the file.
    package func continuations(of keys: [Key], in context: KeyContext) -> [KeyBinding] {
        let keys = context.isTyping ? keys : keys.map(\.foldedToHalfWidth)
        var found: [KeyBinding] = []
        var here: KeyContext? = context
        while let table = here {
            for binding in tables[table]?.bindings ?? []
            where binding.keys.count > keys.count && binding.keys.starts(with: keys)
                && match(binding.keys, in: context) == .action(binding.action)
            { found.append(binding) }
            here = table.parent
        }
        return found
    }

    /// The bindings of one context itself, without its parents, in the order of the file.
    package func bindings(of context: KeyContext) -> [KeyBinding] { tables[context]?.bindings ?? [] }

    /// What a lookup found.
    package enum Match: Hashable, Sendable {
        case none
        /// The keys so far begin a longer sequence.
        case prefix
        case action(Action)
    }

    /// The bindings of one context, made ready to be looked up.
    private struct Table: Sendable {
        let bindings: [KeyBinding]
        let actions: [[Key]: Action]
        /// What longer sequences begin with.
        let prefixes: Set<[Key]>

        init(_ bindings: [KeyBinding]) {
            self.bindings = bindings
            actions = Dictionary(bindings.map { ($0.keys, $0.action) }) { first, _ in first }
            prefixes = Set(
                bindings.flatMap { binding in (1..<max(1, binding.keys.count)).map { Array(binding.keys.prefix($0)) } })
        }
    }
}

/// A sequence of keys and what it does.
package struct KeyBinding: Hashable, Sendable {
    package var keys: [Key]
    package var action: Action
}

extension KeyContext {
    /// Whether characters type here, so that none of them is a command.
    var isTyping: Bool { self == .edit || self == .prompt }
}
