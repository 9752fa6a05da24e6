extension TextEditor {
    /// Where the word before `index` starts.
    func wordStart(before index: Int) -> Int {
        var index = index
        while index > 0, WordClass(characters[index - 1]) == .between { index -= 1 }
        guard index > 0 else { return 0 }
        let word = WordClass(characters[index - 1])
        while index > 0, WordClass(characters[index - 1]) == word { index -= 1 }
        return index
    }

    /// Where the word after `index` ends.
    func wordEnd(after index: Int) -> Int {
        var index = index
        while index < characters.count, WordClass(characters[index]) == .between { index += 1 }
        guard index < characters.count else { return index }
        let word = WordClass(characters[index])
        while index < characters.count, WordClass(characters[index]) == word { index += 1 }
        return index
    }
}

/// What makes up a word: letters and digits, or a run of Chinese up to the next punctuation.
private enum WordClass {
    case between
    case letters
    case ideographs

    init(_ character: Character) {
        if character.isLetter || character.isNumber || character == "_" {
            self = DisplayWidth.columns(of: character) == 2 ? .ideographs : .letters
        } else {
            self = .between
        }
    }
}
