import Corpus
import Testing

@testable import Formats

@Suite("Decisions about turns are written into their record")
struct RecordCorrectionTests {
    private func apply(_ fates: [TurnFate], _ turns: [ExportTurn], to record: String) throws -> String {
        let result = try RecordCorrection.apply(
            fates, of: .made(turns), to: Array(record.utf8), fileEvidence: EscapeEvidence())
        return String(decoding: result, as: UTF8.self)
    }

    /// A conversation of three turns, the first with a token at its start.
    private static let conversation = [
        #"{"id": 4, "image": "a.jpg", "conversations": [{"from": "human", "value": "<image>\nQ1"}, {"from": "gpt", "value": "A1"}"#,
        #"{"from": "human", "value": "Q2"}, {"from": "gpt", "value": "A2"}"#,
        #"{"from": "human", "value": "Q3"}, {"from": "gpt", "value": "A3"}]}"#,
    ]
    private var record: String { Self.conversation.joined(separator: ", ") }
    private var turns: [ExportTurn] {
        [
            .message(1, "/conversations/0/value", "Q1", "/conversations/1/value", "A1", tokens: [(0, "<image>\n")]),
            .message(2, "/conversations/2/value", "Q2", "/conversations/3/value", "A2"),
            .message(3, "/conversations/4/value", "Q3", "/conversations/5/value", "A3"),
        ]
    }

