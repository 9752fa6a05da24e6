import Corpus
import Testing

/// `<image>` tokens taken out of questions and put back.
@Suite struct ImageTokenTests {
    @Test(
        "Tokens at the ends go with the white space beside them, one in the middle goes alone",
        arguments: [
            ("<image>\n图里有什么？", "图里有什么？", [(0, "<image>\n")]),
            ("What is it?\n<image>", "What is it?", [(11, "\n<image>")]),
            ("<image><image>两图有何不同？", "两图有何不同？", [(0, "<image><image>")]),
            (" <image>\n<image>\nCompare. <image> \n", "Compare.", [(0, " <image>\n<image>\n"), (8, " <image> \n")]),
            ("Look at <image> and <image>, please.", "Look at  and , please.", [(8, "<image>"), (13, "<image>")]),
            ("<image>", "", [(0, "<image>")]),
            ("<image>\n", "", [(0, "<image>\n")]),
            ("<video>\n<audio> <Image> <image", "<video>\n<audio> <Image> <image", []),
            ("<im<image>age>", "<image>", [(3, "<image>")]),
            ("  keep my space  ", "  keep my space  ", []),
            ("", "", []),
        ] as [(String, String, [(Int, String)])])
    func stripping(question: String, text: String, tokens: [(Int, String)]) {
        let stripped = question.strippingImageTokens()
        #expect(stripped.text == text)
        #expect(stripped.tokens == tokens.map { ImageToken(offset: $0.0, literal: $0.1) })
        #expect(Array(stripped.text.restoringImageTokens(stripped.tokens).utf8) == Array(question.utf8))
    }

    @Test("Tokens are counted within their literals")
    func counting() {
        #expect(ImageToken(offset: 0, literal: "<image>\n<image>\n").count == 2)
        #expect(ImageToken(offset: 0, literal: " ").count == 0)
    }

    @Test(
        "Tokens of an edited question stay at its start, at its end, or where their surroundings are",
        arguments: [
            ("<image>\n红色的猫", "蓝色的狗", "<image>\n蓝色的狗"),
            ("What is it?\n<image>", "What is that, then?", "What is that, then?\n<image>"),
            ("Look at <image> now", "Look well at  now", "Look well at <image> now"),
            ("Look at <image> now", "Look at  then", "Look at <image> then"),
            ("<image>\nA <image> B <image>", "Completely new", "<image>\n<image>Completely new <image>"),
            ("左<image>右", "左边右边", "左<image>边右边"),
            ("<image>", "新的问题", "<image>新的问题"),
            ("a <image> b", "", "<image>"),
        ])
    func moving(question: String, edited: String, expected: String) {
        let stripped = question.strippingImageTokens()
        let moved = stripped.tokens.moved(from: stripped.text, to: edited)
        #expect(edited.restoringImageTokens(moved) == expected)
    }

    @Test("A token never lands inside a character")
    func charactersStayWhole() {
        // 红 and 纣 share their first two bytes.
        let stripped = "看红<image>的".strippingImageTokens()
        let moved = stripped.tokens.moved(from: stripped.text, to: "看纣的")
        let restored = "看纣的".restoringImageTokens(moved)
        #expect(!restored.unicodeScalars.contains("\u{FFFD}"))
        #expect(restored.strippingImageTokens().text == "看纣的")
    }

    @Test("Offsets beyond the text put tokens at its end")
    func offsetsBeyondTheEnd() {
        #expect("ab".restoringImageTokens([ImageToken(offset: 9, literal: "<image>")]) == "ab<image>")
    }
}
