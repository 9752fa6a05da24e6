import Corpus
import ReviewStore

/// A dataset file of samples with two turns each, as an importer would have read it.
struct SmallFile {
    let name: String
    var samples: [ImportedSample] = []
    var bytes: [UInt8] = []

    static func question(_ turn: Int) -> String { turn == 1 ? "图中有几只猫？" : "What is it?" }

    init(_ count: Int, named name: String = "small") {
        self.name = name
        for ordinal in 0..<count {
            let record = Array("{\"id\":\"\(name)-\(ordinal)\"}".utf8)
            let turns = (1...2).map { turn in
                ImportedTurn(
                    number: turn, text: TurnText(question: Self.question(turn), answer: "answer \(ordinal).\(turn)"),
                    kind: turn == 1 ? .shortAnswer : .longAnswer, language: turn == 1 ? .chinese : .english,
                    locator: TurnLocator(
                        question: FieldLocator(pointer: "/conversations/\(2 * turn - 2)/value"),
                        answer: FieldLocator(pointer: "/conversations/\(2 * turn - 1)/value")),
                    imageTokens: turn == 1 ? [ImageToken(offset: 0, literal: "<image>\n")] : [])
            }
            samples.append(
                ImportedSample(
                    place: RecordPlace(
                        ordinal: ordinal, line: ordinal + 1, bytes: bytes.count..<bytes.count + record.count),
                    digest: SHA256Digest(of: record), label: "\(name)-\(ordinal)",
                    pictures: ["pictures/\(ordinal).jpg"],
                    task: .conversation, domain: ordinal.isMultiple(of: 2) ? "poster" : nil, context: [], turns: turns))
            bytes += record + [0x0A]
        }
    }

    var description: ImportDescription {
        ImportDescription(
            file: "\(name).jsonl", format: .llava, container: .lines, pictureFolders: ["/pictures"], domain: "map",
            generator: "model 1")
    }

    var chunks: [CompressedChunk] {
        get throws {
            try stride(from: 0, to: bytes.count, by: 64).map { offset in
                try bytes[offset..<min(offset + 64, bytes.count)].withUnsafeBytes {
                    try CompressedChunk($0, offset: offset)
                }
            }
        }
    }
}
