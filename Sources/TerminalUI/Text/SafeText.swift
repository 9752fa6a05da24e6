/// Text from a dataset made safe to print: what could steer a terminal becomes a visible token.
package enum SafeText {
    /// The grapheme clusters of `text` in which every control character, escape, bidirectional override and other
    /// invisible or unprintable scalar is replaced by a visible token, as `␛` or `⟨U+202E⟩`.
    package static func characters(of text: some StringProtocol) -> [Character] {
        text.flatMap { character -> [Character] in
            character.unicodeScalars.contains {
                $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
            }
                ? ["�"] : [character]
        }
    }

    /// `text` with every unsafe scalar replaced by its visible token.
    package static func string(_ text: some StringProtocol) -> String { String(characters(of: text)) }
}
