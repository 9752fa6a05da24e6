/// How a writer of JSON spells characters that may be spelled in more than one way.
struct EscapeStyle {
    private var isEscaped: [Bool]
    private var hasCapitalDigits: Bool

    /// Takes the style of the nearest evidence: for each group of characters that of the first of `evidence` (the
    /// string, its record, its file) in which the group occurs.
    init(_ evidence: [EscapeEvidence]) {
        func shown(_ group: EscapeGroup) -> Bool? { evidence.lazy.compactMap { $0.isEscaped(group) }.first }
        // What the evidence does not show follows from what it does: who escapes an umlaut escapes an emoji.
        isEscaped = EscapeGroup.allCases.map { group in
            switch group {
            case .basic: shown(.basic) ?? shown(.astral) ?? false
            case .astral, .lineSeparator, .delete: shown(group) ?? shown(.basic) ?? shown(.astral) ?? false
            default: shown(group) ?? false
            }
        }
        hasCapitalDigits = evidence.lazy.compactMap { $0.hasCapitalDigits }.first ?? false
    }

    /// Appends `text` to `bytes` as it stands between the quotes of a string.
    func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    }

    private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        guard let group = EscapeGroup(scalar), group.isAlwaysEscaped || isEscaped[group.rawValue] else {
            bytes.append(contentsOf: scalar.utf8)
            return
        }
        if let letter = group == .solidus ? UInt8(ascii: "/") : scalar.shortEscape,
            group == .solidus || !isEscaped[group.rawValue]
        {
            bytes += [UInt8(ascii: "\\"), letter]
            return
        }
        for unit in UTF16.encode(scalar).map(Array.init) ?? [] { append(unit: unit, to: &bytes) }
    }

    private func append(unit: UInt16, to bytes: inout [UInt8]) {
        bytes += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
        for shift in [12, 8, 4, 0] {
            let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
            let ten = UInt8(ascii: hasCapitalDigits ? "A" : "a")
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : ten + digit - 10)
        }
    }
}

/// Characters that writers of JSON treat alike.
enum EscapeGroup: Int, CaseIterable {
    /// `"` and `\`: `\"`, or `\u0022` where they count as escaped.
    case quotation
    /// The controls that have a letter, as `\n`; where they count as escaped `\u000a`.
    case namedControl
    /// The other controls below U+0020, always `\u0001`.
    case control
    /// `/`, or `\/`.
    case solidus
    /// `<`, `>` and `&`, which writers escape for HTML's sake.
    case markup
    /// `'`, for the same sake.
    case apostrophe
    case delete
    /// U+2028 and U+2029, which writers escape for JavaScript's sake.
    case lineSeparator
    /// What else is not ASCII and below U+10000.
    case basic
    /// From U+10000 on, escaped as a surrogate pair.
    case astral

    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x22, 0x5C: self = .quotation
        case 0x08, 0x09, 0x0A, 0x0C, 0x0D: self = .namedControl
        case 0..<0x20: self = .control
        case 0x2F: self = .solidus
        case 0x3C, 0x3E, 0x26: self = .markup
        case 0x27: self = .apostrophe
        case 0x7F: self = .delete
        case 0x2028, 0x2029: self = .lineSeparator
        case 0x80..<0x10000: self = .basic
        case 0x10000...: self = .astral
        default: return nil
        }
    }

    /// Whether JSON forbids the characters to stand as they are.
    var isAlwaysEscaped: Bool { self == .quotation || self == .namedControl || self == .control }
}

extension Unicode.Scalar {
    /// The letter of the scalar's two-byte escape, if it has one that writers use; the solidus is a matter of style.
    var shortEscape: UInt8? {
        switch self {
        case "\"": UInt8(ascii: "\"")
        case "\\": UInt8(ascii: "\\")
        case "\n": UInt8(ascii: "n")
        case "\t": UInt8(ascii: "t")
        case "\r": UInt8(ascii: "r")
        case "\u{8}": UInt8(ascii: "b")
        case "\u{C}": UInt8(ascii: "f")
        default: nil
        }
    }
}

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
