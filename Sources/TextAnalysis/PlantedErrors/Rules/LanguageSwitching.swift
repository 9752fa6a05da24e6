internal import Corpus

/// Puts the answer, or one sentence of a long one, into the other of Chinese and English.
enum LanguageSwitching: PlantedErrorRule {
    static func changes(to turn: ScannedTurn) -> [AnswerChange] {
        switch turn.kind {
        // An answer in other words would name no choice.
        case .multipleChoice: []
        case .judgement, .shortAnswer: wholeAnswer(of: turn)
        case .longAnswer, .description: sentences(of: turn)
        }
    }

    private static func wholeAnswer(of turn: ScannedTurn) -> [AnswerChange] {
        guard let other = AnswerLexicon.translation(of: turn.text(turn.core), isJudgement: turn.kind == .judgement)
        else {
            return []
        }
        let isChinese = other.unicodeScalars.contains { $0.isHanOrKana }
        // An answer that is in another language than its question would be put right.
        guard turn.language == (isChinese ? .english : .chinese) else { return [] }
        var range = turn.core
        var mark = ""
        if let next = turn.scalar(at: range.upperBound), let translated = translatedMark(next, toChinese: isChinese) {
            range = range.lowerBound..<range.upperBound + 1
            mark = translated
        }
        // English has a capital where it is a sentence.
        let isSentence = !mark.isEmpty || turn.kind == .judgement
        let text = isSentence ? other.capitalisedFirst : other
        return [AnswerChange(range: range, alternatives: [text + mark])]
    }

    private static func translatedMark(_ mark: Unicode.Scalar, toChinese: Bool) -> String? {
        switch mark {
        case ".", "。", "．": toChinese ? "。" : "."
        case "!", "！": toChinese ? "！" : "!"
        default: nil
        }
    }

    private static func sentences(of turn: ScannedTurn) -> [AnswerChange] {
        guard !turn.isTechnical, let language = turn.answerLanguage, language == turn.language else { return [] }
        // The first one answers the question, and its language strikes at once.
        return turn.sentences.filter { $0.lowerBound > turn.core.lowerBound }.map { sentence in
            let next = turn.scalar(at: sentence.upperBound)
            let space = language == .chinese && next.map { !$0.isSpace } ?? false ? " " : ""
            return AnswerChange(
                range: sentence, alternatives: (language == .chinese ? english : chinese).map { $0 + space })
        }
    }

    /// Sentences that say little, so that their language is the mistake.
    private static let english = [
        "The overall scene looks natural and balanced.", "These details can be seen clearly in the picture.",
        "The light and the colours go well together.", "All of this gives the picture its particular mood.",
    ]
    private static let chinese = [
        "整个画面看起来自然而协调。", "这些细节在图中清晰可见。", "光线与色彩搭配得很好。", "这一切使画面别具氛围。",
    ]
}
