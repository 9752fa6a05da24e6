import Corpus

/// A way of writing JSON strings, written independently of the code under test.
struct ReferenceStyle {
    var escapesNonASCII: Bool
    var escapesSolidus: Bool
    var hasCapitals: Bool
    var escapesMarkup: Bool

    static func random(_ generator: inout SplitMix64) -> ReferenceStyle {
        ReferenceStyle(
            escapesNonASCII: .random(using: &generator), escapesSolidus: .random(using: &generator),
            hasCapitals: .random(using: &generator), escapesMarkup: .random(using: &generator))
    }

    func encode(_ text: String) -> String { text.unicodeScalars.map(encode).joined() }

    private func encode(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "/": escapesSolidus ? "\\/" : "/"
        case "<", ">", "&": escapesMarkup ? units(scalar) : String(scalar)
        case _ where scalar.value < 0x20: units(scalar)
        case _ where scalar.value >= 0x7F: escapesNonASCII ? units(scalar) : String(scalar)
        default: String(scalar)
        }
    }

    private func units(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16, uppercase: hasCapitals)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}

/// Texts of the characters that give writers of JSON trouble.
enum RandomText {
    static let pieces = [
        "a", "b", " ", "é", "e\u{301}", "红", "色", "，", "🙂", "👩‍👩‍👧", "𠮷", "\"", "\\", "/", "\n", "\t", "\r\n", "\u{1}",
        "<image>",
        "<b>", "&", "\u{2028}", "\u{2029}", "\u{7F}", "🇨🇳", "word", "\u{200B}", "$\\frac{1}{2}$",
    ]

    static func make(_ generator: inout SplitMix64, upTo length: Int = 12) -> String {
        (0..<Int.random(in: 0...length, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
        }.joined()
    }

    /// `text` with something changed at random: characters taken out, put in, or both.
    static func edited(_ text: String, _ generator: inout SplitMix64) -> String {
        var characters = Array(text)
        let start = Int.random(in: 0...characters.count, using: &generator)
        let end = Int.random(in: start...characters.count, using: &generator)
        characters.replaceSubrange(start..<end, with: Array(make(&generator, upTo: 4)))
        return String(characters)
    }
}

extension Sequence<Character> {
    /// How many characters both texts begin with, byte for byte.
    func commonCharacters(with other: some Sequence<Character>) -> Int {
        zip(self, other).prefix { Array($0.utf8) == Array($1.utf8) }.count
    }
}
