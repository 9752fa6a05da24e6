internal import Settings

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
