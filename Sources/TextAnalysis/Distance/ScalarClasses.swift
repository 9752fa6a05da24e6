/// The classes of scalars by which texts are compared.
extension Unicode.Scalar {
    /// Whether it is a Chinese character or kana, which are written without spaces between words.
    var isHanOrKana: Bool {
        switch value {
        case 0..<0x2E80: false
        case 0x2E80...0x2FDF, 0x3005, 0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3041...0x3096, 0x309D...0x309F,
            0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9D, 0x1_B000...0x1_B16F, 0x2_0000...0x3_FFFD:
            true
        default: false
        }
    }

    /// Whether it is white space, as Unicode has it or as a separator of ASCII (U+001C to U+001F).
    var isSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x1C...0x20: true
        case 0..<0x80: false
        default: properties.isWhitespace
        }
    }
}
