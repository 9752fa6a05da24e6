internal import Corpus
internal import GRDB

/// Writes the rows of an import: binds to GRDB's cached statements directly, and copies no text on the way.
struct BatchWriter {
    private let db: Database
    private let dataset: Int
    private var sampleRow: SealedRow
    private var turnRow: SealedRow
    /// The number that the next sample gets.
    private(set) var nextSample: Int
    private var nextTurn: Int
    /// The texts of a row, one after the other.
    private var texts: [UInt8] = []

    /// - Parameter seal: What is sealed of the rows before.
    init(_ db: Database, dataset: Int, _ seal: RecordsSeal) throws {
        self.db = db
        self.dataset = dataset
        sampleRow = try SealedRow(
            db, "INSERT INTO sample VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", seal.samples)
        turnRow = try SealedRow(db, "INSERT INTO main.turn VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", seal.turns)
        nextSample = (try db.int("SELECT max(number) FROM sample") ?? 0) + 1
        nextTurn = (try db.int("SELECT max(id) FROM main.turn") ?? 0) + 1
        texts.reserveCapacity(1_024)
    }

    /// What is sealed of all rows up to now.
    var seal: RecordsSeal { RecordsSeal(samples: sampleRow.hasher, turns: turnRow.hasher) }

    /// Writes a sample and its turns.
    mutating func write(_ sample: borrowing ImportedSample) throws {
        texts.removeAll(keepingCapacity: true)
        let label = add(sample.label)
        let pictures = sample.pictures.isEmpty ? nil : added { FlatJSON.append(sample.pictures, to: &$0) }
        let domain = add(sample.domain)
        let context = add(FlatJSON.text(of: sample.context))
        sampleRow.bind(nextSample)
        sampleRow.bind(dataset)
        sampleRow.bind(sample.place.ordinal)
        sampleRow.bind(sample.place.line)
        sampleRow.bind(sample.place.bytes.lowerBound)
        sampleRow.bind(sample.place.bytes.count)
        try sample.digest.withUnsafeBytes { digest in
            try texts.withUnsafeBufferPointer { texts in
                sampleRow.bind(blob: digest)
                sampleRow.bind(label, of: texts)
                sampleRow.bind(pictures, of: texts)
                sampleRow.bind(text: LastingNames.shared.name(of: sample.task))
                sampleRow.bind(domain, of: texts)
                sampleRow.bind(context, of: texts)
                sampleRow.bind(nextTurn)
                sampleRow.bind(sample.turns.count)
                sampleRow.bind(Facets.kinds(of: sample.turns))
                sampleRow.bind(Facets.languages(of: sample.turns))
                try sampleRow.write(db)
            }
        }
        try sample.turns.withUnsafeBufferPointer { turns in
            for index in turns.indices {
                try write(turns[index], number: index + 1)
                nextTurn += 1
            }
        }
        if sample.task == .caption { try writeCaptions(of: sample.pictures, turns: sample.turns.count) }
        nextSample += 1
    }

    private mutating func write(_ turn: borrowing ImportedTurn, number: Int) throws {
        texts.removeAll(keepingCapacity: true)
        let choices = turn.places.choices.isEmpty ? nil : added { FlatJSON.append(turn.places.choices, to: &$0) }
        turnRow.bind(nextTurn)
        turnRow.bind(nextSample)
        turnRow.bind(number)
        turnRow.bind(text: LastingNames.shared.name(of: turn.kind))
        turnRow.bind(text: LastingNames.shared.name(of: turn.language))
        turnRow.bind(turn.places.question)
        try texts.withUnsafeBufferPointer { texts in
            turnRow.bind(choices, of: texts)
            turnRow.bind(turn.places.answer)
            try turnRow.write(db)
        }
    }

    /// Adds a text to those of the row and returns where it stands.
    private mutating func add(_ text: String?) -> Range<Int>? {
        guard let text else { return nil }
        return added { $0.append(contentsOf: text.utf8) }
    }

    private mutating func added(_ append: (inout [UInt8]) -> Void) -> Range<Int> {
        let start = texts.count
        append(&texts)
        return start..<texts.count
    }

    /// Writes the last turns as captions of the pictures.
    private func writeCaptions(of pictures: [String], turns: Int) throws {
        for path in Set(pictures) {
            for turn in nextTurn - turns..<nextTurn {
                try db.run("INSERT INTO caption (path, turn) VALUES (?, ?)", path, turn)
            }
        }
    }

    /// Writes a record that could not be read.
    func write(_ record: QuarantinedRecord) throws {
        try db.run(
            """
            INSERT INTO quarantine (dataset, ordinal, line, byte_offset, byte_count, fault, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, dataset, record.place.ordinal, record.place.line, record.place.bytes.lowerBound,
            record.place.bytes.count, record.byte, record.reason)
    }

    /// Writes a piece of the source file.
    func write(_ chunk: CompressedChunk) throws {
        try db.run(
            "INSERT INTO source_chunk (dataset, byte_offset, byte_count, bytes) VALUES (?, ?, ?, ?)",
            dataset, chunk.offset, chunk.byteCount, chunk.compressed)
    }
}

extension SealedRow {
    /// Binds a part of `texts`, or NULL.
    fileprivate mutating func bind(_ range: Range<Int>?, of texts: UnsafeBufferPointer<UInt8>) {
        guard let range else { return bindNull() }
        bind(text: UnsafeBufferPointer(rebasing: texts[range]))
    }

    /// Binds the beginning and the end of a place, or NULL twice.
    fileprivate mutating func bind(_ place: Range<Int>?) {
        guard let place else {
            bindNull()
            return bindNull()
        }
        bind(place.lowerBound)
        bind(place.upperBound)
    }
}
