/// Finds answers in another script than their question.
enum OtherLanguage: LintRule {
    static let name = "other-language"
    static let summary = "the answer is in another language than the question"

    /// Questions that ask about wording may well be answered in another script.
    private static let aboutWording: [ScannedText.Phrase] = [
        "英文", "英语", "中文", "汉语", "翻译", "文字", "写着", "写的", "字样", "标题", "标语", "名称", "名字", "品牌", "字母",
        "拼音", "english", "chinese", "translate", "translation", "text", "written", "word", "words", "say", "says",
        "read", "reads", "name", "brand", "title", "sign", "characters", "letters",
    ]

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        let question = ScriptCount(turn.question)
        guard question.han >= 4 || question.words >= 3, turn.question.first(of: aboutWording) == nil else { return [] }
        let answer = ScriptCount(turn.answer)
        // Names, brands and formulas are short or of single letters; sentences are not.
        if question.han >= 4, question.words <= question.han / 4, answer.han == 0, answer.words >= 4 {
            return [warning(.answer, text: turn.answer.string, "the question is in Chinese, the answer is not")]
        }
        if question.words >= 3, question.han == 0, answer.words == 0, answer.han >= 4 {
            return [warning(.answer, text: turn.answer.string, "the question is not in Chinese, the answer is")]
        }
        return []
    }

    /// How much of a text is Chinese, and how much is words in Latin script.
    private struct ScriptCount {
        var han = 0
        /// Words of at least two letters.
        var words = 0

        init(_ text: ScannedText) {
            var letters = 0
            for byte in text.bytes {
                if byte.isASCIILetter {
                    letters += 1
                    if letters == 2 { words += 1 }
                } else {
                    letters = 0
                }
            }
            han = text.ideographCount
        }
    }
}
