internal import Corpus

/// Finds the name of a speaker or a part, as `助手:` or `回答：`, at the start of a line.
enum LeakedRole: LintRule {
    static let name = "leaked-role"
    static let summary = "a line begins with the name of a speaker or a part, as “回答：”"

    /// What no line of any text should begin with.
    private static let speakers: [ScannedText.Phrase] = [
        "用户", "助手", "人类", "机器人", "user", "assistant", "human", "gpt", "system", "ai", "bot",
    ]
    private static let ofQuestions: [ScannedText.Phrase] = ["问题", "提问", "question"]
    private static let ofAnswers: [ScannedText.Phrase] = ["回答", "答复", "answer", "response"]

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        turn.texts.compactMap { place, text in
            if let range = lead(speakers, in: text, everyLine: true) {
                return warning(place, range, text: text[range], "“\(text[range])” looks like the name of a speaker")
            }
            let parts = place == .question ? ofQuestions : ofAnswers
            // “Answer: B” is how multiple choices are answered.
            guard !(place == .answer && turn.kind == .multipleChoice),
                case let range? = lead(parts, in: text, everyLine: false)
            else { return nil }
            return warning(place, range, text: text[range], "“\(text[range])” was left at the start of the text")
        }
    }

    private static func lead(_ names: [ScannedText.Phrase], in text: ScannedText, everyLine: Bool) -> Range<Int>? {
        var start = 0
        while start < text.bytes.count {
            let line = text.bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
            // Emphasis and headings of Markdown may stand before the name.
            let lead = line.prefix { " \t\r*#".utf8.contains($0) }
            for name in names where text.hasPhrase(name, at: lead.endIndex) {
                let end = lead.endIndex + name.bytes.count
                let colon = colons.first { text.bytes[end...].starts(with: $0) }
                if let colon { return lead.endIndex..<end + colon.count }
            }
            if !everyLine, lead.count < line.count { return nil }
            start = line.endIndex + 1
        }
        return nil
    }

    private static let colons = [Array(":".utf8), Array("：".utf8)]
}
