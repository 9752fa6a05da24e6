import Corpus
import Foundation
import ReviewStore
import Synchronization

/// A project made up for measuring: conversations of one to six turns in 23 domains, decided at the desk by twelve
/// reviewers over half a year, a fifth of the samples by two of them.
struct SyntheticProject {
    let path: String
    let decisions: Int
    /// The lead, who reviews too.
    static let lead = "reviewer01"

    /// Makes a store with about `decisions` decisions at `path`; the same number always gives the same project.
    init(decisions wanted: Int, at path: String) throws {
        let clock = Clock()
        var options = ReviewStore.OpenOptions()
        options.now = { clock.now }
        let store = try ReviewStore.create(at: path, options: options)
        let reviewers = try (1...12).map { try store.reviewer(named: String(format: "reviewer%02d", $0)) }
        var generator = SplitMix64(seed: 55_000)
        // 3.5 turns a sample, and 1.2 reviews of each.
        let samples = max(20, Int(Double(wanted) / 3.5 / 1.2))
        let turnCounts = try Self.importSamples(samples, into: store, &generator)
        var made = 0
        let shift = 40
        var first = 1
        while first <= samples {
            let last = min(first + shift - 1, samples)
            // The whole project takes 180 days.
            clock.set(day: 180 * first / samples)
            let one = Int(generator.next() % 12)
            made += try Self.review(first...last, turnCounts, as: one, reviewers, store, &generator)
            let overlap = (first...last).filter { $0 % 5 == 0 }
            if let start = overlap.first, let end = overlap.last {
                let other = (one + 1 + Int(generator.next() % 11)) % 12
                made += try Self.review(
                    start...end, turnCounts, as: other, reviewers, store, &generator, where: { $0 % 5 == 0 })
            }
            first = last + 1
        }
        try store.close()
        self.path = path
        self.decisions = made
    }

    private final class Clock: Sendable {
        private let time = Mutex<Int64>(1_767_225_600_000)

        var now: Timestamp {
            Timestamp(
                milliseconds: time.withLock {
                    $0 += 1_000
                    return $0
                })
        }

        func set(day: Int) {
            time.withLock { $0 = max($0, 1_767_225_600_000 + Int64(day) * 86_400_000 + 28_800_000) }
        }
    }

    private static func importSamples(
        _ count: Int, into store: ReviewStore, _ generator: inout SplitMix64
    ) throws -> [Int] {
        let session = try store.beginImport(
            ImportDescription(
                file: "synthetic.jsonl", format: .llava, container: .lines, pictureFolders: [], domain: nil,
                generator: nil))
        var turnCounts: [Int] = []
        var offset = 0
        var hasher = SHA256Hasher()
        for start in stride(from: 0, to: count, by: 2_000) {
            var batch: [ImportedSample] = []
            var file: [UInt8] = []
            for ordinal in start..<min(start + 2_000, count) {
                let turns = Int(generator.next() % 6) + 1
                turnCounts.append(turns)
                var record = SyntheticRecord(ordinal: ordinal)
                let made = (1...turns).map { _ in Self.turn(in: &record, &generator) }
                record.close()
                let bytes = record.bytes
                batch.append(
                    ImportedSample(
                        place: RecordPlace(
                            ordinal: ordinal, line: ordinal + 1,
                            bytes: offset + file.count..<offset + file.count + bytes.count),
                        digest: SHA256Digest(of: bytes), label: nil, pictures: [], task: .conversation,
                        domain: "domain_\(generator.next() % 23)", context: [], turns: made))
                file += bytes + [UInt8(ascii: "\n")]
            }
            let chunks = try stride(from: 0, to: file.count, by: CompressedChunk.size).map { start in
                try file[start..<min(start + CompressedChunk.size, file.count)].withUnsafeBytes {
                    try CompressedChunk($0, offset: offset + start)
                }
            }
            try session.append(samples: batch[...], quarantined: [], source: chunks)
            file.withUnsafeBytes { hasher.update($0) }
            offset += file.count
        }
        _ = try session.finish(digest: hasher.finish(), byteCount: offset)
        return turnCounts
    }

    private static let sentences = [
        "画面中央站着一位穿红色外套的行人。", "背景是一座灰色的大桥。", "The shop window on the right shows bread. ",
        "Three bicycles are parked along the road. ", "The hills are covered by clouds. ",
    ]

