import Corpus
import Formats
import TestSupport
import Testing

/// Records of `conversations`, as LLaVA and those after it write them.
@Suite struct LLaVATests {
    private static func record(_ fields: String = "", _ messages: [(String, String)]) -> String {
        let list = messages.map { #"{"from": "\#($0.0)", "value": "\#($0.1)"}"# }.joined(separator: ", ")
        return #"{\#(fields.isEmpty ? "" : fields + ", ")"conversations": [\#(list)]}"#
    }

    @Test("A record becomes turns with locators and image tokens")
    func becomesTurns() throws {
        let text = Self.record(
            #""id": "x", "image": "a.jpg""#,
            [("human", "<image>\\n图里有几只？"), ("gpt", "五只"), ("human", "在哪里？\\n<image>"), ("gpt", "在左边的桌子上面。")])
        let sample = try #require(Reading.one(text))
        #expect(sample.label == "x")
        #expect(sample.pictures == ["a.jpg"])
        #expect(sample.task == .conversation)
        #expect(sample.turns.map(\.number) == [1, 2])
        #expect(sample.turns.map(\.text.question) == ["图里有几只？", "在哪里？"])
        #expect(sample.turns.map(\.text.answer) == ["五只", "在左边的桌子上面。"])
        #expect(sample.turns[0].imageTokens == [ImageToken(offset: 0, literal: "<image>\n")])
        #expect(sample.turns[1].imageTokens == [ImageToken(offset: 12, literal: "\n<image>")])
        #expect(
            sample.turns.map(\.locator.text) == [
                "q=/conversations/0/value a=/conversations/1/value",
                "q=/conversations/2/value a=/conversations/3/value",
            ])
        #expect(sample.turns[0].kind == .shortAnswer)
        #expect(sample.turns[0].language == .chinese)
    }

