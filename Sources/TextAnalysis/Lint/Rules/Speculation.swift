internal import Corpus

/// Finds words of guessing where a plain statement of what is to be seen is asked for.
enum Speculation: LintRule {
    static let name = "speculation"
    static let summary = "the answer guesses, as with “可能” or “maybe”"

    private static let phrases: [ScannedText.Phrase] = [
        "可能", "也许", "似乎", "或许", "大概", "好像", "perhaps", "maybe", "probably", "possibly", "might be", "may be",
        "appears to be", "seems to be", "seemingly",
    ]
    private static let invited: [ScannedText.Phrase] = [
        "可能", "推测", "猜", "为什么", "原因", "might", "may", "could", "likely", "probably", "possible", "why", "guess",
        "infer",
    ]

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        // Reasoning weighs what is likely, and so does the answer to a question that asks for it; a judgement that does
        // not decide is another rule's matter.
        guard turn.kind != .longAnswer, turn.kind != .judgement, turn.question.first(of: invited) == nil,
            let range = turn.answer.first(of: phrases), !turn.answer.isPartOfWord(range)
        else { return [] }
        return [
            warning(.answer, range, text: turn.answer[range], "“\(turn.answer[range])” is a guess; is it to be seen?")
        ]
    }
}

extension ScannedText {
    /// Whether the word is but a part of “不可能”, “可能性” or “大概念”.
    fileprivate func isPartOfWord(_ range: Range<Int>) -> Bool {
        let after = self[range.upperBound..<min(bytes.count, range.upperBound + 3)]
        let before = self[max(0, range.lowerBound - 3)..<range.lowerBound]
        return before == "不" || after == "性" || after == "念"
    }
}
