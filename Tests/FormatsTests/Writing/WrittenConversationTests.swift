import Corpus
import Testing

@testable import Formats

@Suite("Conversations are written anew from values")
struct WrittenConversationTests {
    private func line(_ json: OrderedJSON?) -> String? {
        guard let json else { return nil }
        var bytes: [UInt8] = []
        json.appendLine(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private let turns: [ExportTurn] = [
        .message(1, "/0", "红？", "/1", "\"是\"/", tokens: [(0, "<image>\n")]), .message(2, "/2", "b", "/3", "c\n"),
    ]

    @Test("in LLaVA's shape")
    func llava() {
        let sample = ExportSample.made(turns, label: "zh-1", pictures: ["a.jpg"])
        #expect(
            line(
                WrittenConversation(sample, fates: [.keep, .correct(TurnText(question: "B", answer: "c"))]).map(
                    WrittenFormat.llava.record))
                == #"{"id": "zh-1", "image": "a.jpg", "conversations": [{"from": "human", "value": "<image>\n红？"}, "#
                + #"{"from": "gpt", "value": "\"是\"/"}, {"from": "human", "value": "B"}, {"from": "gpt", "value": "c"}]}"#
        )
    }

    @Test("in the shape of messages and images, with the system message first")
    func messages() {
        var sample = ExportSample.made(turns, pictures: ["a.jpg", "b.jpg"])
        sample.context = [Message(role: "system", text: "S")]
        #expect(
            line(WrittenConversation(sample, fates: [.remove, .keep]).map(WrittenFormat.messages.record))
                == #"{"messages": [{"role": "system", "content": "S"}, {"role": "user", "content": "<image>\n<image>\nb"}, "#
                + #"{"role": "assistant", "content": "c\n"}], "images": ["a.jpg", "b.jpg"]}"#)
    }

    @Test("there is one token for each picture, where the tokens stood")
    func tokenCount() {
        func questions(_ pictures: Int, _ turns: [ExportTurn]) -> [String]? {
            WrittenConversation(
                .made(turns, pictures: (0..<pictures).map { "\($0).jpg" }), fates: turns.map { _ in .keep })?.turns
                .map(\.question)
        }
        #expect(questions(0, turns) == ["红？", "b"])
        #expect(questions(2, turns) == ["<image>\n<image>\n红？", "b"])
        let last: [ExportTurn] = [.message(1, "/0", "a", "/1", "", tokens: [(1, "\n<image>\n<image>")])]
        #expect(questions(2, last) == ["a\n<image>\n<image>"])
        #expect(questions(1, last) == ["a\n<image>"])
        #expect(questions(1, [.message(1, "/0", "", "/1", "caption")]) == ["<image>"])
    }

    @Test("choices that are fields of their own follow the question on lines")
    func choices() {
        var turn = turns[0]
        turn.generated.choices = ["x", "y"]
        let corrected = TurnText(question: "蓝？", choices: ["x", "z"], answer: "B")
        let record = WrittenConversation(.made([turn], pictures: ["a"]), fates: [.correct(corrected)])
        #expect(record?.turns.first?.question == "<image>\n蓝？\nA. x\nB. z")
    }

    @Test("a caption answers the prompt that asked for it")
    func caption() {
        var turn = ExportTurn.message(1, "/none", "", "/caption", "A cat.")
        turn.locator.question = nil
        var sample = ExportSample.made([turn], pictures: ["a"])
        sample.context = [Message(role: "prompt", text: "Describe.")]
        #expect(WrittenConversation(sample, fates: [.keep])?.turns.first?.question == "<image>\nDescribe.")
    }

    @Test("a sample without a turn that stays is no record")
    func nothing() {
        #expect(WrittenConversation(.made(turns), fates: [.remove, .remove]) == nil)
        #expect(
            line(WrittenConversation(.made([turns[1]]), fates: [.keep]).map(WrittenFormat.llava.record))?.contains(
                "image") == false)
    }
}
