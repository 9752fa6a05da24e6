import Corpus
import Formats
import TestSupport
import Testing

/// Rows of MMInstruct's generator.
@Suite struct MMInstructTests {
    private static func row(_ raw: String) -> String {
        #"{"image_path": "cat.png", "qa_raw": "\#(raw)", "gpt_prompt": "p"}"#
    }

    private static func read(_ raw: String, file: String = "") -> ReadSample? {
        Reading.one(row(raw), format: .mminstruct, file: file)
    }

    /// What the spans of a locator hold in the decoded `raw`.
    private static func spans(of turn: ReadTurn, in raw: String) -> [String] {
        let bytes = Array(raw.utf8)
        return ([turn.locator.question] + turn.locator.choices + [turn.locator.answer]).map { field in
            guard let span = field?.span else { return "-" }
            return String(decoding: bytes[span], as: UTF8.self)
        }
    }

    @Test("Choices are stored without their letters, and every span holds its text")
    func choices() throws {
        let raw = "<Q1> 这是什么？ </Q1> <C1> A. 狗 B. 猫 </C1> <A1> B. 猫 </A1> <Q2>朝哪边？</Q2><C2> Ａ．左 Ｂ．右 </C2><A2>右</A2>"
        let sample = try #require(Self.read(raw, file: "data/species_choice.jsonl"))
        #expect(sample.task == .multipleChoice)
        #expect(sample.domain == "species")
        #expect(sample.pictures == ["cat.png"])
        #expect(sample.turns.map(\.text.choices) == [["狗", "猫"], ["左", "右"]])
        #expect(sample.turns.map(\.text.answer) == ["B. 猫", "右"])
        #expect(sample.turns.allSatisfy { $0.kind == .multipleChoice })
        #expect(Self.spans(of: sample.turns[0], in: raw) == ["这是什么？", "狗", "猫", "B. 猫"])
        #expect(Self.spans(of: sample.turns[1], in: raw) == ["朝哪边？", "左", "右", "右"])
        #expect(sample.context.isEmpty)
    }

    @Test(
        "The set of a judgement is no list of options",
        arguments: [#"{\"是\",  \"否\"}"#, "{是, 否}", "是/否", "A. 是 B. 否", "{\\\"Yes\\\", \\\"No\\\"}", "对 或 错"])
    func judgements(set: String) throws {
        let sample = try #require(Self.read("<Q1> 是猫吗？ </Q1> <C1> \(set) </C1> <A1> 也许 </A1>"))
        #expect(sample.task == .judgement)
        #expect(sample.turns.map(\.kind) == [.judgement])
        #expect(sample.turns[0].text.choices.isEmpty)
        #expect(sample.turns[0].text.answer == "也许")
    }

    @Test(
        "Tags are read as models write them",
        arguments: [
            "<Q1>q</Q1> <C1> A. x B. y <A1> A </A1>",
            "<q1>q</q1>\\n<c1>A. x\\nB. y</c1>\\n<a1>A</a1>",
            "<Q3>q</Q3><C3>A. x B. y</C3><A7>A</A7>",
            "< Q1 >q</ Q1 ><C1>A. x B. y</C1><A1>A",
            "<Q1>q<Q1><C1>A. x B. y</C1><A1>A</A1>",
        ])
    func tagsAreTolerated(raw: String) throws {
        let sample = try #require(Self.read(raw))
        #expect(sample.turns.map(\.text) == [TurnText(question: "q", choices: ["x", "y"], answer: "A")])
    }

    @Test("Questions that come before all their answers find them by number")
    func questionsFirst() throws {
        let sample = try #require(Self.read("<Q1>a</Q1><Q2>b</Q2><A1>1</A1><A2>2</A2>"))
        #expect(
            sample.turns.map(\.text) == [TurnText(question: "a", answer: "1"), TurnText(question: "b", answer: "2")])
    }

    @Test("Numbers that repeat do not mix turns up")
    func repeatedNumbers() throws {
        let sample = try #require(Self.read("<Q1>a</Q1><A1>1</A1><Q1>b</Q1><A1>2</A1>"))
        #expect(sample.turns.map(\.text.answer) == ["1", "2"])
    }

    @Test("What stands outside of the tags is kept as context; placeholders are text")
    func remaindersAreKept() throws {
        let sample = try #require(Self.read("Sure!\\n<Q1>Is <某种动物> here?</Q1><A1>white</A1>\\nThe end."))
        #expect(sample.turns[0].text.question == "Is <某种动物> here?")
        #expect(sample.context.map(\.text) == ["Sure!", "The end."])
    }

    @Test("A question without an answer is a turn; an empty answer has a place")
    func withoutAnswer() throws {
        let sample = try #require(Self.read("<Q1>a</Q1><Q2>b</Q2><A2> </A2>"))
        #expect(sample.turns.map(\.text.answer) == ["", ""])
        #expect(sample.turns[0].locator.answer == nil)
        #expect(sample.turns[1].locator.answer?.span?.isEmpty == true)
    }

    @Test("The task follows from the answers")
    func tasks() {
        #expect(Self.read("<Q1>颜色？</Q1><A1>白色</A1><Q2>几座？</Q2><A2>四座</A2>")?.task == .shortAnswer)
        let long = "因为刚下过雨，地面积水，像镜子一样反射光线和伞的颜色。"
        #expect(Self.read("<Q1>为何？</Q1><A1>\(long)</A1>", file: "artwork_lqa.jsonl")?.task == .longAnswer)
    }

    @Test("A caption is one turn without a question, its prompt is context")
    func captions() throws {
        let row =
            #"{"image_path": "posters/cat.png", "text": [], "gpt4v_caption_interface": "A cat.", "gpt4v_prompt": "Describe."}"#
        let sample = try #require(Reading.one(row, format: .mminstruct))
        #expect(sample.task == .caption)
        #expect(sample.domain == "poster")
        #expect(sample.context == [Message(role: "prompt", text: "Describe.")])
        #expect(sample.turns.map(\.kind) == [.description])
        #expect(sample.turns[0].text == TurnText(question: "", answer: "A cat."))
        #expect(sample.turns[0].locator.text == "a=/gpt4v_caption_interface")
        let plain = Reading.one(#"{"image_path": "a.png", "caption": "一只猫。"}"#, format: .mminstruct)
        #expect(plain?.turns[0].locator.text == "a=/caption")
    }

    @Test(
        "A failed row is quarantined with what the generator said",
        arguments: [
            (
                #"{"image_path": "a", "caption": "c", "err": "TimeoutError('timed out')"}"#,
                "the generator failed: TimeoutError('timed out')"
            ),
            (#"{"image_path": "a", "qa_raw": "error"}"#, "the generator failed"),
            (#"{"image_path": "a", "qa_raw": " Error. "}"#, "the generator failed"),
            (#"{"image_path": "a", "gpt4v_caption_interface": "error"}"#, "the generator failed"),
            (#"{"image_path": "a", "qa_raw": "I cannot help with that."}"#, "no question"),
            (#"{"image_path": "a", "qa_raw": "<A1>x</A1>"}"#, "no question"),
            (#"{"image_path": "a", "qa_raw": null}"#, "not a string"),
            (#"{"image_path": "a", "caption": " "}"#, "empty"),
            (#"{"image_path": "a", "bing_tag": ""}"#, "neither \"qa_raw\" nor a caption"),
        ])
    func isQuarantined(row: String, reason: String) {
        let found = Reading.reason(row, format: .mminstruct)
        #expect(found?.contains(reason) == true, "\(found ?? "read")")
    }
}
