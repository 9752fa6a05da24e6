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

    /// Lists every action of a screen that has a key, each under its heading; the headings that matter in the context
    /// of `first` come first.
    ///
    /// - Parameter contexts: where the screen looks keys up.
    init(keymap: Keymap, contexts: [KeyContext], first: KeyContext) {
        let headings = Action.headings(in: contexts)
        let near = headings.filter { first.headings.contains($0.group) }
        let far = headings.filter { !first.headings.contains($0.group) }
        sections = (near + far).compactMap { group, actions in
            let rows = actions.compactMap { action -> Row? in
                let keys = keymap.keys(for: action, inFirstOf: contexts)
                return keys.isEmpty ? nil : Row(keys: keys.map { KeySequence($0).label }, summary: action.summary)
            }
            return rows.isEmpty ? nil : Section(heading: group.rawValue, rows: rows)
        }
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
            line.add(String(repeating: " ", count: gap), .overlay)
            line.add(right[index])
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
                StyledLine(
                    ("  " + keys + gap, .hintKey),
                    (DisplayWidth.fitted(row.summary, columns: columns - keyColumns - 2), .overlay)))
        }
        return lines
    }
}