    private static func turn(in record: inout SyntheticRecord, _ generator: inout SplitMix64) -> ImportedTurn {
        let kind = TurnKind.allCases[Int(generator.next() % UInt64(TurnKind.allCases.count))]
        let language: Language = generator.next() % 10 < 6 ? .chinese : .english
        let text: TurnText
        switch kind {
        case .judgement:
            text = TurnText(question: "Is the sea visible?", answer: generator.next() % 2 == 0 ? "Yes" : "No")
        case .multipleChoice:
            text = TurnText(
                question: "Which colour?", choices: ["red", "blue", "green", "grey"],
                answer: ["A", "B", "C", "D"][Int(generator.next() % 4)])
        case .shortAnswer: text = TurnText(question: "How many?", answer: "\(generator.next() % 9)")
        case .longAnswer, .description:
            let count = Int(generator.next() % 4) + 1
            text = TurnText(
                question: "What is there?",
                answer: (0..<count).map { _ in sentences[Int(generator.next() % 5)] }.joined())
        }
        return ImportedTurn(kind: kind, language: language, places: record.append(text))
    }

    /// Has a reviewer decide samples, each in one transaction with the others, and returns how many decisions that were.
    private static func review(
        _ samples: ClosedRange<Int>, _ turnCounts: [Int], as index: Int, _ reviewers: [Reviewer],
        _ store: ReviewStore, _ generator: inout SplitMix64, where isWanted: (Int) -> Bool = { _ in true }
    ) throws -> Int {
        var actions: [ReviewAction] = []
        for sample in samples where isWanted(sample) {
            for turn in 1...turnCounts[sample - 1] {
                let draw = generator.next() % 1_000
                // From 80 to 91 % accepted, by reviewer.
                let accepted = UInt64(800 + 10 * index)
                var action = ReviewAction(
                    action: draw < accepted ? .accept : draw < 980 ? .edit : .reject, sample: sample, turn: turn,
                    activeMilliseconds: Self.time(of: index, &generator), cutoffMilliseconds: 60_000, source: .desk)
                action.elapsedMilliseconds = action.activeMilliseconds.map { $0 * 3 / 2 }
                if action.action == .edit {
                    action.after = TurnText(
                        question: "What is there, \(draw)?", choices: [], answer: sentences[Int(draw % 5)])
                }
                actions.append(action)
            }
        }
        for index in actions.indices where actions[index].action == .edit {
            guard let sample = actions[index].sample, let turn = actions[index].turn,
                let found = try store.sample(sample, for: reviewers[0]), var after = actions[index].after
            else { continue }
            let generated = found.turns[turn - 1].generated
            after.choices = generated.choices
            after.question = generated.question
            switch found.turns[turn - 1].kind {
            case .judgement: after.answer = generated.answer == "Yes" ? "No" : "Yes"
            case .multipleChoice: after.answer = generated.answer == "A" ? "B" : "A"
            case .shortAnswer: after.answer = generated.answer + "0"
            case .longAnswer, .description: after.answer = generated.answer + after.answer
            }
            actions[index].after = after
        }
        return try store.record(actions, by: reviewers[index]).count
    }

    /// Seconds that grow as e to the sum of twelve draws do, about twelve on average.
    private static func time(of reviewer: Int, _ generator: inout SplitMix64) -> Int64 {
        let normal = (0..<12).reduce(-6.0) { sum, _ in sum + Double(generator.next() >> 11) * 0x1p-53 }
        return Int64(exp(9 + 0.03 * Double(reviewer) + 0.7 * normal))
    }
}

/// A record of a conversation under construction; its texts need no escapes.
private struct SyntheticRecord {
    private(set) var bytes: [UInt8]
    private var isFirst = true

    init(ordinal: Int) { bytes = Array("{\"id\":\(ordinal),\"conversations\":[".utf8) }

    mutating func append(_ text: TurnText) -> TurnPlaces {
        append(isFirst ? "{\"from\":\"human\",\"value\":" : ",{\"from\":\"human\",\"value\":")
        isFirst = false
        let question = append(string: text.question)
        append("},{\"from\":\"gpt\",\"choices\":[")
        var choices: [Range<Int>] = []
        for choice in text.choices {
            if !choices.isEmpty { append(",") }
            choices.append(append(string: choice))
        }
        append("],\"value\":")
        let answer = append(string: text.answer)
        append("}")
        return TurnPlaces(question: question, choices: choices, answer: answer)
    }

    mutating func close() { append("]}") }

    private mutating func append(_ text: String) { bytes += text.utf8 }

    private mutating func append(string text: String) -> Range<Int> {
        append("\"")
        let start = bytes.count
        append(text)
        defer { append("\"") }
        return start..<bytes.count
    }
}
