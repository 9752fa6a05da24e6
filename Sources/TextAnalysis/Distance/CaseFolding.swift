/// Full case folding, the letters' own and without a language, as the Unicode Standard has it (section 5.18.4).
extension Unicode.Scalar {
    /// Adds the scalar's folded form.
    ///
    /// The standard library has no folding. The lower case of the upper case of the lower case is the same for all but the
    /// dotless i, whose upper case is that of i, and Cherokee, which folds to its upper case.
    func appendCaseFolded(to folded: inout String.UnicodeScalarView) {
        switch value {
        case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(value) | 0x20))
        case 0...0x7F, 0x131, 0x2E80...0xA63F, 0xAC00...0xFAFF, 0x2_0000...: folded.append(self)
        case 0x13A0...0x13FD, 0xAB70...0xABBF: folded.append(contentsOf: properties.uppercaseMapping.unicodeScalars)
        default:
            for lower in properties.lowercaseMapping.unicodeScalars {
                for upper in lower.properties.uppercaseMapping.unicodeScalars {
                    folded.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
                }
            }
        }
    }
}
