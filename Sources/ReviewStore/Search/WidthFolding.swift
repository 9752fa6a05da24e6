/// The forms of full and half width, by Unicode's block "Halfwidth and Fullwidth Forms" (U+FF00 to U+FFEF).
enum WidthFolding {
    /// The usual form of a scalar of full or half width; others stay.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x3000: " "
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0xFF61...0xFF9F: halfWidth[Int(scalar.value - 0xFF61)]
        case 0xFFE0...0xFFE6: signs[Int(scalar.value - 0xFFE0)]
        default: scalar
        }
    }

    /// A katakana joined with the half-width voicing mark after it; nil when they do not join.
    static func join(_ katakana: Unicode.Scalar, voicing mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch (mark.value, katakana.value) {
        case (0xFF9E, 0x30A6): "ヴ"
        case (0xFF9E, 0x30AB...0x30C2) where katakana.value % 2 == 1: Unicode.Scalar(katakana.value + 1)
        case (0xFF9E, 0x30C4...0x30C8) where katakana.value % 2 == 0: Unicode.Scalar(katakana.value + 1)
        case (0xFF9E, 0x30CF...0x30DB) where katakana.value % 3 == 0: Unicode.Scalar(katakana.value + 1)
        case (0xFF9F, 0x30CF...0x30DB) where katakana.value % 3 == 0: Unicode.Scalar(katakana.value + 2)
        default: nil
        }
    }

    private static let halfWidth = Array(
        "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}"
            .unicodeScalars)

    private static let signs = Array("¢£¬\u{AF}¦¥₩".unicodeScalars)
}
