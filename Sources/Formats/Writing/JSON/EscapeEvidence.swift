/// What some JSON shows of how its writer escapes: how often characters of each group stand plain or escaped.
package struct EscapeEvidence: Hashable, Sendable {
    private var plain = [Int](repeating: 0, count: EscapeGroup.allCases.count)
    private var escaped = [Int](repeating: 0, count: EscapeGroup.allCases.count)
    private var smallDigits = 0
    private var capitalDigits = 0

    package init() {}

    /// Looks at JSON bytes, of a string, a record or the beginning of a file: escapes occur only in strings.
    package init(_ bytes: [UInt8]) {
        self.init(bytes, in: 0..<bytes.count)
    }

    /// Looks at some of `bytes`.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        bytes.withUnsafeBufferPointer { take($0, range) }
    }

    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var at = range.lowerBound
        let end = range.upperBound
        while at < end {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\\"): takeEscape(bytes, &at, before: end)
            case UInt8(ascii: "/"): count(.solidus)
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): count(.markup)
            case UInt8(ascii: "'"): count(.apostrophe)
            case 0x7F: count(.delete)
            case 0xC2...0xDF: count(.basic)
            case 0xE0...0xEF:
                let isSeparator = byte == 0xE2 && at + 1 < end && bytes[at] == 0x80 && bytes[at + 1] & 0xFE == 0xA8
                count(isSeparator ? .lineSeparator : .basic)
            case 0xF0...0xF4: count(.astral)
            default: break
            }
        }
    }

    private mutating func count(_ group: EscapeGroup) { plain[group.rawValue] += 1 }

    /// Whether most of the group's characters stand escaped; nil when there are none.
    func isEscaped(_ group: EscapeGroup) -> Bool? {
        let (plain, escaped) = (plain[group.rawValue], escaped[group.rawValue])
        return plain + escaped == 0 ? nil : escaped > plain
    }

    /// Whether most hexadecimal letters of escapes are capitals; nil when there are none.
    var hasCapitalDigits: Bool? {
        smallDigits + capitalDigits == 0 ? nil : capitalDigits > smallDigits
    }

    private mutating func takeEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, before end: Int) {
        guard at < end else { return }
        let letter = bytes[at]
        at += 1
        switch letter {
        case UInt8(ascii: "/"): escaped[EscapeGroup.solidus.rawValue] += 1
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): count(.quotation)
        case UInt8(ascii: "u"): takeUnit(bytes, &at, before: end)
        default: count(.namedControl)
        }
    }

    private mutating func takeUnit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, before end: Int) {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard at < end, let digit = bytes[at].hexadecimalDigit else { return }
            unit = unit << 4 | UInt32(digit)
            if bytes[at] >= UInt8(ascii: "a") { smallDigits += 1 } else if digit > 9 { capitalDigits += 1 }
            at += 1
        }
        switch unit {
        // A pair counts once, at its first half.
        case 0xD800..<0xDC00: escaped[EscapeGroup.astral.rawValue] += 1
        case 0xDC00..<0xE000: break
        default:
            guard let scalar = Unicode.Scalar(unit), let group = EscapeGroup(scalar) else { return }
            escaped[group.rawValue] += 1
        }
    }
}
