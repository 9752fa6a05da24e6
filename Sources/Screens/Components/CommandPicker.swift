internal import Settings
internal import TerminalUI

/// Picks an action by words of its name or summary.
struct CommandPicker: Sendable {
    /// An action and the keys that do it.
    struct Entry: Hashable, Sendable {
        var action: Action
        var keys: String
    }

    private let all: [Entry]
    private(set) var shown: [Entry]
    private(set) var selection = 0
    var filter = LineField("") { didSet { if filter.text != oldValue.text { narrow() } } }

    /// Offers the actions that do something in a context, with the keys that do them there.
    init(keymap: Keymap, context: KeyContext) {
        all = Action.headings(in: [context]).flatMap(\.actions).filter { $0 != .cancel && $0 != .commands }.map {
            Entry(action: $0, keys: keymap.hint(for: $0, in: context) ?? "")
        }
        shown = all
    }

    mutating func move(by step: Int) {
        guard !shown.isEmpty else { return }
        selection = (selection + step + shown.count) % shown.count
    }

    var picked: Action? { shown.indices.contains(selection) ? shown[selection].action : nil }

    /// Keeps the actions that have every word of the filter in their name or summary; those whose name begins with it
    /// come first.
    private mutating func narrow() {
        let words = filter.text.lowercased().split(separator: " ")
        let found = all.filter { entry in
            let text = "\(entry.action.rawValue) \(entry.action.summary)".lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        let first = words.first.map(String.init) ?? ""
        func isNear(_ entry: Entry) -> Bool {
            entry.action.rawValue.split(separator: ".").last?.hasPrefix(first) == true
                || entry.action.summary.hasPrefix(first)
        }
        shown = found.filter(isNear) + found.filter { !isNear($0) }
        selection = 0
    }
}
