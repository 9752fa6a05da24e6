import Corpus
import Exchange
import Formats
import Foundation
import ReviewStore
import TestSupport

/// A store in memory, as an export sees it.
final class StoreDouble: ExportSource {
    var summaries: [DatasetSummary] = []
    var samples: [Int: [ExportSample]] = [:]
    var sources: [Int: [UInt8]] = [:]
    /// Who decided.
    var reviewers: [TurnPlace: [String]] = [:]
    /// The hash of each event of the one site, from event 1 on.
    var events: [SHA256Digest] = []
    let site = Identifier(hexadecimal: "00112233445566778899aabbccddeeff") ?? .random()
    /// How large the pieces of a source are.
    var pieceSize = 100

    func surroundings() throws -> StoreSurroundings { StoreSurroundings() }
    func datasets() throws -> [DatasetSummary] { summaries }
    func newestEventNumber() throws -> Int64 { Int64(events.count) }

    func heads(upTo bound: Int64) throws -> [LedgerHead] {
        guard bound > 0, bound <= events.count else { return [] }
        return [LedgerHead(event: EventIdentity(site: site, sequence: bound), hash: events[Int(bound) - 1])]
    }

    func eventNumber(of head: LedgerHead) throws -> Int64 {
        guard try heads(upTo: head.event.sequence) == [head] else { throw StoreError.unknownHead(head) }
        return head.event.sequence
    }

    func exportSamples(
        dataset: Int, after ordinal: Int, limit: Int, upTo bound: Int64, allTexts: Bool
    ) throws -> [ExportSample] {
        Array(samples[dataset, default: []].filter { $0.place.ordinal > ordinal }.prefix(limit))
    }

    func turnChoice(_ conditions: [Condition]) throws -> TurnChoice {
        { [self] numbers, _ in
            var chosen: Set<TurnPlace> = []
            for sample in samples.values.joined() where numbers.contains(sample.number) {
                for turn in sample.turns {
                    let place = TurnPlace(sample: sample.number, turn: turn.number)
                    let meets = conditions.allSatisfy { condition in
                        switch condition.field {
                        case .domain: condition.holds(for: [sample.domain].compactMap { $0 })
                        case .kind: condition.holds(for: [turn.kind.rawValue])
                        case .reviewer: condition.holds(for: reviewers[place, default: []])
                        default: false
                        }
                    }
                    if meets { chosen.insert(place) }
                }
            }
            return chosen
        }
    }

    func unmetValues(of conditions: [Condition]) throws -> [String] {
        let found = summaries.compactMap(\.domain).map(Condition.folded)
        return conditions.filter { $0.field == .domain }.flatMap(\.texts)
            .filter { !found.contains(Condition.folded($0)) }.map { "nothing has “\($0)”" }
    }

    func readSource(dataset: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let bytes = sources[dataset, default: []]
        for start in stride(from: 0, to: bytes.count, by: pieceSize) {
            try bytes[start..<min(bytes.count, start + pieceSize)].withUnsafeBytes(body)
        }
    }

    func record(events count: Int) {
        events += (0..<count).map { SHA256Digest(of: [UInt8($0)]) }
    }

