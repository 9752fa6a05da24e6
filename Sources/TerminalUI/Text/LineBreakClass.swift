/// What a character does at the end or the start of a line: the classes of Unicode's UAX #14, in brief.
enum LineBreakClass: UInt8 {
    /// A line feed.
    case feed
    case space
    /// Holds its neighbours together: a no-break space, or a straight quotation mark that may open or close.
    case glue
    /// Letters of scripts with words, and what belongs to a word.
    case letter
    case digit
    /// Han, kana, Hangul, emoji: a line may break before and after each.
    case ideograph
    /// Opens a bracket or a quotation, or stands before an amount: never ends a line.
    case opening
    /// As `opening`, and belongs to the word before it, as in `f(x)`.
    case openingInWord
    /// Closes or separates in Chinese: never starts a line, and a line may end after it.
    case closing
    /// Closes, separates or abbreviates in Latin script: never starts a line, and holds on to a letter after it.
    case closingInWord
    /// `……`: never starts a line, and keeps together with its like.
    case ellipsis
    /// `——`: keeps together with its like.
    case dash
    /// A hyphen or a slash between words: a line may break after it.
    case hyphen

    init(_ character: Character) {
        let scalar = character.unicodeScalars.first ?? " "
        self = scalar.isASCII ? Self.ascii[Int(scalar.value)] : Self.beyondASCII(scalar)
    }

    private static let ascii: [LineBreakClass] = (UInt8(0)..<128).map { byte in
        switch Unicode.Scalar(byte) {
        case "\n": .feed
        case " ", "\t": .space
        case "0"..."9": .digit
        case "\"", "'": .glue
        case "(", "[", "{": .openingInWord
        case "$": .opening
        case ")", "]", "}", "!", "?", ",", ".", ":", ";", "%": .closingInWord
        case "-", "/": .hyphen
        default: .letter
        }
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> LineBreakClass {
        switch scalar {
        case "\u{A0}", "\u{2007}", "\u{202F}", "\u{2011}": .glue
        case "\u{2000}"..."\u{200A}", "\u{205F}", "\u{1680}": .space
        case "（", "《", "「", "『", "【", "〔", "〖", "［", "｛", "〈", "〘", "〚", "｟", "￥", "＄", "￡": .opening
        case "“", "‘", "«", "‹", "⟨", "⟪", "¥", "£", "€", "№": .openingInWord
        case "，", "。", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "〕", "〗", "］", "｝", "〉", "〙", "〛", "｠",
            "％", "．", "｡", "､", "｣", "℃", "・", "·", "々", "〻", "ー", "ｰ", "〜", "～", "ヽ", "ヾ", "ゝ", "ゞ", "゛", "゜", "／",
            "\u{3000}":
            .closing
        case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ゕ", "ゖ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ",
            "ヮ", "ヵ", "ヶ":
            .closing
        case "”", "’", "»", "›", "⟩", "⟫", "‰", "°", "¢", "′", "″", "‼", "⁇", "⁈", "⁉": .closingInWord
        case "…", "⋯", "‥": .ellipsis
        case "—", "―", "⸺": .dash
        case "‐", "–": .hyphen
        default: DisplayWidth.columns(of: scalar) == 2 ? .ideograph : .letter
        }
    }

    /// Whether a line may break between two characters with no space between them.
    ///
    /// - Parameter beforeFirst: the class of the character before `first`, to tell a hyphen from a minus sign.
    static func breaks(between first: LineBreakClass, and second: LineBreakClass, beforeFirst: LineBreakClass?) -> Bool
    {
        if keepsTogether(first, second) { return false }
        let secondIsWord = second == .letter || second == .digit || second == .openingInWord
        switch first {
        case .letter, .digit: return !secondIsWord
        case .closingInWord: return !secondIsWord
        case .hyphen:
            let followsWord = beforeFirst == .letter || beforeFirst == .digit || beforeFirst == .closingInWord
            return followsWord ? second != .digit : !secondIsWord
        default: return true
        }
    }

    /// Whether two neighbours never stand on two lines, as a bracket and what it holds, and both halves of a dash.
    static func keepsTogether(_ first: LineBreakClass, _ second: LineBreakClass) -> Bool {
        if first == .glue || second == .glue || !second.startsLine || first.isOpening { return true }
        return first == .dash && second == .dash
    }

    var isOpening: Bool { self == .opening || self == .openingInWord }

    /// Whether a line may start with this class.
    var startsLine: Bool {
        switch self {
        case .closing, .closingInWord, .ellipsis, .hyphen: false
        default: true
        }
    }
}
