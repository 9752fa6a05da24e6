extension DisplayWidth {
    /// `text` if it fits in `columns`, otherwise its beginning and an ellipsis, made safe to print.
    package static func fitted(_ text: some StringProtocol, columns limit: Int, ellipsis: String = "…") -> String {
        let characters = SafeText.characters(of: text)
        var width = 0
        var fitting = 0
        let room = limit - columns(of: ellipsis)
        var widthFitting = 0
        for (index, character) in characters.enumerated() {
            width += columns(of: character)
            if width <= room {
                fitting = index + 1
                widthFitting = width
            }
            if width > limit {
                return room < widthFitting || room < 0 ? "" : String(characters[..<fitting]) + ellipsis
            }
        }
        return String(characters)
    }
}
