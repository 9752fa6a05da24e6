internal import Corpus

/// Finds the name of a speaker or a part, as `助手:` or `回答：`, at the start of a line.
enum LeakedRole: LintRule {
    static let name = "leaked-role"
    static let summary = "a line begins with the name of a speaker or a part, as “回答：”"

    /// What no line of any text should begin with.
    private static let speakers = ["用户", "助手", "人类", "机器人", "user", "assistant", "human", "gpt", "system", "ai", "bot"]
    private static let ofQuestions = ["问题", "提问", "question"]
    private static let ofAnswers = ["回答", "答复", "answer", "response"]

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

    private static func lead(_ names: [String], in text: ScannedText, everyLine: Bool) -> Range<Int>? {
        var offset = 0
        for line in text.string.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            defer { offset += line.count + 1 }
            guard let line = Substring(line) as Substring? else { continue }
            let blanks = line.prefix { $0.isWhitespace || $0 == "*" || $0 == "#" }
            let rest = line[blanks.endIndex...]
            for name in names where rest.count > name.count {
                let start = rest.prefix(name.count)
                guard start.lowercased() == name else { continue }
                let mark = rest[start.endIndex]
                if mark == ":" || mark == "：" {
                    let from = offset + blanks.utf8.count
                    return from..<from + start.utf8.count + mark.utf8.count
                }
            }
            if !everyLine, !rest.isEmpty { return nil }
        }
        return nil
    }
}
