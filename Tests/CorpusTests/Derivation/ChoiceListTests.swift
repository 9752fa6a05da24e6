import Corpus
import Testing

/// Lettered options in questions and lists.
@Suite struct ChoiceListTests {
    @Test(
        "Options are found in every style that generators write",
        arguments: [
            ("A. 狗 B. 猫 C. 兔子 D. 狐狸", ["狗", "猫", "兔子", "狐狸"]),
            ("A、左 B、右 C、上 D、下", ["左", "右", "上", "下"]),
            ("Ａ．深空 Ｂ．夜景", ["深空", "夜景"]),
            ("A：红\nB：绿\n", ["红", "绿"]),
            ("(A) red (B) dark blue", ["red", "dark blue"]),
            ("（A）红色；（B）蓝色。", ["红色", "蓝色。"]),
            ("a) cat b) dog", ["cat", "dog"]),
            ("A 猫 B 狗", ["猫", "狗"]),
            ("A. 白色; B. 黑色, C. D.", ["白色", "黑色", "", ""]),
            ("A. 深空星系 D. <某种动物> B. 城市", ["深空星系 D. <某种动物>", "城市"]),
            ("A.红色B.绿色C.蓝色", ["红色", "绿色", "蓝色"]),
        ])
    func inLists(text: String, expected: [String]) throws {
        let list = try #require(ChoiceList(list: text))
        #expect(list.texts == expected)
        #expect(list.options.map(\.letter) == Array("ABCDEFG".prefix(expected.count)))
    }

    @Test("Each option's range holds its text and nothing around it")
    func rangesHoldTexts() throws {
        let text = "选项： A. 狗 ;  B、 野 猫\u{3000}"
        let list = try #require(ChoiceList(list: text))
        var bytes = Array(text.utf8)
        for option in list.options.reversed() {
            #expect(String(decoding: bytes[option.textRange], as: UTF8.self) == option.text)
            bytes.replaceSubrange(option.textRange, with: "X".utf8)
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "选项： A. X ;  B、 X\u{3000}")
    }

    @Test("Options in a question end where the line or an instruction begins")
    func inQuestions() {
        let city = "Which city is this? A. Rome B. Milan C. Paris D. Venice Choose the correct option."
        #expect(ChoiceList(inQuestion: city)?.texts == ["Rome", "Milan", "Paris", "Venice"])
        let vitamin = "It has vitamin A. Which food is it? A. milk B. bread\nAnswer with the letter."
        #expect(ChoiceList(inQuestion: vitamin)?.texts == ["milk", "bread"])
        #expect(ChoiceList(inQuestion: "这是哪里？A. 罗马 B. 米兰 请选择正确的选项。")?.texts == ["罗马", "米兰"])
    }

    @Test(
        "A text without two options in order has none",
        arguments: [
            "", "What is it?", "A. only one", "B. x C. y", "A cat and B dogs", "See U.S.A. first", "AB. x", "如图，A、C两点",
        ])
    func withoutOptions(question: String) {
        #expect(ChoiceList(inQuestion: question) == nil)
    }
}