    @Test("a corrected question keeps its token, a corrected answer is the only other change")
    func corrections() throws {
        let fates: [TurnFate] = [
            .correct(TurnText(question: "W1?", answer: "A1")), .keep, .correct(TurnText(question: "Q3", answer: "B3")),
        ]
        #expect(
            try apply(fates, turns, to: record)
                == record.replacing(#"\nQ1"#, with: #"\nW1?"#).replacing("A3", with: "B3"))
    }

    @Test("a removed turn takes both its messages along")
    func removal() throws {
        #expect(
            try apply([.keep, .remove, .keep], turns, to: record)
                == [Self.conversation[0], Self.conversation[2]].joined(separator: ", "))
        #expect(
            try apply([.keep, .keep, .remove], turns, to: record)
                == Self.conversation[0] + ", " + Self.conversation[1] + "]}")
        #expect(try apply([.keep, .remove, .remove], turns, to: record) == Self.conversation[0] + "]}")
    }

    @Test("a removed first turn hands its token to the nearest later question")
    func handover() throws {
        let result = try apply([.remove, .keep, .correct(TurnText(question: "R3", answer: "A3"))], turns, to: record)
        #expect(
            result == #"{"id": 4, "image": "a.jpg", "conversations": ["#
                + Self.conversation[1].replacing("Q2", with: #"<image>\nQ2"#) + ", "
                + Self.conversation[2].replacing("Q3", with: "R3"))
        #expect(
            try apply([.remove, .remove, .keep], turns, to: record)
                == #"{"id": 4, "image": "a.jpg", "conversations": ["#
                + Self.conversation[2].replacing("Q3", with: #"<image>\nQ3"#))
    }

    @Test("tokens of several pictures keep their order, and go to the question before when none is later")
    func handoverOrder() throws {
        let record =
            #"{"messages":[{"role":"user","content":"<image>\nQ1"},{"role":"assistant","content":"A1"},"#
            + #"{"role":"user","content":"Q2\n<image>"},{"role":"assistant","content":"A2"},"#
            + #"{"role":"user","content":"Q3<image>"},{"role":"assistant","content":"A3"}],"images":["a","b","c"]}"#
        let turns: [ExportTurn] = [
            .message(1, "/messages/0/content", "Q1", "/messages/1/content", "A1", tokens: [(0, "<image>\n")]),
            .message(2, "/messages/2/content", "Q2", "/messages/3/content", "A2", tokens: [(2, "\n<image>")]),
            .message(3, "/messages/4/content", "Q3", "/messages/5/content", "A3", tokens: [(2, "<image>")]),
        ]
        #expect(
            try apply([.remove, .remove, .keep], turns, to: record)
                == #"{"messages":[{"role":"user","content":"<image>\n<image>\nQ3<image>"},"#
                + #"{"role":"assistant","content":"A3"}],"images":["a","b","c"]}"#)
        #expect(
            try apply([.correct(TurnText(question: "Q1!", answer: "A1")), .remove, .remove], turns, to: record)
                == #"{"messages":[{"role":"user","content":"<image>\nQ1!\n<image><image>"},"#
                + #"{"role":"assistant","content":"A1"}],"images":["a","b","c"]}"#)
    }

    @Test("tokens handed over are escaped as the record escapes them")
    func handoverStyle() throws {
        let record =
            #"{"conversations":[{"value":"\u003cimage\u003e\nQ1"},{"value":"A1"},{"value":"Q2"},{"value":"A2"}]}"#
        let turns: [ExportTurn] = [
            .message(1, "/conversations/0/value", "Q1", "/conversations/1/value", "A1", tokens: [(0, "<image>\n")]),
            .message(2, "/conversations/2/value", "Q2", "/conversations/3/value", "A2"),
        ]
        #expect(
            try apply([.remove, .keep], turns, to: record)
                == #"{"conversations":[{"value":"\u003cimage\u003e\nQ2"},{"value":"A2"}]}"#)
    }

    @Test("picture parts of a content array pass to the next message, whether that is an array or a string")
    func pictureParts() throws {
        let picture = #"{"type": "image_url", "image_url": {"url": "a.jpg"}}"#
        let second = #"{"type": "image_url", "image_url": {"url": "b.jpg"}}"#
        func record(_ question: String) -> String {
            #"{"messages":[{"role":"user","content":["# + picture + #", {"type":"text","text":"Q1"}]},"#
                + #"{"role":"assistant","content":"A1"},{"role":"user","content":"# + question
                + #"},{"role":"assistant","content":"A2"}]}"#
        }
        func expected(_ question: String) -> String {
            #"{"messages":[{"role":"user","content":"# + question + #"},{"role":"assistant","content":"A2"}]}"#
        }
        func turns(_ second: String) -> [ExportTurn] {
            [
                .message(1, "/messages/0/content/1/text", "Q1", "/messages/1/content", "A1"),
                .message(2, second, "Q2", "/messages/3/content", "A2"),
            ]
        }
        #expect(
            try apply(
                [.remove, .keep], turns("/messages/2/content/0/text"),
                to: record(#"[{"type":"text","text":"Q2"}, \#(second)]"#))
                == expected(#"[\#(picture), {"type":"text","text":"Q2"}, \#(second)]"#))
        #expect(
            try apply(
                [.remove, .correct(TurnText(question: "P2", answer: "A2"))], turns("/messages/2/content"),
                to: record(#""Q2""#))
                == expected(#"[\#(picture), {"type": "text", "text": "P2"}]"#))
    }

    @Test("system messages stay")
    func systemMessage() throws {
        let record =
            #"{"messages": [{"role": "system", "content": "S"}, {"role": "user", "content": "Q1"}, "#
            + #"{"role": "assistant", "content": "A1"}, {"role": "user", "content": "Q2"}, {"role": "assistant", "content": "A2"}]}"#
        let turns: [ExportTurn] = [
            .message(1, "/messages/1/content", "Q1", "/messages/2/content", "A1"),
            .message(2, "/messages/3/content", "Q2", "/messages/4/content", "A2"),
        ]
        #expect(
            try apply([.remove, .keep], turns, to: record)
                == #"{"messages": [{"role": "system", "content": "S"}, {"role": "user", "content": "Q2"}, "#
                + #"{"role": "assistant", "content": "A2"}]}"#)
    }

    @Test("corrected choices are written where they stand")
    func choices() throws {
        let record = #"{"question":"Q","choices":["\u7ea2","b"],"answer":"A"}"#
        var turn = ExportTurn.message(1, "/question", "Q", "/answer", "A")
        turn.generated.choices = ["红", "b"]
        turn.locator.choices = [FieldLocator(pointer: "/choices/0"), FieldLocator(pointer: "/choices/1")]
        let corrected = TurnText(question: "Q", choices: ["蓝", "b"], answer: "B")
        #expect(
            try apply([.correct(corrected)], [turn], to: record)
                == #"{"question":"Q","choices":["\u84dd","b"],"answer":"B"}"#)
        #expect(throws: RecordEditError.self) {
            try apply([.correct(TurnText(question: "Q", choices: ["红"], answer: "A"))], [turn], to: record)
        }
    }

    @Test("a record that does not say what was imported is left alone")
    func otherText() {
        #expect(throws: RecordEditError.unexpectedText(pointer: "/conversations/1/value")) {
            try apply(
                [.correct(TurnText(question: "Q1", answer: "B1")), .keep, .keep], turns,
                to: record.replacing("A1", with: "A0"))
        }
    }

    @Test("a question or an answer that the record lacks is added as a message like the others")
    func additions() throws {
        let record =
            #"{"conversations":[{"value":"\u7ea2?","from":"human"},  {"value":"A1","from":"gpt"},  "#
            + #"{"value":"A2","from":"gpt"},  {"value":"Q3","from":"human"}]}"#
        var turns: [ExportTurn] = [
            .message(1, "/conversations/0/value", "红?", "/conversations/1/value", "A1"),
            .message(2, "/none", "", "/conversations/2/value", "A2"),
            .message(3, "/conversations/3/value", "Q3", "/none", ""),
        ]
        turns[1].locator.question = nil
        turns[2].locator.answer = nil
        let fates: [TurnFate] = [
            .keep, .correct(TurnText(question: "Q2", answer: "A2")), .correct(TurnText(question: "Q3", answer: "蓝")),
        ]
        let added =
            #"{"value":"Q2","from":"human"},  {"value":"A2","from":"gpt"},  "#
            + #"{"value":"Q3","from":"human"},  {"value":"\u84dd","from":"gpt"}]}"#
        #expect(
            try apply(fates, turns, to: record)
                == #"{"conversations":[{"value":"\u7ea2?","from":"human"},  {"value":"A1","from":"gpt"},  "# + added)
        #expect(
            try apply([.remove] + fates.dropFirst(), turns, to: record) == #"{"conversations":["# + added)
        let alone = #"{"messages": [{"role": "user", "content": "Q3", "x": 1}]}"#
        var turn = ExportTurn.message(1, "/messages/0/content", "Q3", "/none", "")
        turn.locator.answer = nil
        #expect(
            try apply([.correct(TurnText(question: "Q3", answer: "A"))], [turn], to: alone)
                == #"{"messages": [{"role": "user", "content": "Q3", "x": 1}, {"role": "assistant", "content": "A"}]}"#)
    }

    @Test("a text that has no place in its record is refused with the turn's number")
    func noPlace() {
        var turn = ExportTurn.message(1, "/none", "", "/caption", "A cat.")
        turn.locator.question = nil
        #expect(throws: RecordEditError.self) {
            try apply([.correct(TurnText(question: "new", answer: "A cat."))], [turn], to: #"{"caption": "A cat."}"#)
        }
    }
}

@Suite("Turns in one text of a generator are corrected and removed by themselves")
struct QuestionBlockTests {
    /// A row of MMInstruct's generator with the turns that its fields make, spans found by their words.
    private func row(_ text: String, _ turns: [(question: String, answer: String)]) -> (String, [ExportTurn]) {
        let made = turns.enumerated().map { index, turn in
            func field(_ words: String) -> FieldLocator? {
                guard let range = text.firstRange(of: words) else { return nil }
                let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
                return FieldLocator(pointer: "/qa_raw", span: start..<start + words.utf8.count)
            }
            return ExportTurn(
                number: index + 1, kind: .shortAnswer, language: .chinese,
                generated: TurnText(question: turn.question, answer: turn.answer),
                locator: TurnLocator(question: field(turn.question), answer: field(turn.answer)), imageTokens: [],
                outcome: .undecided)
        }
        return (text, made)
    }

    private func apply(_ fates: [TurnFate], _ row: (text: String, turns: [ExportTurn])) throws -> String {
        var record: [UInt8] = []
        OrderedJSON.members(["image_path": .string("a.jpg"), "qa_raw": .string(row.text), "n": .number(1)])
            .appendLine(to: &record)
        let result = try RecordCorrection.apply(
            fates, of: .made(row.turns), to: record, fileEvidence: EscapeEvidence())
        return try RecordEditor(result).text(at: "/qa_raw")
    }

    private static let blocks = [
        "<Q1> 火箭是什么颜色的？ </Q1> <A1> 白色 </A1>", "<Q2> 什么时候？ </Q2> <C2> A. 夜 B. 午 </C2> <A2> 正午 </A2>",
        "<q3> 几座？ </q3> <A3> 四座 </A3>",
    ]
    private static let words = [("火箭是什么颜色的？", "白色"), ("什么时候？", "正午"), ("几座？", "四座")]

    @Test("every combination of removed turns leaves the other blocks and their numbers", arguments: 0..<7)
    func removals(mask: Int) throws {
        for separator in ["\n", " ", "\n\n", ""] {
            let kept = (0..<3).filter { mask & 1 << $0 == 0 }
            let row = row(Self.blocks.joined(separator: separator), Self.words)
            let fates = (0..<3).map { kept.contains($0) ? TurnFate.keep : .remove }
            #expect(try apply(fates, row) == kept.map { Self.blocks[$0] }.joined(separator: separator))
        }
    }

    @Test("text around the blocks stays")
    func around() throws {
        let row = row("好的：\n" + Self.blocks.joined(separator: "\n") + "\nThe end.\n", Self.words)
        #expect(try apply([.remove, .keep, .remove], row) == "好的：\n" + Self.blocks[1] + "\nThe end.\n")
        let last = self.row(Self.blocks.joined(separator: "\n") + "\n", Self.words)
        #expect(try apply([.keep, .keep, .remove], last) == Self.blocks[0] + "\n" + Self.blocks[1] + "\n")
    }

    @Test("a block whose closing tags are missing goes to its last field")
    func missingTags() throws {
        let row = row("<Q1> a? <C1> x <A1> yes\n<Q2> b? </Q2> <A2> no", [("a?", "yes"), ("b?", "no")])
        #expect(try apply([.remove, .keep], row) == "<Q2> b? </Q2> <A2> no")
        #expect(try apply([.keep, .remove], row) == "<Q1> a? <C1> x <A1> yes")
    }

    @Test("where all questions come before the answers, a turn's parts go one by one")
    func interleaved() throws {
        let judge = #"<C2> {"是", "否"} </C2>"#
        let row = row(
            "<Q1> a? </Q1> <Q2> b? </Q2> \(judge)\n<A1> yes </A1>\n<A2> no </A2>", [("a?", "yes"), ("b?", "no")])
        #expect(try apply([.remove, .keep], row) == "<Q2> b? </Q2> \(judge)\n<A2> no </A2>")
        #expect(try apply([.keep, .remove], row) == "<Q1> a? </Q1> <A1> yes </A1>")
    }

    @Test("choices go with their turn, and are corrected where they stand")
    func choices() throws {
        var row = row(
            "<Q1> a? </Q1> <C1> A. 狗 B. 猫 </C1> <A1> B </A1>\n<Q2> b? </Q2> <A2> no </A2>",
            [("a?", "B </A1>"), ("b?", "no")])
        row.1[0].generated = TurnText(question: "a?", choices: ["狗", "猫"], answer: "B")
        let start = row.0.utf8.distance(from: row.0.startIndex, to: row.0.firstIndex(of: "狗") ?? row.0.startIndex)
        row.1[0].locator.choices = [start..<start + 3, start + 7..<start + 10].map {
            FieldLocator(pointer: "/qa_raw", span: $0)
        }
        let answer = row.1[0].locator.answer?.span?.lowerBound ?? 0
        row.1[0].locator.answer?.span = answer..<answer + 1
        #expect(
            try apply([.correct(TurnText(question: "a?", choices: ["狼", "猫"], answer: "A")), .remove], row)
                == "<Q1> a? </Q1> <C1> A. 狼 B. 猫 </C1> <A1> A </A1>")
        #expect(try apply([.remove, .keep], row) == "<Q2> b? </Q2> <A2> no </A2>")
    }

    @Test("an answer that was never generated is added in tags of its turn's number")
    func addition() throws {
        var row = row("<Q1> a? </Q1>\n<Q2> b? </Q2> <A2> no </A2>", [("a?", ""), ("b?", "no")])
        row.1[0].locator.answer = nil
        #expect(
            try apply([.correct(TurnText(question: "a?", answer: "yes")), .keep], row)
                == "<Q1> a? </Q1> <A1> yes </A1>\n<Q2> b? </Q2> <A2> no </A2>")
    }

    @Test("corrections and removals of one text come together")
    func together() throws {
        let row = row(Self.blocks.joined(separator: "\n"), Self.words)
        let corrected = TurnText(question: "几座塔？", answer: "五座")
        #expect(
            try apply([.correct(TurnText(question: "火箭是什么颜色的？", answer: "白")), .remove, .correct(corrected)], row)
                == "<Q1> 火箭是什么颜色的？ </Q1> <A1> 白 </A1>\n<q3> 几座塔？ </q3> <A3> 五座 </A3>")
    }

    @Test("unchanged text between corrections keeps its escapes")
    func escapes() throws {
        let record = Array(#"{"qa_raw": "<Q1> \u0061? \/ </Q1> <A1> b </A1> <Q2> c </Q2> <A2> d </A2>"}"#.utf8)
        let text = try RecordEditor(record).text(at: "/qa_raw")
        let turns = row(text, [("a? /", " b "), (" c ", " d ")]).1
        let result = try RecordCorrection.apply(
            [.correct(TurnText(question: "a! /", answer: " e ")), .correct(TurnText(question: " c ", answer: " f "))],
            of: .made(turns), to: record, fileEvidence: EscapeEvidence())
        #expect(
            String(decoding: result, as: UTF8.self)
                == #"{"qa_raw": "<Q1> \u0061! \/ </Q1> <A1> e </A1> <Q2> c </Q2> <A2> f </A2>"}"#)
    }
}

extension ExportSample {
    static func made(_ turns: [ExportTurn], label: String? = nil, pictures: [String] = []) -> ExportSample {
        ExportSample(
            number: 1, place: RecordPlace(ordinal: 0, line: 1, bytes: 0..<1), label: label, pictures: pictures,
            task: .conversation, domain: nil, context: [], turns: turns)
    }
}

extension ExportTurn {
    static func message(
        _ number: Int, _ questionPointer: String, _ question: String, _ answerPointer: String, _ answer: String,
        tokens: [(Int, String)] = []
    ) -> ExportTurn {
        ExportTurn(
            number: number, kind: .shortAnswer, language: .english,
            generated: TurnText(question: question, answer: answer),
            locator: TurnLocator(
                question: FieldLocator(pointer: questionPointer), answer: FieldLocator(pointer: answerPointer)),
            imageTokens: tokens.map { ImageToken(offset: $0.0, literal: $0.1) }, outcome: .undecided)
    }
}
