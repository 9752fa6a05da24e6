import Corpus
import Figures
import Exchange
import Foundation
import ReviewStore
import TestSupport
import Testing

/// What was planted to see whether reviewers catch it stays in the store.
@Suite struct PlantedErrorTests {
    @Test("No planted error leaves with an export, in whatever form and whatever was decided about it")
    func neverExported() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.dataset(60), to: "data.jsonl")
        let store = try ReviewStore.create(at: folder.path("store.sqlite"))
        _ = try DatasetImporter().importFile(file, into: store)
        let alice = try store.reviewer(named: "alice")
        let bob = try store.reviewer(named: "bob")
        let carol = try store.reviewer(named: "carol")

        var planted: [(sample: Int, turn: Int, shown: TurnText, edited: TurnText?)] = []
        for sample in 1...60 {
            try #require(try store.plantError(in: sample, for: bob, seed: UInt64(sample), by: alice))
            let shown = try #require(try store.sample(sample, for: bob))
            let generated = try #require(try store.sample(sample, for: alice))
            for (turn, own) in zip(shown.turns, generated.turns) {
                var action = ReviewAction(action: .accept, sample: sample, turn: turn.number, source: .script)
                if turn.generated != own.generated {
                    var edited: TurnText?
                    switch sample % 3 {
                    case 0: action.action = .reject
                    case 1:
                        // The error left in, beside words that no other text has.
                        var text = turn.generated
                        text.answer += " 确实如此\(sample)"
                        (action.action, action.after, edited) = (.edit, text, text)
                    default: break
                    }
                    planted.append((sample, turn.number, turn.generated, edited))
                }
                _ = try store.record(action, by: bob)
            }
            // Some turns have a second reviewer, who is shown them as they are.
            if sample.isMultiple(of: 4), let last = planted.last {
                _ = try store.record(
                    ReviewAction(action: .accept, sample: sample, turn: last.turn, source: .script), by: carol)
            }
        }
        #expect(planted.count == 60)

        for format in ExportFormat.allCases {
            for rejected in RejectedTurns.allCases {
                for decided in [nil, "accepted,edited,rejected,undecided"] {
                    var options = ExportOptions(programVersion: "test")
                    options.format = format
                    options.rejected = rejected
                    options.contested = .keep
                    options.overwrites = true
                    options.decided = try ExportOutcome.outcomes(in: [decided].compactMap { $0 })
                    _ = try DatasetExporter(source: store, options: options).export(to: folder.path("out.jsonl"))
                    let text = try String(contentsOfFile: folder.path("out.jsonl"), encoding: .utf8)
                    #expect(!text.isEmpty && !text.contains("确实如此"))
                    if format == .source {
                        #expect(text == (try String(contentsOfFile: file, encoding: .utf8)))
                    }
                    try expectGenerated(text)
                }
            }
        }
        let outcomes = try store.status().progress.all.outcomes
        #expect(outcomes.rejected == 0 && outcomes.edited == 0)
        #expect(try store.check().problems == [])
    }

    /// Every answer in an export is one that the generator wrote under this question.
    private func expectGenerated(_ text: String) throws {
        for line in text.split(separator: "\n") {
            let record = try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let messages = try #require((record["conversations"] ?? record["messages"]) as? [[String: String]])
            let texts = messages.compactMap { $0["value"] ?? $0["content"] }
            for turn in stride(from: 0, to: texts.count, by: 2) {
                let question = texts[turn].replacingOccurrences(of: "<image>\n", with: "")
                #expect(Self.answers(to: question).contains(texts[turn + 1]), "\(question): \(texts[turn + 1])")
            }
        }
    }

    private static let turns = [
        ("图中有人吗？", ["有", "没有"]), ("How many boats are there?", ["3", "4", "5"]),
        ("披风是什么颜色的？", ["红色", "蓝色"]), ("Which one is it?\nA. a cat\nB. a dog\nC. a horse", ["B", "C"]),
    ]

    private static func answers(to question: String) -> [String] {
        // The number of the sample makes the question its own.
        guard let number = Int(question.prefix { $0 != "." }) else { return [] }
        return turns.enumerated().filter { question.hasSuffix($0.element.0) }.map { answer(number, $0.offset) }
    }

    private static func answer(_ sample: Int, _ turn: Int) -> String {
        turns[turn].1[sample % turns[turn].1.count]
    }

    private static func dataset(_ count: Int) -> String {
        (1...count).map { sample in
            let messages = turns.indices.map { turn in
                let question = "\(sample). \(turns[turn].0)".replacingOccurrences(of: "\n", with: #"\n"#)
                let token = turn == 0 ? #"<image>\n"# : ""
                return #"{"from": "human", "value": "\#(token)\#(question)"}, "#
                    + #"{"from": "gpt", "value": "\#(answer(sample, turn))"}"#
            }
            return #"{"id": \#(sample), "image": "a.jpg", "conversations": [\#(messages.joined(separator: ", "))]}"#
                + "\n"
        }.joined()
    }
}
