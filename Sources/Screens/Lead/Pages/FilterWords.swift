/// What filters are written in: words, and values behind names.
enum FilterWords {
    /// The words of a text; blanks within quotation marks part nothing.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in text {
            if character == "\"" {
                isQuoted.toggle()
            } else if character.isWhitespace, !isQuoted {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    /// A value as it is written behind a name: within quotation marks where it has blanks.
    static func quoted(_ value: String) -> String { value.contains(" ") ? "\"\(value)\"" : value }
}

/// What is wrong with a filter that somebody wrote.
struct FilterError: Error, Hashable, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
