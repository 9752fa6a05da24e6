import Corpus
import Exchange
import Formats
import Foundation
import TestSupport
import Testing

/// What can be decided can be written, and what could not is told.
@Suite struct CorrectionTests {
    private let folder: TemporaryFolder
    private let store = StoreDouble()

    private static let rows = """
        {"image_path": "a.jpg", "gpt4v_caption_interface": "A cat."}
        {"image_path": "b.jpg", "qa_raw": "<Q1> 什么颜色? </Q1> <C1> A. 红\\nB. 蓝 </C1> <A1> A </A1>\\n<Q2> How many? </Q2> <A2> two </A2>"}
        {"image_path": "c.jpg", "qa_raw": "<Q1> 是吗? </Q1> <C1> {\\"是\\", \\"否\\"} </C1> <A1> 是 </A1>"}

        """
    private static let messages = """
        {"messages": [{"role": "user", "content": [{"type": "image"}, {"type": "text", "text": "What?"}]}]}
        {"messages": [{"role": "user", "content": "<image>\\nWhat?"}, {"role": "assistant", "content": "This."}, {"role": "user", "content": "Why?"}], "images": ["a.jpg"]}
        {"messages": [{"role": "assistant", "content": "Hello."}]}

        """

    init() throws { folder = try TemporaryFolder() }

    private func export() throws -> (text: String, report: ExportReport) {
        var options = ExportOptions(programVersion: "1")
        options.overwrites = true
        let report = try DatasetExporter(source: store, options: options).export(to: folder.path("out.jsonl"))
        return (try String(contentsOfFile: folder.path("out.jsonl"), encoding: .utf8), report)
    }

    @Test("Corrections of earlier programs that no record can take are left out by name, and the others are written")
    func leftOut() throws {
        store.addFile(Self.rows, DatasetShape(container: .lines, format: .mminstruct))
        let choices = ["红", "蓝"]
        store.decide(0, 0, .edited(TurnText(question: "What is it?", answer: "A cat.")))
        store.decide(
            1, 0, .edited(TurnText(question: "什么颜色?", choices: choices, answer: "B </A1> <Q9> x </Q9>")))
        store.decide(1, 1, .edited(TurnText(question: "How many?", answer: "three")))
        let (text, report) = try export()
        #expect(text == Self.rows.replacing("<A2> two </A2>", with: "<A2> three </A2>"))
        #expect(report.leftOut.map(\.sample) == [100, 101])
        #expect(report.leftOut.map(\.turn) == [1, 1])
        #expect(report.leftOut.map(\.reason).allSatisfy { $0.contains("place") || $0.contains("</A1>") })
        #expect(report.counts.correctionsLeftOut == 2)
        #expect((report.counts.recordsChanged, report.counts.recordsUntouched) == (1, 2))
    }

    @Test("What the places of a turn allow is written and reads back", arguments: 0..<60)
    func roomIsRight(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        let isTagged = seed.isMultiple(of: 2)
        store.addFile(
            isTagged ? Self.rows : Self.messages,
            DatasetShape(container: .lines, format: isTagged ? .mminstruct : .messages))
        var asked = 0
        for (record, sample) in (store.samples[1] ?? []).enumerated() {
            for (index, turn) in sample.turns.enumerated() {
                var text = turn.generated
                if Bool.random(using: &generator) { text.question = Self.text(&generator) }
                if Bool.random(using: &generator) { text.answer = Self.text(&generator) }
                for choice in text.choices.indices where Bool.random(using: &generator) {
                    text.choices[choice] = Self.text(&generator).replacing("\n", with: " ")
                }
                guard CorrectionRoom(of: turn.locator).obstacle(to: text, from: turn.generated) == nil else { continue }
                store.decide(record, index, .edited(text))
                asked += 1
            }
        }
        let report = try export().report
        #expect(report.leftOut == [], "\(asked) were asked for")
    }

    private static func text(_ generator: inout SplitMix64) -> String {
        let parts = [
            "红", "a", " ", "\n", "<", ">", "</A1>", "<Q2>", "< c 3 >", "A. x", " B. y", "\"", "\\", "{", "]", ",", "🙂",
            "1",
            "、", "<img>", "e\u{301}", "\u{1}",
        ]
        let count = Int.random(in: 1...5, using: &generator)
        return (0..<count).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
    }
}
