/// How many columns text takes on a terminal: the one width function of the program.
package enum DisplayWidth {
    /// The columns of a grapheme cluster: 0, 1 or 2.
    package static func columns(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        return (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
            || (0xAC00...0xD7A3).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
            || (0xFE30...0xFE6F).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
            || (0x1F300...0x1FAFF).contains(scalar.value) || (0x20000...0x3FFFD).contains(scalar.value) ? 2 : 1
    }

    /// The columns of a line of safe text.
    package static func columns(of text: some StringProtocol) -> Int {
        SafeText.characters(of: text).reduce(0) { $0 + columns(of: $1) }
    }
}
