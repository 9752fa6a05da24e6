import Corpus
import Testing

/// The language of a turn.
@Suite struct LanguageTests {
    @Test(
        "A turn's language is told from its text",
        arguments: [
            ("图片里有几只气球？", "五只", .chinese),
            ("What colour is the car?", "Red", .english),
            ("图中标语上写着什么？", "STOP", .chinese),
            ("Is it day?", "是", .english),
            ("How do you say umbrella in Chinese?", "雨伞，也叫遮阳伞，是用来挡雨的工具", .mixed),
            ("如图,⊙O的半径为OA=5,则弦BC等于()", "∴$\\\\widehat{BC}$=5√{3}，∠BAC=60°", .chinese),
            ("1 + 1 = ?", "2", .other),
            ("", "", .other),
            ("この写真には何が写っていますか？", "猫が写っています。", .other),
            ("Что на картинке?", "Кошка", .other),
            ("Où est le café près de la forêt enneigée?", "À côté de l'église, derrière la mairie", .other),
            ("The café is closed", "It serves naïve customers every day of the week", .english),
            ("😀😀", "，。！", .other),
        ] as [(String, String, Language)])
    func isTold(question: String, answer: String, expected: Language) {
        #expect(Language.of(question: question, answer: answer) == expected)
    }

    @Test("Choices count too")
    func choicesCount() {
        #expect(Language.of(question: "1?", choices: ["狗", "猫"], answer: "A") == .chinese)
    }
}
