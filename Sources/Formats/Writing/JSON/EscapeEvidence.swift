/// What some JSON shows of how its writer escapes: how often characters of each group stand plain or escaped.
package struct EscapeEvidence: Hashable, Sendable {
    private var plain = [Int](repeating: 0, count: EscapeGroup.allCases.count)
    private var escaped = [Int](repeating: 0, count: EscapeGroup.allCases.count)
    private var smallDigits = 0
    private var capitalDigits = 0

    package init() {}

    /// Looks at JSON bytes, of a string, a record or the beginning of a file: escapes occur only in strings.
    package init(_ bytes: some Collection<UInt8>) {
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\\"): takeEscape(&rest)
            case UInt8(ascii: "/"): plain[EscapeGroup.solidus.rawValue] += 1
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): plain[EscapeGroup.markup.rawValue] += 1
            case UInt8(ascii: "'"): plain[EscapeGroup.apostrophe.rawValue] += 1
            case 0x7F: plain[EscapeGroup.delete.rawValue] += 1
            case 0xC2...0xDF: plain[EscapeGroup.basic.rawValue] += 1
            case 0xE0...0xEF:
                let isSeparator =
                    byte == 0xE2 && rest.first == 0x80 && rest.dropFirst().first.map { $0 & 0xFE == 0xA8 } == true
                plain[(isSeparator ? EscapeGroup.lineSeparator : .basic).rawValue] += 1
            case 0xF0...0xF4: plain[EscapeGroup.astral.rawValue] += 1
            default: break
            }
        }
    }

    /// Whether most of the group's characters stand escaped; nil when there are none.
    func isEscaped(_ group: EscapeGroup) -> Bool? {
        let (plain, escaped) = (plain[group.rawValue], escaped[group.rawValue])
        return plain + escaped == 0 ? nil : escaped > plain
    }

    /// Whether most hexadecimal letters of escapes are capitals; nil when there are none.
    var hasCapitalDigits: Bool? {
        smallDigits + capitalDigits == 0 ? nil : capitalDigits > smallDigits
    }

    private mutating func takeEscape<Bytes: Collection<UInt8>>(_ rest: inout Bytes) where Bytes.SubSequence == Bytes {
        guard let letter = rest.popFirst() else { return }
        switch letter {
        case UInt8(ascii: "/"): escaped[EscapeGroup.solidus.rawValue] += 1
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): plain[EscapeGroup.quotation.rawValue] += 1
        case UInt8(ascii: "u"): takeUnit(&rest)
        default: plain[EscapeGroup.namedControl.rawValue] += 1
        }
    }

    private mutating func takeUnit<Bytes: Collection<UInt8>>(_ rest: inout Bytes) where Bytes.SubSequence == Bytes {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = rest.first, let digit = byte.hexadecimalDigit else { return }
            rest.removeFirst()
            unit = unit << 4 | UInt32(digit)
            if byte >= UInt8(ascii: "a") { smallDigits += 1 } else if digit > 9 { capitalDigits += 1 }
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
