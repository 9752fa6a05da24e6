internal import Foundation

/// Turns texts into codes, one for each grapheme cluster.
///
/// Two clusters have one code exactly when Swift takes their characters for equal, which is canonical equivalence; a code
/// holds for all the texts that one value has read.
struct GraphemeCodes {
    /// Clusters of several scalars, numbered behind the last Unicode scalar.
    private var clusters: [Character: UInt32] = [:]

    /// The codes of a text's grapheme clusters, in order.
    mutating func codes(of text: String) -> [UInt32] {
        var codes: [UInt32] = []
        codes.reserveCapacity(text.utf8.count)
        let scalars = text.unicodeScalars
        // Between two plain scalars there is always a boundary; what stands between boundaries is most often one plain
        // scalar, and all else is cut by Swift's own rules.
        var start = scalars.startIndex
        var last: Unicode.Scalar?
        var isOnePlain = false
        for index in scalars.indices {
            let scalar = scalars[index]
            let isPlain = scalar.isPlain
            if let before = last {
                if isPlain, before.isPlain {
                    append(before, isOnePlain, text[start..<index], to: &codes)
                    start = index
                    isOnePlain = true
                } else {
                    isOnePlain = false
                }
            } else {
                isOnePlain = isPlain
            }
            last = scalar
        }
        if let last { append(last, isOnePlain, text[start...], to: &codes) }
        return codes
    }

    /// Adds the codes of a stretch between two boundaries, which is `scalar` alone if that is one plain scalar.
    private mutating func append(
        _ scalar: Unicode.Scalar, _ isOnePlain: Bool, _ stretch: @autoclosure () -> Substring, to codes: inout [UInt32]
    ) {
        if isOnePlain {
            codes.append(scalar.value)
        } else {
            for character in stretch() { codes.append(code(of: character)) }
        }
    }

    private mutating func code(of character: Character) -> UInt32 {
        let scalars = character.unicodeScalars
        if let only = scalars.first, scalars.count == 1, only.isPlain { return only.value }
        // A cluster may be another way to write a plain scalar: U+F900 for 豈, e and U+0301 for é.
        let composed = String(character).precomposedStringWithCanonicalMapping.unicodeScalars
        if let only = composed.first, composed.count == 1 { return only.value }
        let code = clusters[character] ?? UInt32(0x11_0000 + clusters.count)
        clusters[character] = code
        return code
    }
}

extension Unicode.Scalar {
    /// Whether it is a grapheme cluster of its own beside another such scalar, and its own canonical composition.
    ///
    /// So are most letters and signs of most texts. Others may be too: they only take longer.
    fileprivate var isPlain: Bool {
        switch value {
        case 0x0A, 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x391...0x3CE, 0x400...0x482, 0x48A...0x52F, 0x621...0x64A,
            0x2010...0x2027, 0x3001...0x3029, 0x3041...0x3096, 0x309B...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xAC00...0xD7A3, 0xFF01...0xFF9D, 0x1F300...0x1F3FA, 0x1F400...0x1F64F, 0x2_0000...0x2_A6DF:
            true
        default: false
        }
    }
}
