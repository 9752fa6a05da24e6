import Corpus
import Testing

/// Locators in their text form.
@Suite struct TurnLocatorTests {
    @Test(
        "A locator is read back from its text",
        arguments: [
            TurnLocator(
                question: FieldLocator(pointer: "/conversations/0/value"),
                answer: FieldLocator(pointer: "/conversations/1/value")),
            TurnLocator(
                question: FieldLocator(pointer: "/qa_raw", span: 5..<35),
                choices: [
                    FieldLocator(pointer: "/qa_raw", span: 50..<53), FieldLocator(pointer: "/qa_raw", span: 57..<60),
                ],
                answer: FieldLocator(pointer: "/qa_raw", span: 92..<92)),
            TurnLocator(question: nil, answer: FieldLocator(pointer: "/gpt4v_caption_interface")),
            TurnLocator(question: nil, answer: nil),
            TurnLocator(question: FieldLocator(pointer: ""), answer: FieldLocator(pointer: "/a b/#%/\u{7F}\n/问题/~1~0")),
        ])
    func isReadBack(locator: TurnLocator) {
        #expect(TurnLocator(text: locator.text) == locator)
        #expect(!locator.text.contains("\n"))
    }

    @Test("The text is the documented one")
    func isDocumented() {
        let locator = TurnLocator(
            question: FieldLocator(pointer: "/a b", span: 1..<2), choices: [FieldLocator(pointer: "/c")],
            answer: FieldLocator(pointer: "/d#e"))
        #expect(locator.text == "q=/a%20b#1-2 c=/c a=/d%23e")
    }

    @Test(
        "Anything else is refused",
        arguments: ["x=/a", "q", "q=/a#", "q=/a#1", "q=/a#3-2", "q=/a#-1-2", "q=/a%", "q=/a%2", "q=/a%zz"])
    func isRefused(text: String) {
        #expect(TurnLocator(text: text) == nil)
    }
}
