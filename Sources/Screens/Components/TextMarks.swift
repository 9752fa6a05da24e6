internal import Settings
internal import TextAnalysis

/// Shows what was changed in a text, by marks that need no colour: `至少[-三-]{+十+}座`.
enum EditMarks {
    /// `new` in its role, and where it differs from `old` what was taken out and put in.
    static func text(from old: String, to new: String, role: ThemeRole) -> StyledText {
        guard !old.utf8.elementsEqual(new.utf8) else { return StyledText(new, role) }
        let difference = TextDifference(from: old, to: new)
        var text = StyledText()
        guard !difference.isBetterStacked else {
            text.append(deleted(old), .diffDelete)
            text.append("\n" + inserted(new), .diffInsert)
            return text
        }
        for run in difference.runs {
            switch run.kind {
            case .equal: text.append(run.text, role)
            case .delete: text.append(deleted(run.text), .diffDelete)
            case .insert: text.append(inserted(run.text), .diffInsert)
            }
        }
        return text
    }

    private static func deleted(_ text: String) -> String { "[-\(text)-]" }
    private static func inserted(_ text: String) -> String { "{+\(text)+}" }
}

/// Marks what was searched for within a text.
enum SearchMarks {
    /// `text` in one line, the places where `needle` stands in it marked; case makes no difference.
    static func line(_ text: String, needle: String, role: ThemeRole) -> StyledLine {
        let characters = Array(text)
        let folded = characters.map { $0.lowercased() }
        let wanted = needle.map { $0.lowercased() }
        var styled = StyledText()
        var index = 0
        while index < characters.count {
            let end = index + wanted.count
            let isHit = !wanted.isEmpty && end <= characters.count && folded[index..<end].elementsEqual(wanted)
            let next = isHit ? end : index + 1
            styled.append(String(characters[index..<next]), isHit ? .searchMatch : role)
            index = next
        }
        return styled.line
    }
}
