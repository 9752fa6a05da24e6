import Corpus
import Formats
import TestSupport
import Testing

/// Records of `messages` with `images`, as LLaMA-Factory and ms-swift write them.
@Suite struct MessagesTests {
    @Test("System messages are context, and tokens may stand anywhere")
    func systemAndTokens() throws {
        let text =
            #"{"messages": [{"role": "system", "content": "你是助手。"}, {"content": "<image><image>两图有何不同？", "role": "user"}, "#
            + #"{"role": "assistant", "content": "第二张更暗。"}, {"role": "user", "content": "Look at <image> again"}, "#
            + #"{"role": "assistant", "content": "OK"}], "images": ["a.jpg", "b.jpg", "a.jpg"], "system": "Column"}"#
        let sample = try #require(Reading.one(text, format: .messages))
        #expect(sample.context == [Message(role: "system", text: "Column"), Message(role: "system", text: "你是助手。")])
        #expect(sample.pictures == ["a.jpg", "b.jpg", "a.jpg"])
        #expect(sample.turns.map(\.text.question) == ["两图有何不同？", "Look at  again"])
        #expect(sample.turns[0].imageTokens.map(\.count) == [2])
        #expect(sample.turns[1].imageTokens == [ImageToken(offset: 8, literal: "<image>")])
        #expect(sample.turns[0].locator.text == "q=/messages/1/content a=/messages/2/content")
    }

    @Test("Contents of several parts are located by their text, and their pictures are read")
    func parts() throws {
        let text =
            #"{"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "a.jpg"}}, "#
            + #"{"type": "text", "text": "What is it?"}]}, {"role": "assistant", "content": [{"type": "text", "value": "A cup."}]}]}"#
        let sample = try #require(Reading.one(text, format: .messages))
        #expect(sample.pictures == ["a.jpg"])
        #expect(sample.turns.map(\.text) == [TurnText(question: "What is it?", answer: "A cup.")])
        #expect(sample.turns[0].locator.text == "q=/messages/0/content/1/text a=/messages/1/content/0/value")
    }

    @Test("Of several texts in one message the last is the turn's, the others are context")
    func severalTexts() throws {
        let text =
            #"{"messages": [{"role": "user", "content": [{"type": "text", "text": "Here is a picture."}, {"type": "image"}, "#
            + #"{"type": "text", "text": "What is it?"}]}, {"role": "assistant", "content": "A cup."}], "images": ["a.jpg"]}"#
        let sample = try #require(Reading.one(text, format: .messages))
        #expect(sample.context == [Message(role: "user", text: "Here is a picture.")])
        #expect(sample.turns.map(\.text.question) == ["What is it?"])
        #expect(sample.pictures == ["a.jpg"])
    }

    @Test("A picture within the record is named by its kind, not by its bytes")
    func dataURL() throws {
        let data = "data:image/png;base64," + String(repeating: "A", count: 10_000)
        let text =
            #"{"messages": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "a"}], "images": ["\#(data)"]}"#
        #expect(Reading.one(text, format: .messages)?.pictures == ["data:image/png;base64,…"])
    }

    @Test("A message without content holds nothing, and is no fault")
    func nullContent() {
        let text = #"{"messages": [{"role": "user", "content": "q"}, {"role": "assistant", "content": null}]}"#
        let turn = Reading.one(text, format: .messages)?.turns.first
        #expect(turn?.text == TurnText(question: "q", answer: ""))
        #expect(turn?.locator.answer == nil)
    }
}