    /// Adds a LLaVA dataset of one picture a record, and returns its number.
    @discardableResult
    func addDataset(
        _ records: [[(question: String, answer: String)]], container: DatasetContainer = .lines,
        file: String = "set.jsonl", domain: String? = nil, unreadAtEnd: String? = nil
    ) -> Int {
        let number = summaries.count + 1
        var bytes = Array((container == .array ? "[\n" : "").utf8)
        var made: [ExportSample] = []
        for (ordinal, turns) in records.enumerated() {
            if ordinal > 0 { bytes += (container == .array ? ",\n" : "\n").utf8 }
            let start = bytes.count
            bytes += Self.record("\(number)-\(ordinal)", turns).utf8
            made.append(
                ExportSample(
                    number: number * 100 + ordinal,
                    place: RecordPlace(ordinal: ordinal, line: ordinal + 1, bytes: start..<bytes.count),
                    label: "\(number)-\(ordinal)", pictures: ["\(ordinal).jpg"], task: .conversation, domain: domain,
                    context: [], turns: turns.enumerated().map { Self.turn($0.offset, $0.element) }))
        }
        if let unreadAtEnd { bytes += ("\n" + unreadAtEnd).utf8 }
        bytes += (container == .array ? "\n]\n" : "\n").utf8
        sources[number] = bytes
        samples[number] = made
        summaries.append(
            DatasetSummary(
                number: number, digest: SHA256Digest(of: bytes), file: file, format: .llava, container: container,
                byteCount: bytes.count, samples: records.count, turns: records.reduce(0) { $0 + $1.count },
                quarantined: unreadAtEnd == nil ? 0 : 1, pictureFolders: ["/nowhere"], domain: domain,
                generator: "model"))
        return number
    }

    /// Adds a dataset that is read as an import reads it, and returns its number.
    @discardableResult
    func addFile(_ text: String, _ shape: DatasetShape, file: String = "set.jsonl") -> Int {
        let number = summaries.count + 1
        let reader = DatasetReader(shape)
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { reader.read($0) }
        reader.finish()
        let batch = reader.takeBatch()
        sources[number] = bytes
        samples[number] = batch.samples.enumerated().map { index, sample in
            ExportSample(
                number: number * 100 + index, place: sample.place, label: sample.label, pictures: sample.pictures,
                task: sample.task, domain: sample.domain, context: sample.context,
                turns: ReadSample(sample, of: bytes).turns.map {
                    ExportTurn(
                        number: $0.number, kind: $0.kind, language: $0.language, generated: $0.text,
                        locator: $0.locator, imageTokens: $0.imageTokens, outcome: .undecided)
                })
        }
        summaries.append(
            DatasetSummary(
                number: number, digest: SHA256Digest(of: bytes), file: file, format: shape.format,
                container: shape.container, byteCount: bytes.count, samples: batch.samples.count,
                turns: batch.samples.reduce(0) { $0 + $1.turns.count }, quarantined: batch.quarantined.count,
                pictureFolders: [], domain: nil, generator: nil))
        return number
    }

    /// Decides a turn, both counted from 0, of the dataset's record.
    func decide(
        _ record: Int, _ turn: Int, _ outcome: ExportTurn.Outcome, by names: [String] = ["ada"], in dataset: Int = 1
    ) {
        samples[dataset]?[record].turns[turn].outcome = outcome
        reviewers[TurnPlace(sample: samples[dataset]?[record].number ?? 0, turn: turn + 1)] = names
    }

    /// The record as the datasets of this double write it.
    static func record(_ label: String, _ turns: [(question: String, answer: String)]) -> String {
        let messages = turns.enumerated().map { index, turn in
            #"{"from": "human", "value": ""# + (index == 0 ? #"<image>\n"# : "") + turn.question
                + #""}, {"from": "gpt", "value": ""# + turn.answer + #""}"#
        }
        return #"{"id": ""# + label + #"", "image": ""# + (label.split(separator: "-").last ?? "")
            + #".jpg", "conversations": ["# + messages.joined(separator: ", ") + "]}"
    }

    private static func turn(_ index: Int, _ turn: (question: String, answer: String)) -> ExportTurn {
        ExportTurn(
            number: index + 1, kind: index == 0 ? .judgement : .longAnswer, language: .english,
            generated: TurnText(question: turn.question, answer: turn.answer),
            locator: TurnLocator(
                question: FieldLocator(pointer: "/conversations/\(2 * index)/value"),
                answer: FieldLocator(pointer: "/conversations/\(2 * index + 1)/value")),
            imageTokens: index == 0 ? [ImageToken(offset: 0, literal: "<image>\n")] : [], outcome: .undecided)
    }
}
