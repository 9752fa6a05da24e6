internal import TerminalUI

/// One keymap file, understood: what it binds and what it removes.
struct KeymapLayer {
    /// A sequence and where it stands.
    struct PlacedSequence {
        var sequence: KeySequence
        var position: SourcePosition?
    }

    /// All the sequences of one action in one context.
    struct Entry {
        var action: Action
        var position: SourcePosition?
        var sequences: [PlacedSequence]
    }

    let file: String
    private(set) var entries: [KeyContext: [Entry]] = [:]
    private(set) var unbound: [KeyContext: [PlacedSequence]] = [:]

    /// Reads a file; what cannot be understood is reported and left out.
    init(_ reader: inout SettingsReader) {
        file = reader.document.file
        for entry in reader.entries() {
            if entry.name == "unbind" {
                for entry in reader.table(entry, called: "a table of contexts") {
                    guard let context = Self.context(of: entry, &reader) else { continue }
                    unbound[context, default: []] += Self.sequences(of: entry.value, in: context, &reader)
                }
            } else if let context = Self.context(of: entry, &reader) {
                readContext(context, entry, &reader)
            }
        }
    }

    private static func context(of entry: SettingsEntry, _ reader: inout SettingsReader) -> KeyContext? {
        if let context = KeyContext(rawValue: entry.name) { return context }
        reader.reportUnknown(
            entry, "there is no context “\(entry.name)”",
            among: KeyContext.allCases.map(\.rawValue) + SettingsReader.heading + ["unbind"])
        return nil
    }

    private mutating func readContext(_ context: KeyContext, _ entry: SettingsEntry, _ reader: inout SettingsReader) {
        var taken: [KeySequence: (action: Action, position: SourcePosition?)] = [:]
        for (name, entry) in Self.flattened(reader.table(entry, called: "a table of actions")) {
            guard let action = Self.action(named: name, entry, in: context, &reader) else { continue }
            var sequences: [PlacedSequence] = []
            for placed in Self.sequences(of: entry.value, in: context, &reader) {
                if let first = taken[placed.sequence] {
                    let place = first.position.map { " (line \($0.line))" } ?? ""
                    reader.report(
                        at: placed.position,
                        "“\(placed.sequence)” does “\(first.action.name)” in [\(context.rawValue)] already\(place)")
                    continue
                }
                taken[placed.sequence] = (action, placed.position)
                sequences.append(placed)
            }
            entries[context, default: []].append(Entry(action: action, position: entry.position, sequences: sequences))
        }
        for (sequence, binding) in taken {
            for length in 1..<max(1, sequence.keys.count) {
                let start = KeySequence(Array(sequence.keys.prefix(length)))
                guard let shorter = taken[start] else { continue }
                reader.report(
                    at: binding.position,
                    "“\(sequence)” cannot be typed in [\(context.rawValue)]: “\(start)” does "
                        + "“\(shorter.action.name)” at once", .warning)
            }
        }
    }

    /// Actions of a table by their full name, whether it was written in quotes or with bare dots.
    private static func flattened(_ table: [SettingsEntry], prefix: String = "") -> [(String, SettingsEntry)] {
        table.flatMap { entry in
            if case .table(let inner) = entry.value.content {
                return flattened(inner, prefix: prefix + entry.name + ".")
            }
            return [(prefix + entry.name, entry)]
        }
    }

    private static func action(
        named name: String, _ entry: SettingsEntry, in context: KeyContext, _ reader: inout SettingsReader
    ) -> Action? {
        guard let action = Action(named: name) else {
            reader.reportUnknown(entry, "there is no action “\(name)”", name: name, among: Action.allCases.map(\.name))
            return nil
        }
        if !action.isMeant(for: context) {
            reader.report(at: entry.position, "“\(name)” does nothing in [\(context.rawValue)]", .warning)
        }
        return action
    }

    private static func sequences(of value: SettingsValue, in context: KeyContext, _ reader: inout SettingsReader)
        -> [PlacedSequence]
    {
        let values: [SettingsValue]
        switch value.content {
        case .string: values = [value]
        case .array(let array): values = array
        default:
            reader.report(value, "keys must be a text or a list of texts, not \(value.kind)")
            return []
        }
        var sequences: [PlacedSequence] = []
        for value in values {
            guard case .string(let text) = value.content else {
                reader.report(value, "a key must be a text, not \(value.kind)")
                continue
            }
            do throws(KeyNameError) {
                let sequence = try KeySequence(text)
                guard isUsable(sequence, in: context, value, &reader) else { continue }
                sequences.append(PlacedSequence(sequence: sequence, position: value.position))
            } catch { reader.report(value, error.description) }
        }
        return sequences
    }

    private static func isUsable(
        _ sequence: KeySequence, in context: KeyContext, _ value: SettingsValue, _ reader: inout SettingsReader
    ) -> Bool {
        for key in sequence.keys {
            switch key.obstacle {
            case nil: continue
            case .doubtful(let reason): reader.report(value, reason, .warning)
            case .impossible(let reason):
                reader.report(value, reason)
                return false
            }
        }
        guard context.isTyping, let first = sequence.keys.first, case .character = first.code, !first.control,
            !first.alt
        else { return true }
        reader.report(
            value, "“\(first.name)” types in [\(context.rawValue)]; bind it with Control or Alt, or another key")
        return false
    }
}
