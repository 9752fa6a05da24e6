internal import TerminalUI

/// An action without which somebody is locked in, and the key on which it stays when a keymap takes it away.
struct WayOut {
    let action: Action
    let key: Key

    /// Each with a context in which it must not be missing; a context comes before those that look things up in it.
    static let all: [(way: WayOut, context: KeyContext)] =
        everywhere.flatMap { way in [.global, .desk, .lead, .settle, .zoom, .list].map { (way, $0) } }
        + [.lead, .settle, .zoom, .list, .edit, .prompt].map { (cancel, $0) } + [
            (help, .edit), (help, .prompt),
            (WayOut(action: .editSave, key: Key(.character("s"), control: true)), .edit),
            (WayOut(action: .editSave, key: Key(.enter)), .prompt),
            (WayOut(action: .listConfirm, key: Key(.enter)), .list),
        ]

    private static let everywhere = [
        help, WayOut(action: .commands, key: Key(.function(10))),
        WayOut(action: .quit, key: Key(.character("q"), control: true)),
    ]
    private static let help = WayOut(action: .help, key: Key(.function(1)))
    private static let cancel = WayOut(action: .cancel, key: Key(.escape))
}

extension [KeymapLayer] {
    /// What took an action's keys away in a context: the last file that says nothing is to do it, or removes or takes
    /// one of its keys.
    func culprit(for action: Action, in context: KeyContext) -> (file: String, position: SourcePosition?)? {
        let contexts = Array<KeyContext>(sequence(first: context, next: \.parent))
        var usual: Set<[Key]> = []
        for layer in self {
            for entry in contexts.flatMap({ layer.entries[$0] ?? [] }) where entry.action == action {
                usual.formUnion(entry.sequences.map(\.sequence.keys))
            }
        }
        func isTaken(by placed: KeymapLayer.PlacedSequence) -> Bool {
            let keys = placed.sequence.keys
            return usual.contains { $0.starts(with: keys) || keys.starts(with: $0) }
        }
        for layer in reversed() {
            for here in contexts {
                let entries = layer.entries[here] ?? []
                if let entry = entries.first(where: { $0.action == action && $0.sequences.isEmpty }) {
                    return (layer.file, entry.position)
                }
                let others = entries.filter { $0.action != action }.flatMap(\.sequences)
                if let placed = ((layer.unbound[here] ?? []) + others).first(where: isTaken) {
                    return (layer.file, placed.position)
                }
            }
        }
        return nil
    }
}
