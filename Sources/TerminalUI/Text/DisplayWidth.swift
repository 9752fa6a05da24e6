/// How many columns text takes on a terminal: the one width function of the program.
///
/// It follows the C library's `wcwidth`, by which ncurses counts; ambiguous characters take one column.
package enum DisplayWidth {
    /// The columns of a grapheme cluster as it is shown.
    ///
    /// 1 or 2 for everything that is printed as it is, 0 for a line feed, and the length of its token for what
    /// `SafeText` does not let through.
    package static func columns(of character: Character) -> Int {
        if let columns = columnsAsIs(character) { return columns }
        return SafeText.characters(of: character).reduce(0) { $0 + columnsOfSafe($1) }
    }

    /// The columns of a line of text as it is shown.
    package static func columns(of text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + columns(of: $1) }
    }

    /// The columns of a scalar: 0, 1 or 2, or nil if it must not be printed.
    package static func columns(of scalar: Unicode.Scalar) -> Int? {
        let value = scalar.value
        switch value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0xFF, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x2319,
            0x2500...0x259F:
            return 1
        case 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60:
            return 2
        default: break
        }
        if isUnprintable(scalar) { return nil }
        if isWide(value) { return 2 }
        return isMark(scalar) ? 0 : 1
    }

    /// Whether a scalar is never sent to a terminal.
    ///
    /// Controls, format characters, private use, line and paragraph separators, what Unicode calls default-ignorable
    /// (zero-width spaces and joiners, fillers, variation selectors, tags), regional indicators and skin tones, which only
    /// mean something in a sequence, and all that came after Unicode 14, for which glibc 2.36 knows no width.
    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
        default: break
        }
        switch scalar.value {
        case 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: return true
        default: return properties.isDefaultIgnorableCodePoint || properties.age.map { $0 > (14, 0) } ?? true
        }
    }

    /// Whether a scalar takes no column of its own, as glibc 2.36 has it: a nonspacing or enclosing mark, or a vowel or
    /// final consonant of conjoining Hangul.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1160...0x11FF, 0xD7B0...0xD7FB, 0x1171E: true
        default: [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
        }
    }

    /// The columns of a cluster that is printed as it is; nil if it has to go through `SafeText` first.
    static func columnsAsIs(_ character: Character) -> Int? {
        var scalars = character.unicodeScalars.makeIterator()
        guard let first = scalars.next(), scalars.next() == nil, let columns = columns(of: first), columns > 0 else {
            return nil
        }
        return columns
    }

    /// The columns of a cluster that `SafeText` gave: those of its one spacing scalar.
    private static func columnsOfSafe(_ character: Character) -> Int {
        character.unicodeScalars.first.flatMap { columns(of: $0) } ?? 0
    }

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

    /// Whether a value lies in one of the ranges of wide scalars.
    private static func isWide(_ value: UInt32) -> Bool {
        let ranges = wideRanges
        var low = 0
        var high = ranges.count / 2
        while low < high {
            let middle = (low + high) / 2
            if ranges[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
        }
        return 2 * low < ranges.count && ranges[2 * low] <= value
    }

    /// The scalars that take two columns: first and last of each range, in order.
    ///
    /// East Asian Wide and Fullwidth of Unicode 14 as glibc 2.36 has them, which is the width that ncurses counts with.
    /// Unassigned scalars between two ranges are counted in, as nothing ever asks for them.
    private static let wideRanges: [UInt32] = [
        0x1100, 0x115E, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
        0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
        0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
        0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
        0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
        0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x3029,
        0x302E, 0x303E, 0x3041, 0x3096, 0x309B, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAD9,
        0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x16FE3, 0x16FF0, 0x1B2FB,
        0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335,
        0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4,
        0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567,
        0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC,
        0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A,
        0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAF6, 0x20000, 0x3134A,
    ]
}
