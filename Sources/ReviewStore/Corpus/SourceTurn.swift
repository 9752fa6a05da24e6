internal import Corpus
internal import GRDB

/// A turn as it was generated: what its row says, with the texts that its record has at the row's places.
struct SourceTurn {
    /// Counted from 1 within the sample.
    let number: Int
    let kind: TurnKind
    let language: Language
    let text: TurnText
    /// The `<image>` tokens taken out of the question.
    let imageTokens: [ImageToken]
    private let origin: Origin

    private enum Origin {
        /// The places in the record.
        case record(TurnPlaces, [UInt8])
        case kept(TurnLocator)
    }

    /// Where the texts stand, as an export changes them.
    var locator: TurnLocator {
        get throws {
            switch origin {
            case .kept(let locator): return locator
            case .record(let places, let record):
                guard let locator = record.withUnsafeBufferPointer(places.locator) else { throw Self.damage }
                return locator
            }
        }
    }

    fileprivate init(_ row: TurnRow, at places: TurnPlaces, in record: [UInt8]) throws {
        guard let turn = record.withUnsafeBufferPointer(places.turn) else { throw Self.damage }
        (number, kind, language) = (row.number, row.kind, row.language)
        (text, imageTokens, origin) = (turn.text, turn.imageTokens, .record(places, record))
    }

    fileprivate init(_ row: TurnRow, _ kept: Columns) throws {
        (number, kind, language) = (row.number, row.kind, row.language)
        text = try kept.turnText()
        imageTokens = try kept.imageTokens("image_tokens")
        origin = .kept(try kept.locator("locator"))
    }

    private static let damage = StoreError.damaged("a turn's texts are not where its row says")
}

/// Where the record and the turns of a sample stand.
struct SourceSample {
    let number: Int
    let dataset: Int
    let bytes: Range<Int>
    let turns: Range<Int>
}

/// A row of the table `main.turn`.
struct TurnRow {
    let id: Int
    let sample: Int
    let number: Int
    let kind: TurnKind
    let language: Language
    /// Nil when the texts may stand in the table `turn_text`.
    let places: TurnPlaces?

    static let columns =
        "id, sample, number, kind, language, question_start, question_end, choices, answer_start, answer_end"

    init(_ columns: Columns) throws {
        id = columns.int("id")
        sample = columns.int("sample")
        number = columns.int("number")
        kind = try columns.value("kind")
        language = try columns.value("language")
        let places = TurnPlaces(
            question: try columns.place("question_start", "question_end"), choices: try columns.places("choices"),
            answer: try columns.place("answer_start", "answer_end"))
        self.places = places == TurnPlaces(question: nil, answer: nil) ? nil : places
    }
}

extension Database {
    /// A sample's turns as they were generated, in order: one record of one piece of the source, read once.
    func sourceTurns(sample: Int) throws -> [SourceTurn] {
        let head = try row(
            "SELECT dataset, byte_offset, byte_count, first_turn, turns FROM sample WHERE number = ?", sample
        ) {
            (
                dataset: $0.int("dataset"), bytes: try $0.byteRange(), firstTurn: $0.int("first_turn"),
                turns: $0.int("turns")
            )
        }
        guard let head else { return [] }
        let rows = try turnRows(head.firstTurn..<head.firstTurn + max(0, head.turns))
        var record: [UInt8]?
        return try rows.map { row in
            if row.places != nil, record == nil { record = try sourceBytes(head.bytes, of: head.dataset) }
            return try sourceTurn(row, in: record ?? [])
        }
    }

    /// The samples of some numbers, as far as their datasets are whole, in order.
    func sourceSamples(in numbers: ClosedRange<Int>) throws -> [SourceSample] {
        try rows(
            """
            SELECT s.number, s.dataset, s.byte_offset, s.byte_count, s.first_turn, s.turns
            FROM sample s JOIN dataset d ON d.number = s.dataset AND d.state = 'ready'
            WHERE s.number BETWEEN ? AND ? ORDER BY s.number
            """, numbers.lowerBound, numbers.upperBound
        ) {
            SourceSample(
                number: $0.int("number"), dataset: $0.int("dataset"), bytes: try $0.byteRange(),
                turns: $0.int("first_turn")..<$0.int("first_turn") + max(0, $0.int("turns")))
        }
    }

