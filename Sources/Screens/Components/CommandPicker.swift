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
            let text = "\(entry.action.name) \(entry.action.summary)".lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        let first = words.first.map(String.init) ?? ""
        func isNear(_ entry: Entry) -> Bool {
            entry.action.name.split(separator: ".").last?.hasPrefix(first) == true
                || entry.action.summary.hasPrefix(first)
        }
        shown = found.filter(isNear) + found.filter { !isNear($0) }
        selection = 0
    }
}

extension CommandPicker {
    /// Draws the commands that have the words, in front of everything else.
    func draw(in canvas: inout Canvas, theme: Theme) {
        let rectangle = OverlayBox.centred(columns: 80, rows: min(24, shown.count + 4), on: canvas.size)
        let box = OverlayBox(
            rectangle: Rectangle(
                column: rectangle.column, row: 2, columns: rectangle.columns,
                rows: max(5, min(rectangle.rows, canvas.size.rows - 4))), title: "commands", aside: "\(shown.count)")
        box.draw(in: &canvas, theme: theme)
        let inside = box.inside
        let start = canvas.draw(": ", column: inside.column + 2, row: inside.row, style: theme[.hintKey, on: .overlay])
        filter.draw(
            in: &canvas, column: start, row: inside.row, limit: inside.endColumn - 1, theme: theme, ground: .overlay)
        let room = inside.rows - 2
        if shown.isEmpty {
            canvas.draw(
                "no command has these words", column: inside.column + 2, row: inside.row + 2,
                style: theme[.dim, on: .overlay], limit: inside.endColumn)
        }
        for (place, index) in ListRow.visible(count: shown.count, selection: selection, room: room).enumerated() {
            let entry = shown[index]
            let keys = DisplayWidth.fitted(entry.keys, columns: 8)
            let gap = String(repeating: " ", count: 9 - DisplayWidth.columns(of: keys))
            ListRow(
                line: StyledLine((keys + gap, .hintKey), (entry.action.summary, .overlay)), aside: entry.action.name,
                isSelected: index == selection
            ).draw(in: &canvas, rectangle: inside, row: inside.row + 2 + place, theme: theme)
        }
    }
}
