internal import Corpus

/// Finds short answers to a yes-or-no question that say neither.
enum JudgementWithoutVerdict: LintRule {
    static let name = "judgement-without-verdict"
    static let summary = "the answer to a yes-or-no question is neither yes nor no"

    private static let verdicts: [ScannedText.Phrase] = [
        "是", "否", "对", "错", "有", "没", "无", "不", "能", "会", "可以", "正确", "yes", "no", "true", "false",
        "correct", "incorrect", "not", "√", "×", "✓", "✗",
    ]
    private static let evasions: [ScannedText.Phrase] = [
        "也许", "可能", "或许", "不确定", "不清楚", "不知道", "无法判断", "无法确定", "无法回答", "maybe", "perhaps",
        "not sure", "unsure", "unknown", "unclear", "cannot tell", "can't tell", "cannot determine",
        "cannot be determined",
    ]

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        guard turn.kind == .judgement else { return [] }
        let answer = turn.answer.string.trimmingBlanks
        // A sentence can affirm or deny in words that no list holds.
        guard !answer.isEmpty, answer.count <= 24 else { return [] }
        let isEvasion = turn.answer.first(of: evasions) != nil
        let isShort = answer.count <= (turn.answer.hasIdeographs ? 4 : 8)
        guard isEvasion || isShort && turn.answer.first(of: verdicts) == nil else { return [] }
        return [warning(.answer, text: answer, "“\(answer)” is neither yes nor no")]
    }
}

extension ScannedText {
    var hasIdeographs: Bool { ideographCount > 0 }
}
