/// What a keymap's keys do, as the table of the README.
package enum KeyTable {
    /// A line of Markdown for each heading, with the first two keys of each action that has any.
    package static func markdown(of keymap: Keymap) -> [String] {
        let contexts: [KeyContext] = [.desk, .lead, .settle, .zoom, .list, .edit, .prompt]
        let rows = Action.headings(in: contexts).compactMap { group, actions -> String? in
            let entries = actions.compactMap { entry(for: $0, contexts: contexts, keymap: keymap) }
            return entries.isEmpty ? nil : "| \(group.rawValue) | \(entries.joined(separator: " · ")) |"
        }
        return ["| | keys |", "|---|---|"] + rows
    }

    /// As `` `a` `F5` accept the turn ``; of those that differ in a letter alone the first speaks for all.
    private static func entry(for action: Action, contexts: [KeyContext], keymap: Keymap) -> String? {
        for (family, summary) in [(Action.choices, "answer with this choice"), (Action.versions, "take this version")]
        where family.contains(action) {
            let keys = family.compactMap { self.keys(for: $0, contexts: contexts, keymap: keymap).first }
            guard action == family.first, let first = keys.first, let last = keys.last else { return nil }
            return "\(first)–\(last) \(summary)"
        }
        let keys = keys(for: action, contexts: contexts, keymap: keymap)
        return keys.isEmpty ? nil : keys.prefix(2).joined(separator: " ") + " " + action.summary
    }

    private static func keys(for action: Action, contexts: [KeyContext], keymap: Keymap) -> [String] {
        keymap.keys(for: action, inFirstOf: contexts).map { "`\(KeySequence($0).label)`" }
    }
}
