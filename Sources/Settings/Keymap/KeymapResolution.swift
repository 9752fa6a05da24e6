internal import TerminalUI

/// Lays keymap files over one another: what a later one says beats what an earlier one said.
///
/// For each action of a context a later file's keys replace the earlier ones. A key that a later file binds is taken from
/// the action that had it, and so is a key that would stand in the way: one that a longer sequence begins with, or a
/// sequence that begins with it.
struct KeymapResolution {
    private struct Bound {
        var action: Action
        var keys: [Key]
        var file: String
    }

    private var tables: [KeyContext: [Bound]] = [:]
    private(set) var problems: [SettingsProblem] = []

    /// Takes files in order: the one that extends nothing first.
    init(_ layers: [KeymapLayer]) {
        for layer in layers { add(layer) }
        keepWaysOut(layers)
        reportShadows()
    }

    var keymap: Keymap { Keymap(ordered: tables.mapValues { $0.map { KeyBinding(keys: $0.keys, action: $0.action) } }) }

    private mutating func add(_ layer: KeymapLayer) {
        for context in KeyContext.allCases {
            var table = tables[context] ?? []
            for placed in layer.unbound[context] ?? [] {
                let before = table.count
                table.removeAll { $0.keys == placed.sequence.keys }
                if table.count == before {
                    problems.append(
                        SettingsProblem(
                            .warning, file: layer.file, position: placed.position,
                            "“\(placed.sequence)” is not bound in [\(context.rawValue)], so there is nothing to remove"
                                + parentHint(placed.sequence, context)))
                }
            }
            let entries = layer.entries[context] ?? []
            let replaced = Set(entries.map(\.action))
            table.removeAll { replaced.contains($0.action) }
            var own: [Bound] = []
            let taken = Set(table.compactMap(\.keys.first))
            for entry in entries {
                for placed in entry.sequences {
                    let keys = placed.sequence.keys
                    // Most keys stand in nobody's way.
                    guard let first = keys.first, taken.contains(first) else {
                        own.append(Bound(action: entry.action, keys: keys, file: layer.file))
                        continue
                    }
                    table.removeAll { bound in
                        guard bound.keys.starts(with: keys) || keys.starts(with: bound.keys) else { return false }
                        problems.append(
                            SettingsProblem(
                                .note, file: layer.file, position: placed.position,
                                "“\(placed.sequence)” for “\(entry.action.name)” takes the place of "
                                    + "“\(KeySequence(bound.keys))” for “\(bound.action.name)” in "
                                    + "[\(context.rawValue)] of \(bound.file)"))
                        return true
                    }
                    own.append(Bound(action: entry.action, keys: keys, file: layer.file))
                }
            }
            tables[context] = own + table
        }
    }

    private func parentHint(_ sequence: KeySequence, _ context: KeyContext) -> String {
        var parent = context.parent
        while let here = parent {
            if tables[here]?.contains(where: { $0.keys == sequence.keys }) == true {
                return "; it is bound in [\(here.rawValue)]"
            }
            parent = here.parent
        }
        return ""
    }

    /// Gives back what nobody can do without, on keys of its own, and names what took it away.
    private mutating func keepWaysOut(_ layers: [KeymapLayer]) {
        for (way, context) in WayOut.all where keymap.keys(for: way.action, in: context).isEmpty {
            var table = tables[context] ?? []
            table.removeAll { $0.keys.first == way.key }
            let file = layers.last?.file ?? "keymap"
            tables[context] = [Bound(action: way.action, keys: [way.key], file: file)] + table
            let culprit = layers.culprit(for: way.action, in: context)
            problems.append(
                SettingsProblem(
                    .error, file: culprit?.file ?? file, position: culprit?.position,
                    "no key would do “\(way.action.name)” in [\(context.rawValue)], which nobody can do without: "
                        + "it stays on “\(KeySequence([way.key]))”"))
        }
    }

    /// Notes the keys that do one thing in a context and another in the context around it.
    private mutating func reportShadows() {
        for context in KeyContext.allCases {
            var parent = context.parent
            while let here = parent {
                let others = Dictionary(grouping: tables[here] ?? []) { $0.keys.first }
                for bound in tables[context] ?? [] {
                    for other in others[bound.keys.first] ?? []
                    where other.action != bound.action
                        && (other.keys.starts(with: bound.keys) || bound.keys.starts(with: other.keys))
                    {
                        problems.append(
                            SettingsProblem(
                                .note, file: bound.file,
                                "“\(KeySequence(bound.keys))” does “\(bound.action.name)” in "
                                    + "[\(context.rawValue)], which hides “\(KeySequence(other.keys))” for "
                                    + "“\(other.action.name)” in [\(here.rawValue)]"))
                    }
                }
                parent = here.parent
            }
        }
    }
}
