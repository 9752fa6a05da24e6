/// Text from a dataset made safe to print: what could steer a terminal becomes a visible token.
///
/// - Control characters become their control pictures (`␛`, `␀`, `␡`); a tab is `⇥` and three blanks, so that it has the
///   same width everywhere.
/// - Every other scalar that has no look of its own, such as a bidirectional override, a zero-width space, a variation
///   selector, a tag, private use or what is unassigned, becomes `⟨U+202E⟩`.
/// - A cluster keeps four combining marks, which is what a cell of ncurses holds; the others are counted, as `⟨+12⟩`.
///   A mark without a base stands on a dotted circle.
/// - An emoji is shown by its parts, without joiners, presentation selectors and skin tones, and a flag by its letters,
///   as `⟨CN⟩`: terminals do not agree on the width of their sequences.
/// - A line feed stays: what it does is for the caller to say.
///
/// Text that went through once comes out the same the second time.
package enum SafeText {
    /// The grapheme clusters to print for `text`: each one or two columns wide, or a line feed.
    package static func characters(of text: some StringProtocol) -> [Character] {
        var characters: [Character] = []
        characters.reserveCapacity(text.utf8.count)
        for character in text { append(character, to: &characters) }
        return characters
    }

    /// The grapheme clusters to print for one cluster.
    package static func characters(of character: Character) -> [Character] {
        var characters: [Character] = []
        append(character, to: &characters)
        return characters
    }

    /// `text` with every unsafe scalar replaced by its visible token.
    package static func string(_ text: some StringProtocol) -> String {
        // What most lines are made of has nothing to replace.
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return String(text) }
        return String(characters(of: text))
    }

    /// Appends what is printed for one cluster.
    static func append(_ character: Character, to characters: inout [Character]) {
        if DisplayWidth.columnsAsIs(character) != nil || character == "\n" && character.utf8.count == 1 {
            characters.append(character)
        } else {
            var expansion = ClusterExpansion(character)
            characters += expansion.expanded()
        }
    }
}

/// The work of replacing one cluster that cannot be printed as it is.
private struct ClusterExpansion {
    /// How many combining marks stay on a base: `cchar_t` of ncurses holds the base and four.
    static let markLimit = 4

    private let scalars: [Unicode.Scalar]
    private var characters: [Character] = []
    /// The base and marks that make up the next cell.
    private var cell = String.UnicodeScalarView()
    private var marks = 0
    private var marksLeftOut = 0

    init(_ character: Character) { scalars = Array(character.unicodeScalars) }

    mutating func expanded() -> [Character] {
        var index = 0
        while index < scalars.count { index += expand(at: index) }
        finishCell()
        return characters
    }

    /// Appends the scalar at `index`, and returns how many were taken.
    private mutating func expand(at index: Int) -> Int {
        let scalar = scalars[index]
        if isLeftOutOfEmoji(at: index) { return 1 }
        if let letter = flagLetter(at: index), let second = flagLetter(at: index + 1) {
            appendToken("\(letter)\(second)")
            return 2
        }
        switch DisplayWidth.columns(of: scalar) {
        case nil: appendControl(scalar)
        case 0: appendMark(scalar)
        default:
            finishCell()
            cell.append(scalar)
        }
        return 1
    }

    /// Whether the scalar at `index` only chooses the look of the emoji before it, or joins it to the next.
    private func isLeftOutOfEmoji(at index: Int) -> Bool {
        guard index > 0 else { return false }
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        switch scalars[index].value {
        case 0xFE0E, 0xFE0F:
            let base = scalars[index - 1]
            return base.properties.isEmoji && (base.value > 0x7F || next?.value == 0x20E3)
        case 0x1F3FB...0x1F3FF: return emojiBase(before: index)?.properties.isEmojiModifierBase == true
        case 0x200D:
            guard let next, next.value > 0x7F, next.properties.isEmoji else { return false }
            return emojiBase(before: index) != nil
        default: return false
        }
    }

    /// The emoji that the selectors and skin tones just before `index` belong to.
    private func emojiBase(before index: Int) -> Unicode.Scalar? {
        var index = index - 1
        while index > 0, [0xFE0F, 0x1F3FB, 0x1F3FC, 0x1F3FD, 0x1F3FE, 0x1F3FF].contains(scalars[index].value) {
            index -= 1
        }
        let base = scalars[index]
        return base.value > 0x7F && base.properties.isEmoji ? base : nil
    }

    /// The Latin letter that a regional indicator stands for.
    private func flagLetter(at index: Int) -> Unicode.Scalar? {
        guard index < scalars.count, (0x1F1E6...0x1F1FF).contains(scalars[index].value) else { return nil }
        return Unicode.Scalar(scalars[index].value - 0x1F1E6 + 0x41)
    }

    private mutating func appendMark(_ mark: Unicode.Scalar) {
        if marks == Self.markLimit {
            marksLeftOut += 1
            return
        }
        if cell.isEmpty { cell.append("\u{25CC}") }
        var longer = cell
        longer.append(mark)
        // A conjoining vowel without its consonant would start a cluster of its own, without a width.
        guard String(longer).count == 1 else {
            if cell.count == 1, cell.first == "\u{25CC}" { cell = String.UnicodeScalarView() }
            appendToken(Self.name(of: mark))
            return
        }
        cell = longer
        marks += 1
    }

    private mutating func appendControl(_ scalar: Unicode.Scalar) {
        finishCell()
        switch scalar.value {
        case 0x09: characters += ["\u{21E5}", " ", " ", " "]
        case 0x0A: characters.append("\n")
        case 0x00..<0x20: appendScalar(0x2400 + scalar.value)
        case 0x7F: appendScalar(0x2421)
        default: appendToken(Self.name(of: scalar))
        }
    }

    private mutating func appendScalar(_ value: UInt32) {
        if let scalar = Unicode.Scalar(value) { characters.append(Character(scalar)) }
    }

    private mutating func appendToken(_ name: String) {
        finishCell()
        characters += "⟨\(name)⟩"
    }

    private mutating func finishCell() {
        if !cell.isEmpty { characters.append(Character(String(cell))) }
        cell = String.UnicodeScalarView()
        marks = 0
        if marksLeftOut > 0 {
            characters += "⟨+\(marksLeftOut)⟩"
            marksLeftOut = 0
        }
    }

    /// The code point in Unicode's own notation, as `U+202E`.
    private static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
