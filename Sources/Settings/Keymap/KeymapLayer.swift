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

    /// Reads a document; what cannot be understood is reported and left out.
    init(_ document: SettingsDocument, problems: inout [SettingsProblem]) {
        file = document.file
        for entry in document.entries {
            if ["version", "extends", "description"].contains(entry.name) {
                if entry.name != "version" { _ = text(entry.value, of: entry.name, problems: &problems) }
            } else if entry.name == "unbind" {
                readUnbound(entry, problems: &problems)
            } else if let context = context(of: entry, problems: &problems) {
                readContext(context, entry, problems: &problems)
            }
        }
    }

    private func context(of entry: SettingsEntry, problems: inout [SettingsProblem]) -> KeyContext? {
        if let context = KeyContext(rawValue: entry.name) { return context }
        let names = KeyContext.allCases.map(\.rawValue) + ["version", "extends", "description", "unbind"]
        report(
            .error, entry.position,
            "there is no context “\(entry.name)”" + Spelling.suggestion(for: entry.name, among: names), to: &problems)
        return nil
    }

    private mutating func readContext(
        _ context: KeyContext, _ entry: SettingsEntry, problems: inout [SettingsProblem]
    ) {
        guard case .table(let table) = entry.value.content else {
            report(
                .error, entry.value.position, "“\(entry.name)” must be a table of actions, not \(entry.value.kind)",
                to: &problems)
            return
        }
        var taken: [KeySequence: (action: Action, position: SourcePosition?)] = [:]
        for (name, entry) in Self.flattened(table) {
            guard let action = action(named: name, entry, in: context, problems: &problems) else { continue }
            var sequences: [PlacedSequence] = []
            for placed in self.sequences(of: entry.value, in: context, problems: &problems) {
                let label = placed.sequence.description
                if let first = taken[placed.sequence] {
                    let place = first.position.map { " (line \($0.line))" } ?? ""
                    report(
                        .error, placed.position,
                        "“\(label)” does “\(first.action.rawValue)” in [\(context.rawValue)] already\(place)",
                        to: &problems)
                    continue
                }
                taken[placed.sequence] = (action, placed.position)
                sequences.append(placed)
            }
            entries[context, default: []].append(
                Entry(action: action, position: entry.position, sequences: sequences))
        }
        reportPrefixes(taken, in: context, to: &problems)
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

    private func action(
        named name: String, _ entry: SettingsEntry, in context: KeyContext, problems: inout [SettingsProblem]
    ) -> Action? {
        guard let action = Action(rawValue: name) else {
            let suggestion = Spelling.suggestion(for: name, among: Action.allCases.map(\.rawValue))
            report(.error, entry.position, "there is no action “\(name)”" + suggestion, to: &problems)
            return nil
        }
        if !action.isMeant(for: context) {
            report(.warning, entry.position, "“\(name)” does nothing in [\(context.rawValue)]", to: &problems)
        }
        return action
    }

    private func sequences(of value: SettingsValue, in context: KeyContext, problems: inout [SettingsProblem])
        -> [PlacedSequence]
    {
        let values: [SettingsValue]
        switch value.content {
        case .string: values = [value]
        case .array(let array): values = array
        default:
            report(
                .error, value.position, "keys must be a text or a list of texts, not \(value.kind)", to: &problems)
            return []
        }
        return values.compactMap { value in
            guard case .string(let text) = value.content else {
                report(.error, value.position, "a key must be a text, not \(value.kind)", to: &problems)
                return nil
            }
            do throws(KeyNameError) {
                let sequence = try KeySequence(text)
                guard isUsable(sequence, in: context, at: value.position, problems: &problems) else { return nil }
                return PlacedSequence(sequence: sequence, position: value.position)
            } catch {
                report(.error, value.position, error.description, to: &problems)
                return nil
            }
        }
    }

    private func isUsable(
        _ sequence: KeySequence, in context: KeyContext, at position: SourcePosition?,
        problems: inout [SettingsProblem]
    ) -> Bool {
        for key in sequence.keys {
            switch key.obstacle {
            case nil: continue
            case .doubtful(let reason): report(.warning, position, reason, to: &problems)
            case .impossible(let reason):
                report(.error, position, reason, to: &problems)
                return false
            }
        }
        if context.isTyping, let first = sequence.keys.first, case .character = first.code, !first.control, !first.alt {
            report(
                .error, position,
                "“\(first.name)” types in [\(context.rawValue)]; bind it with Control or Alt, or another key",
                to: &problems)
            return false
        }
        return true
    }

    private mutating func readUnbound(_ entry: SettingsEntry, problems: inout [SettingsProblem]) {
        guard case .table(let table) = entry.value.content else {
            report(
                .error, entry.value.position, "“unbind” must be a table of contexts, not \(entry.value.kind)",
                to: &problems)
            return
        }
        for entry in table {
            guard let context = context(of: entry, problems: &problems) else { continue }
            unbound[context, default: []] += sequences(of: entry.value, in: context, problems: &problems)
        }
    }

    private func reportPrefixes(
        _ taken: [KeySequence: (action: Action, position: SourcePosition?)], in context: KeyContext,
        to problems: inout [SettingsProblem]
    ) {
        for (sequence, binding) in taken {
            for length in 1..<max(1, sequence.keys.count) {
                let start = KeySequence(Array(sequence.keys.prefix(length)))
                guard let shorter = taken[start] else { continue }
                report(
                    .warning, binding.position,
                    "“\(sequence)” cannot be typed in [\(context.rawValue)]: “\(start)” does "
                        + "“\(shorter.action.rawValue)” at once", to: &problems)
            }
        }
    }

    private func text(_ value: SettingsValue, of name: String, problems: inout [SettingsProblem]) -> String? {
        if case .string(let text) = value.content { return text }
        report(.error, value.position, "“\(name)” must be a text, not \(value.kind)", to: &problems)
        return nil
    }

    private func report(
        _ severity: SettingsProblem.Severity, _ position: SourcePosition?, _ message: String,
        to problems: inout [SettingsProblem]
    ) {
        problems.append(SettingsProblem(severity, file: file, position: position, message))
    }
}
