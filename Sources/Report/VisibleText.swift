internal import Corpus

/// Text from a dataset or a person with all that would hide in a browser or a spreadsheet made visible.
///
/// - Control characters become their control pictures (`␛`, `␀`, `␡`), a line feed `↵` and a tab `⇥`.
/// - What has no look of its own, such as a bidirectional override, a zero-width space, a tag, private use, or what is
///   unassigned or no character at all, becomes `⟨U+202E⟩`; joiners and selectors inside an emoji stay.
/// - A character keeps four combining marks; the others are counted, as `⟨+12⟩`.
enum VisibleText {
    private static let markLimit = 4

    static func string(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
        var visible = ""
        for character in text { append(character, to: &visible) }
        return visible
    }

    private static func append(_ character: Character, to visible: inout String) {
        let scalars = character.unicodeScalars
        let isEmoji = scalars.count > 1 && scalars.contains { $0.value > 0xFF && $0.properties.isEmoji }
        var marks = 0
        for scalar in scalars {
            let isMark = [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
            if isMark { marks += 1 }
            if isMark, marks > markLimit { continue }
            if isEmoji, joinsEmoji(scalar) {
                visible.unicodeScalars.append(scalar)
            } else {
                append(scalar, to: &visible)
            }
        }
        if marks > markLimit { visible += "⟨+\(marks - markLimit)⟩" }
    }

    private static func append(_ scalar: Unicode.Scalar, to visible: inout String) {
        switch scalar.value {
        case 0x0A: visible += "↵"
        case 0x09: visible += "⇥"
        case 0x00..<0x20: append(picture: 0x2400 + scalar.value, to: &visible)
        case 0x7F: append(picture: 0x2421, to: &visible)
        default:
            if scalar.isVisible {
                visible.unicodeScalars.append(scalar)
            } else {
                visible += "⟨\(scalar.codePointName)⟩"
            }
        }
    }

    private static func append(picture: UInt32, to visible: inout String) {
        if let scalar = Unicode.Scalar(picture) { visible.unicodeScalars.append(scalar) }
    }

    private static func joinsEmoji(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x200D || scalar.value == 0xFE0F || scalar.value == 0xFE0E
    }
}
