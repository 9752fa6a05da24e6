internal import Corpus

/// Finds answers that say nothing: no letter or number at all, or a word that a failed generator leaves.
enum EmptyAnswer: LintRule {
    static let name = "empty-answer"
    static let summary = "the answer is empty, or only what a failed generator leaves"

    private static let remains: Set<String> = ["error", "null", "none", "nan", "n/a", "undefined", "无", "空", "todo"]

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        guard !saysMuch(turn.answer.bytes) else { return [] }
        let text = turn.answer.string.trimmingBlanks
        if text.isEmpty { return [warning(.answer, text: "", "the answer is empty")] }
        // A lone sign such as “=” or “☆” can be the answer to a question about signs, but a full stop cannot.
        if text.allSatisfy({ ".。,，;；:：!！?？-—…\"'“”".contains($0) }) {
            return [warning(.answer, text: text, "the answer is nothing but “\(text)”")]
        }
        guard text.utf8.count <= 16 else { return [] }
        let word = text.trimmingMarks.lowercased()
        // “none” and “无” answer many a question well; “error” and its like none.
        guard remains.contains(word), !["none", "无", "空"].contains(word) || turn.kind == .description else { return [] }
        return [warning(.answer, text: text, "the answer is only “\(text)”")]
    }

    /// Whether a long text begins with a letter, a digit or a Chinese character and does not end in blanks: most answers do.
    private static func saysMuch(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 64 else { return false }
        func says(_ byte: UInt8) -> Bool {
            byte.isASCIILetter || (48...57).contains(byte) || (0xE4...0xE9).contains(byte)
        }
        let last = bytes.suffix(3)
        let hasEnd = (0x21...0x7E).contains(bytes[bytes.count - 1]) || says(last[last.startIndex]) || last == fullStop
        return says(bytes[0]) && hasEnd
    }

    private static let fullStop = Array("。".utf8)[...]
}
