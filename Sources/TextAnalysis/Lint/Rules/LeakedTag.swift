/// Finds tags of the generator's own format and of chat templates that were left in a text.
enum LeakedTag: LintRule {
    static let name = "leaked-tag"
    static let summary = "a tag of the generator's format was left in the text"

    private static let tokens: [ScannedText.Phrase] = [
        "<|im_start|>", "<|im_end|>", "<|endoftext|>", "<|eot_id|>", "<|end|>", "[inst]", "[/inst]", "<<sys>>", "</s>",
        "<|user|>", "<|assistant|>", "<think>", "</think>",
    ]

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        turn.texts.compactMap { place, text in
            guard let range = text.first(of: tokens) ?? numberedTag(in: text) else { return nil }
            return warning(place, range, text: text[range], "“\(text[range])” is a tag of the generator's format")
        }
    }

    /// The first `<Q1>`, `</A2>` or `<C3>`.
    private static func numberedTag(in text: ScannedText) -> Range<Int>? {
        let bytes = text.bytes
        for start in bytes.indices where bytes[start] == UInt8(ascii: "<") {
            var index = start + 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
            guard index < bytes.count, "QAC".utf8.contains(bytes[index]) else { continue }
            index += 1
            let digits = bytes[index...].prefix { (48...57).contains($0) }.prefix(3)
            guard !digits.isEmpty, digits.endIndex < bytes.count, bytes[digits.endIndex] == UInt8(ascii: ">") else {
                continue
            }
            return start..<digits.endIndex + 1
        }
        return nil
    }
}