    /// The turns of many samples as they were generated: what stands together is read in one go.
    func sourceTurns(of samples: [SourceSample]) throws -> [(sample: Int, turns: [SourceTurn])] {
        var reader = SourceReader(self)
        var found: [(sample: Int, turns: [SourceTurn])] = []
        found.reserveCapacity(samples.count)
        var start = 0
        while start < samples.count {
            var end = start + 1
            while end < samples.count, samples[end].turns.lowerBound == samples[end - 1].turns.upperBound { end += 1 }
            let rows = try turnRows(samples[start].turns.lowerBound..<samples[end - 1].turns.upperBound)
            var rest = rows[...]
            for sample in samples[start..<end] {
                let own = rest.prefix { $0.id < sample.turns.upperBound }
                rest = rest.dropFirst(own.count)
                let isPlaced = own.contains { $0.places != nil }
                let record = isPlaced ? try reader.bytes(sample.bytes, of: sample.dataset) : []
                found.append((sample.number, try own.map { try sourceTurn($0, in: record) }))
            }
            start = end
        }
        return found
    }

    private func turnRows(_ ids: Range<Int>) throws -> [TurnRow] {
        try rows(
            "SELECT \(TurnRow.columns) FROM main.turn WHERE id >= ? AND id < ? ORDER BY id", ids.lowerBound,
            ids.upperBound, read: TurnRow.init)
    }

    /// A turn by its identity; nil when there is none.
    func sourceTurn(id: Int) throws -> SourceTurn? {
        let found = try row("SELECT \(TurnRow.columns) FROM main.turn WHERE id = ?", id, read: TurnRow.init)
        guard let found else { return nil }
        guard found.places != nil else { return try sourceTurn(found, in: []) }
        let place = try row("SELECT dataset, byte_offset, byte_count FROM sample WHERE number = ?", found.sample) {
            (dataset: $0.int("dataset"), bytes: try $0.byteRange())
        }
        guard let place else { throw StoreError.damaged("a turn is of no sample") }
        return try sourceTurn(found, in: sourceBytes(place.bytes, of: place.dataset))
    }

    /// A turn with its texts, which stand in `record` or in a table of their own.
    func sourceTurn(_ row: TurnRow, in record: [UInt8]) throws -> SourceTurn {
        if let places = row.places { return try SourceTurn(row, at: places, in: record) }
        let kept = try self.row(
            "SELECT question, choices, answer, image_tokens, locator FROM turn_text WHERE id = ?", row.id
        ) { try SourceTurn(row, $0) }
        return try kept ?? SourceTurn(row, at: TurnPlaces(question: nil, answer: nil), in: [])
    }

    /// The bytes of a dataset's source file in `range`.
    func sourceBytes(_ range: Range<Int>, of dataset: Int) throws -> [UInt8] {
        let bytes = try row("SELECT source_bytes(?, ?, ?) AS bytes", dataset, range.lowerBound, range.upperBound) {
            Array($0.bytesOfBlob("bytes"))
        }
        return bytes ?? []
    }
}

extension Columns {
    /// A range of bytes that is kept as its beginning and its end; nil for NULL.
    fileprivate func place(_ start: StaticString, _ end: StaticString) throws -> Range<Int>? {
        if isNull(start) { return nil }
        return try orDamaged(Self.place(int(start), int(end)), start, "a place in a record")
    }

    /// Ranges of bytes that are kept as a JSON array; none for NULL.
    fileprivate func places(_ name: StaticString) throws -> [Range<Int>] {
        if isNull(name) { return [] }
        let numbers = (FlatJSON.elements(bytesOfText(name)) ?? []).compactMap { element -> Int? in
            if case .number(let number) = element { number } else { nil }
        }
        let places = stride(from: 0, to: numbers.count - 1, by: 2).compactMap {
            Self.place(numbers[$0], numbers[$0 + 1])
        }
        return try orDamaged(2 * places.count == numbers.count ? places : nil, name, "places in a record")
    }

    private static func place(_ start: Int, _ end: Int) -> Range<Int>? {
        0 <= start && start <= end ? start..<end : nil
    }
}
