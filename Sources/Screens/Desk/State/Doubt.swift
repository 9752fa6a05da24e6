internal import Corpus
internal import TextAnalysis

/// Something about a turn's text that may be wrong: a hint, never a gate.
struct Doubt: Hashable, Sendable {
    var field: TurnField
    var sentence: String
    /// How many characters stand before the doubtful place in its field; nil when the whole of it is meant.
    var offset: Int?

    /// What the rules find in a text.
    static func find(in text: TurnText, kind: TurnKind, captions: [String]) -> [Doubt] {
        Lint.warnings(for: text, kind: kind, captions: captions).map { warning in
            let field: TurnField =
                switch warning.place {
                case .question: .question
                case .choice(let index): .choice(index)
                case .answer: .answer
                }
            return Doubt(
                field: field, sentence: warning.message,
                offset: warning.range.map { characters(before: $0.lowerBound, in: text[field]) })
        }
    }

    private static func characters(before byte: Int, in text: String) -> Int {
        let bytes = text.utf8
        guard let index = bytes.index(bytes.startIndex, offsetBy: byte, limitedBy: bytes.endIndex) else { return 0 }
        return text[..<index].count
    }
}
