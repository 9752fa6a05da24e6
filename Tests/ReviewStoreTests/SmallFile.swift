import Corpus
import ReviewStore

/// A dataset file of samples with two turns each, as an importer would have read it.
struct SmallFile {
    let name: String
    var samples: [MadeSample] = []

    static func question(_ turn: Int) -> String { turn == 1 ? "图中有几只猫？" : "What is it?" }

    init(_ count: Int, named name: String = "small") {
        self.name = name
        samples = (0..<count).map { ordinal in
            let turns = (1...2).map { turn in
                MadeTurn(
                    text: TurnText(question: Self.question(turn), answer: "answer \(ordinal).\(turn)"),
                    kind: turn == 1 ? .shortAnswer : .longAnswer, language: turn == 1 ? .chinese : .english,
                    imageToken: turn == 1 ? "<image>\n" : "")
            }
            return MadeSample(
                ordinal: ordinal, label: "\(name)-\(ordinal)", pictures: ["pictures/\(ordinal).jpg"],
                domain: ordinal.isMultiple(of: 2) ? "poster" : nil, turns: turns)
        }
    }

    var description: ImportDescription {
        ImportDescription(
            file: "\(name).jsonl", format: .llava, container: .lines, pictureFolders: ["/pictures"], domain: "map",
            generator: "model 1")
    }

    /// The file's bytes.
    var bytes: [UInt8] { encoded.bytes }

    /// The samples as they are read from the file's bytes.
    var encoded: (samples: [ImportedSample], bytes: [UInt8]) {
        var bytes: [UInt8] = []
        let samples = samples.map { $0.imported(into: &bytes) }
        return (samples, bytes)
    }

    /// Writes the samples, and the file in two pieces.
    func write(into session: ImportSession, quarantined: [QuarantinedRecord] = []) throws {
        let (samples, bytes) = encoded
        let size = max(1, (bytes.count + 1) / 2)
        let chunks = try stride(from: 0, to: bytes.count, by: size).map { offset in
            try bytes[offset..<min(offset + size, bytes.count)].withUnsafeBytes {
                try CompressedChunk($0, offset: offset)
            }
        }
        try session.append(samples: samples[...], quarantined: quarantined[...], source: chunks)
    }

    /// Imports the file whole.
    @discardableResult
    func importWhole(into store: ReviewStore, quarantined: [QuarantinedRecord] = []) throws -> DatasetSummary {
        let session = try store.beginImport(description)
        try write(into: session, quarantined: quarantined)
        let bytes = bytes
        return try session.finish(digest: SHA256Digest(of: bytes), byteCount: bytes.count)
    }
}

/// A sample that a test makes up.
struct MadeSample {
    /// Counted from 0 within its file.
    var ordinal: Int
    var label: String?
    var pictures: [String] = []
    var task = SampleTask.conversation
    var domain: String?
    var context: [Message] = []
    var turns: [MadeTurn]
    /// Whether its record writes all but ASCII by code points.
    var isEscaped = false

    /// Adds the record as a line to the file's bytes and returns the sample as it is read there.
    func imported(into bytes: inout [UInt8]) -> ImportedSample {
        var record = MadeRecord("{\"id\":\"\(label ?? "\(ordinal)")\",\"conversations\":[", isEscaped: isEscaped)
        let turns = turns.enumerated().map { index, turn in
            if index > 0 { record.append(",") }
            return turn.imported(into: &record)
        }
        record.append("]}")
        let start = bytes.count
        bytes += record.bytes + [0x0A]
        return ImportedSample(
            place: RecordPlace(ordinal: ordinal, line: ordinal + 1, bytes: start..<start + record.bytes.count),
            digest: SHA256Digest(of: record.bytes), label: label, pictures: pictures, task: task, domain: domain,
            context: context, turns: turns)
    }
}

/// A turn that a test makes up.
struct MadeTurn {
    var text: TurnText
    var kind: TurnKind
    var language: Language
    /// What stands before the question.
    var imageToken = ""

    fileprivate func imported(into record: inout MadeRecord) -> ImportedTurn {
        record.append("{\"from\":\"human\",\"value\":")
        let question = record.append(string: imageToken + text.question)
        record.append("},{\"from\":\"gpt\",\"choices\":[")
        var choices: [Range<Int>] = []
        for choice in text.choices {
            if !choices.isEmpty { record.append(",") }
            choices.append(record.append(string: choice))
        }
        record.append("],\"value\":")
        let answer = record.append(string: text.answer)
        record.append("}")
        return ImportedTurn(
            kind: kind, language: language, places: TurnPlaces(question: question, choices: choices, answer: answer))
    }
}

/// A record of JSON under construction, which tells where its strings stand.
private struct MadeRecord {
    private(set) var bytes: [UInt8] = []
    private let isEscaped: Bool

    init(_ text: String, isEscaped: Bool) {
        self.isEscaped = isEscaped
        append(text)
    }

    mutating func append(_ text: String) { bytes += text.utf8 }

    /// Adds a string and returns the place between its quotes.
    mutating func append(string text: String) -> Range<Int> {
        append("\"")
        let start = bytes.count
        for byte in (isEscaped ? Self.escaped(text) : text).utf8 {
            switch byte {
            case UInt8(ascii: "\""),
                UInt8(ascii: "\\") where !isEscaped:
                bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x10: append("\\u000\(String(byte, radix: 16))")
            case 0x10..<0x20: append("\\u00\(String(byte, radix: 16))")
            default: bytes.append(byte)
            }
        }
        defer { append("\"") }
        return start..<bytes.count
    }

    /// The text with all but letters, digits and blanks written by code points.
    private static func escaped(_ text: String) -> String {
        text.utf16.map { unit in
            let scalar = Unicode.Scalar(unit)
            if let scalar, scalar.isASCII, scalar.properties.isAlphabetic || scalar == " " { return String(scalar) }
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
