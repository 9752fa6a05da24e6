/// The UTF-8 bytes of a text, as the derivations read them: without copying, without Unicode tables.
typealias UTF8Bytes = UnsafeBufferPointer<UInt8>

extension UInt8 {
    var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
    var isASCIIUppercase: Bool { self >= 0x41 && self <= 0x5A }
    var isASCIILowercase: Bool { self >= 0x61 && self <= 0x7A }
    var isASCIILetter: Bool { isASCIIUppercase || isASCIILowercase }
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isASCIIWord: Bool { isASCIILetter || isASCIIDigit }
    var lowercasedASCII: UInt8 { isASCIIUppercase ? self | 0x20 : self }
    /// How many bytes the character has that this byte leads; 1 for a byte that leads none.
    var characterLength: Int { self < 0xC0 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4 }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether `text` stands at `offset`.
    @inline(__always)
    func has(_ text: StaticString, at offset: Int) -> Bool {
        guard offset >= 0, text.utf8CodeUnitCount > 0, offset + text.utf8CodeUnitCount <= count else { return false }
        let wanted = text.utf8Start
        guard self[offset] == wanted[0] else { return false }
        for index in 1..<text.utf8CodeUnitCount where self[offset + index] != wanted[index] { return false }
        return true
    }

    /// Whether `text` ends at `offset`.
    @inline(__always)
    func has(_ text: StaticString, endingAt offset: Int) -> Bool {
        has(text, at: offset - text.utf8CodeUnitCount)
    }

    /// Whether the bytes of `range`, in ASCII lower case, are `text`.
    @inline(__always)
    func isWord(_ text: StaticString, in range: Range<Int>) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        let wanted = text.utf8Start
        for index in 0..<range.count where self[range.lowerBound + index].lowercasedASCII != wanted[index] {
            return false
        }
        return true
    }

    /// How many bytes the character of white space at `offset` has; 0 when none stands there.
    ///
    /// U+3000, the ideographic space, is white space too.
    func spaceLength(at offset: Int) -> Int {
        guard offset < count else { return 0 }
        if self[offset].isASCIISpace { return 1 }
        return self[offset] == 0xE3 && has("\u{3000}", at: offset) ? 3 : 0
    }

    /// `range` without the white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper {
            let length = spaceLength(at: lower)
            guard length > 0, lower + length <= upper else { break }
            lower += length
        }
        while upper > lower {
            if self[upper - 1].isASCIISpace {
                upper -= 1
            } else if upper - 3 >= lower, self[upper - 1] == 0x80, has("\u{3000}", endingAt: upper) {
                upper -= 3
            } else {
                break
            }
        }
        return lower..<upper
    }

    /// The whole of it without the white space at its ends.
    var trimmedRange: Range<Int> { trimmed(0..<count) }

    /// The text of `range`.
    func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