    @Test(
        "Pictures are read in every form, and their absence is none",
        arguments: [
            (#""image": "a.jpg""#, ["a.jpg"]), (#""image": ["a.jpg", "b.jpg", "a.jpg"]"#, ["a.jpg", "b.jpg", "a.jpg"]),
            (#""image": null"#, []), (#""image": """#, []), (#""image": []"#, []), (#""id": 1"#, []),
            (#""images": "a.jpg""#, ["a.jpg"]), (#""image": null, "images": ["b.jpg"]"#, ["b.jpg"]),
            (#""image": {"bytes": null, "path": "p.jpg"}"#, ["p.jpg"]), (#""image": ["", null, "b.jpg"]"#, ["b.jpg"]),
        ])
    func pictures(field: String, expected: [String]) {
        #expect(Reading.one(Self.record(field, [("human", "q"), ("gpt", "a")]))?.pictures == expected)
    }

    @Test(
        "Ids are labels, as they are written",
        arguments: [
            (#""id": 7"#, "7"), (#""id": "007""#, "007"), (#""id": 1.0"#, "1.0"), (#""id": null"#, nil),
            (#""x": 1"#, nil),
        ]
            as [(String, String?)])
    func labels(field: String, expected: String?) {
        #expect(Reading.one(Self.record(field, [("human", "q"), ("gpt", "a")]))?.label == expected)
    }

    @Test("Roles are understood in their spellings; role and content serve too, and text for value")
    func spellings() throws {
        for (user, assistant) in [
            ("user", "assistant"), ("USER", "ASSISTANT"), ("Human", "chatgpt"), ("human", "model"),
        ] {
            #expect(Reading.one(Self.record("", [(user, "q"), (assistant, "a")]))?.turns.count == 1)
        }
        let text = #"{"conversations": [{"role": "user", "content": "q"}, {"from": "gpt", "text": "a"}]}"#
        let turn = try #require(Reading.one(text)?.turns.first)
        #expect(turn.text == TurnText(question: "q", answer: "a"))
        #expect(turn.locator.text == "q=/conversations/0/content a=/conversations/1/text")
    }

    @Test("System messages, tools and questions that another question follows are context")
    func context() throws {
        let sample = try #require(
            Reading.one(
                Self.record(
                    "",
                    [
                        ("system", "Be kind."), ("human", "first"), ("human", "second"), ("gpt", "answer"),
                        ("observation", "tool"), ("human", "third"), ("gpt", "more"),
                    ])))
        #expect(
            sample.context == [
                Message(role: "system", text: "Be kind."), Message(role: "human", text: "first"),
                Message(role: "observation", text: "tool"),
            ])
        #expect(sample.turns.map(\.text.question) == ["second", "third"])
        #expect(sample.turns[0].locator.question?.pointer == "/conversations/2/value")
    }

    @Test("An answer without a question and a question without an answer are turns all the same")
    func halves() throws {
        let sample = try #require(
            Reading.one(
                Self.record("", [("gpt", "hello"), ("human", "q"), ("gpt", "a"), ("gpt", "b"), ("human", "last")])))
        #expect(sample.turns.map(\.text.question) == ["", "q", "", "last"])
        #expect(sample.turns.map(\.text.answer) == ["hello", "a", "b", ""])
        #expect(sample.turns[0].locator.question == nil)
        #expect(sample.turns[2].locator.question == nil)
        #expect(sample.turns[3].locator.answer == nil)
    }

    @Test("White space in texts is kept")
    func whiteSpaceIsKept() {
        let turn = Reading.one(Self.record("", [("human", " q \\n"), ("gpt", "\\ta ")]))?.turns.first
        #expect(turn?.text == TurnText(question: " q \n", answer: "\ta "))
    }

    @Test("The task is the record's own word, else told from the turns")
    func tasks() {
        let messages = [("human", "请详细描述这张图片。"), ("gpt", "一只白色的猫坐在窗台上，望着外面的花园，阳光照在它的身上。")]
        #expect(Reading.one(Self.record(#""type": "complex_reasoning""#, messages))?.task == .complexReasoning)
        #expect(Reading.one(Self.record(#""task_type": "detail""#, messages))?.task == .caption)
        #expect(Reading.one(Self.record(#""type": 3"#, messages))?.task == .caption)
    }

    @Test("The domain is the record's, else the folder's, else the one given")
    func domains() {
        func domain(_ fields: String) -> String? {
            Reading.all(
                Self.record(fields, [("human", "q"), ("gpt", "a")]),
                options: ReadingOptions(domain: "Given Domain", file: "poster_choice.jsonl")
            ).samples.first?.domain
        }
        #expect(domain(#""domain": "OCR", "image": "landmark/1.jpg""#) == "ocr")
        #expect(domain(#""image": "./00018_landmark/1.jpg""#) == "landmark")
        #expect(domain(#""image": "train2017/1.jpg""#) == "given_domain")
    }

    @Test(
        "A record that cannot be reviewed is quarantined with the reason",
        arguments: [
            (#"{"conversations": "[{\"from\": \"human\"}]"}"#, "a string that holds JSON text"),
            (#"{"conversations": []}"#, "empty"), (#"{"conversations": 5}"#, "not a list"),
            (#"{"conversations": [{"from": "system", "value": "x"}]}"#, "neither a question nor an answer"),
            (#"{"conversations": ["x"]}"#, "message 1 is not an object"),
            (#"{"conversations": [{"value": "x"}]}"#, "message 1 has no role"),
            (#"{"conversations": [{"from": "human"}]}"#, "message 1 has no text"),
            (#"{"conversations": [{"from": "human", "value": 5}]}"#, "the text of message 1 is not a string"),
            (#"{"image": 5, "conversations": [{"from": "human", "value": "x"}]}"#, "picture"),
            (#"{"caption": "x"}"#, "neither \"conversations\" nor \"messages\""), ("[1]", "not a JSON object"),
            (#"{"conversations": [{"from": "gpt", "value": "a", "value": "b"}]}"#, "\"value\" stands twice"),
        ])
    func isQuarantined(record: String, reason: String) {
        #expect(Reading.reason(record)?.contains(reason) == true, "\(Reading.reason(record) ?? "read")")
    }
}
