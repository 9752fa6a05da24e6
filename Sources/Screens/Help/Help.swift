internal import Settings
internal import TerminalUI

/// What the keys do, read from a live keymap, under headings.
struct Help: Sendable {
    private let sections: [Section]

    /// A heading with the keys beneath it.
    private struct Section: Sendable {
        var heading: String
        var rows: [Row]
    }

    private struct Row: Sendable {
        var keys: [String]
        var summary: String

        /// As many of the keys as fit, the first in any case.
        func shownKeys(columns: Int) -> String {
            var shown = keys.first ?? ""
            for key in keys.dropFirst() where DisplayWidth.columns(of: shown + key) + 2 <= columns {
                shown += "  " + key
            }
            return shown
        }
    }

    /// A screen with keys of its own.
    enum Place: Sendable {
        case desk
        case lead
    }

    /// Lists every action of a screen that has a key, each under its heading; the headings that matter in `context`
    /// come first.
    init(keymap: Keymap, first context: KeyContext, place: Place) {
        let groups = Self.order(in: context, place: place)
        sections = groups.compactMap { group in
            let home = group.context(at: place)
            let rows = group.actions(at: place).compactMap { action -> Row? in
                let keys = keymap.keys(for: action, in: home)
                guard !keys.isEmpty else { return nil }
                return Row(keys: keys.map { KeySequence($0).label }, summary: action.summary)
            }
            return rows.isEmpty ? nil : Section(heading: group.rawValue, rows: rows)
        }
    }

    private static func order(in context: KeyContext, place: Place) -> [ActionGroup] {
        let first: [ActionGroup] =
            switch context {
            case .zoom: [.zooming]
            case .list: [.picking]
            case .edit, .prompt: [.editing, .picking]
            case .settle: [.settling, .looking]
            case .lead: [.leading, .settling]
            case .desk, .global: []
            }
        let strange: Set<ActionGroup> =
            switch place {
            case .desk: [.leading, .settling]
            case .lead: [.deciding, .moving]
            }
        return first + ActionGroup.allCases.filter { !first.contains($0) && !strange.contains($0) }
    }

    /// The help in lines, in two columns where there is room for them.
    func lines(columns: Int) -> [StyledLine] {
        guard columns >= 92 else { return sections.flatMap { lines(of: $0, columns: columns) + [StyledLine()] } }
        let width = (columns - 4) / 2
        let blocks = sections.map { lines(of: $0, columns: width) + [StyledLine()] }
        let half = (blocks.reduce(0) { $0 + $1.count } + 1) / 2
        var left: [StyledLine] = []
        var right: [StyledLine] = []
        for block in blocks {
            // A section stands whole in one column; the second begins where the first is about half.
            if right.isEmpty, left.isEmpty || left.count + block.count / 2 <= half {
                left += block
            } else {
                right += block
            }
        }
        return (0..<max(left.count, right.count)).map { index in
            var line = index < left.count ? left[index] : StyledLine()
            guard index < right.count, !right[index].runs.isEmpty else { return line }
            let gap = max(1, width + 4 - line.columns)
            line.runs.append(StyledLine.Run(text: String(repeating: " ", count: gap), role: .overlay))
            line.runs += right[index].runs
            return line
        }
    }

    private func lines(of section: Section, columns: Int) -> [StyledLine] {
        let keyColumns = min(22, columns / 3)
        var lines = [StyledLine(section.heading, .overlayTitle)]
        for row in section.rows {
            let keys = DisplayWidth.fitted(row.shownKeys(columns: keyColumns - 4), columns: keyColumns - 4)
            let gap = String(repeating: " ", count: keyColumns - 2 - DisplayWidth.columns(of: keys))
            lines.append(
                StyledLine([
                    StyledLine.Run(text: "  " + keys + gap, role: .hintKey),
                    StyledLine.Run(
                        text: DisplayWidth.fitted(row.summary, columns: columns - keyColumns - 2), role: .overlay),
                ]))
        }
        return lines
    }
}

extension ActionGroup {
    /// What a screen shows under the group's heading: the lead's room has undoing and scrolling where it needs them.
    func actions(at place: Help.Place) -> [Action] {
        let own = Action.allCases.filter { $0.group == self }
        return switch (self, place) {
        case (.leading, .lead): own + [.scrollDown, .scrollUp]
        case (.settling, .lead): own + [.undo, .redo]
        default: own
        }
    }

    /// The context in which the group's keys are looked up.
    fileprivate func context(at place: Help.Place) -> KeyContext {
        switch self {
        case .deciding, .moving: .desk
        case .looking: place == .desk ? .desk : .settle
        case .everywhere: place == .desk ? .desk : .lead
        case .leading: .lead
        case .settling: .settle
        case .zooming: .zoom
        case .picking: .list
        case .editing: .edit
        }
    }
}
