/// How many columns text takes on a terminal: the one width function of the program.
///
/// The tables follow the C library's `wcwidth`, by which ncurses counts; ambiguous characters take one column.
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
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0xFF, 0x2010...0x2027, 0x2500...0x259F: return 1
        case 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60:
            return 2
        default: break
        }
        if contains(value, in: unprintableRanges) { return nil }
        if contains(value, in: wideRanges) { return 2 }
        return contains(value, in: zeroRanges) ? 0 : 1
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

    /// Whether a value lies in one of the ranges given by their first and last values, in order.
    private static func contains(_ value: UInt32, in ranges: [UInt32]) -> Bool {
        var low = 0
        var high = ranges.count / 2
        while low < high {
            let middle = (low + high) / 2
            if ranges[2 * middle + 1] < value {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return 2 * low < ranges.count && ranges[2 * low] <= value
    }
}
