internal import Corpus
internal import GRDB

/// A search in a dataset's source, part by part.
///
/// A part's bytes are looked through as they stand, which also finds what is no text of a turn: only where they may hold
/// the needle are turns read and looked in one by one.
struct SourceSearch: Sendable {
    private let store: ReviewStore
    private let dataset: Int
    private let needle: SearchNeedle
    private let limit: Int
    /// The texts with planted errors that the searcher is shown, by the turns' identities.
    private let planted: [Int: TurnText]
    /// Where the records of the samples with such turns begin in the file.
    private let plantedPlaces: [Int]
    private let byteCount: Int

    /// How many bytes a part has.
    private static let partSize = 16 * CompressedChunk.size

    init(
        _ store: ReviewStore, dataset: Int, needle: SearchNeedle, limit: Int, planted: [Int: TurnText]
    ) throws {
        (self.store, self.dataset, self.needle, self.limit, self.planted) = (store, dataset, needle, limit, planted)
        (byteCount, plantedPlaces) = try store.read { db in
            let places = try planted.keys.sorted().compactMap { turn in
                try db.int(
                    """
                    SELECT s.byte_offset FROM main.turn t JOIN sample s ON s.number = t.sample
                    WHERE t.id = ? AND s.dataset = ?
                    """, turn, dataset)
            }
            return (try db.datasetSummary(dataset)?.byteCount ?? 0, places)
        }
    }

    var partCount: Int { (byteCount + Self.partSize - 1) / Self.partSize }

    /// What is found in some parts, in their order; each on a core of its own.
    func results(of parts: Range<Int>) throws -> [SearchResult] {
        try Processors.results(of: parts, result)
    }

    private func result(ofPart part: Int) throws -> SearchResult {
        // A part has the records that begin in it, whole.
        let (start, end, bytes) = try store.read { db in
            let start = try db.firstRecord(of: dataset, from: part * Self.partSize)
            let end = try db.firstRecord(of: dataset, from: (part + 1) * Self.partSize)
            guard let start else { return (start, end, [UInt8]()) }
            let range = start.offset..<max(start.offset, end?.offset ?? byteCount)
            return (start, end, try db.sourceBytes(uncached: range, of: dataset))
        }
        guard let start else { return SearchResult() }
        return try bytes.withUnsafeBufferPointer { bytes in
            let range = start.offset..<start.offset + bytes.count
            var places = SearchCandidates(of: needle, in: bytes).places.map {
                $0.lowerBound + start.offset..<$0.upperBound + start.offset
            }
            places += plantedPlaces.filter(range.contains).map { $0..<$0 + 1 }
            guard !places.isEmpty else { return SearchResult() }
            places.sort { $0.lowerBound < $1.lowerBound }
            return try store.read { db in
                var result = SearchResult()
                for sample in try samples(at: places, from: start.ordinal, upTo: end?.ordinal ?? .max, db) {
                    let record = sample.bytes.lowerBound - start.offset..<sample.bytes.upperBound - start.offset
                    guard bytes.indices.contains(record.lowerBound), record.upperBound <= bytes.count else { continue }
                    try look(in: sample, UnsafeBufferPointer(rebasing: bytes[record]), db, &result)
                }
                return result
            }
        }
    }

    /// The samples of the part that have one of the places, which are in order.
    private func samples(
        at places: [Range<Int>], from first: Int, upTo end: Int, _ db: Database
    ) throws -> [FoundSample] {
        // To find a sample takes as long as to read some hundred.
        var found: [FoundSample] = []
        var begin = places.count > 8 ? first : nil
        for place in places {
            if let last = found.last, place.upperBound <= last.bytes.upperBound { continue }
            var ordinal = try begin ?? db.lastRecord(of: dataset, before: place.lowerBound + 1)
            if let last = found.last { ordinal = max(ordinal, last.ordinal + 1) }
            try db.each(
                """
                SELECT number, ordinal, byte_offset, byte_count, first_turn, turns FROM sample
                WHERE dataset = ? AND ordinal >= ? AND ordinal < ? ORDER BY ordinal
                """, dataset, ordinal, end
            ) {
                let sample = FoundSample(
                    number: $0.int("number"), ordinal: $0.int("ordinal"), bytes: try $0.byteRange(),
                    firstTurn: $0.int("first_turn"), turns: $0.int("turns"))
                guard sample.bytes.lowerBound < place.upperBound else { return false }
                if sample.bytes.upperBound > place.lowerBound { found.append(sample) }
                if begin != nil { begin = sample.ordinal }
                return true
            }
        }
        return found
    }

    private func look(
        in sample: FoundSample, _ record: UnsafeBufferPointer<UInt8>, _ db: Database, _ result: inout SearchResult
    ) throws {
        let rows = try db.rows(
            "SELECT \(TurnRow.columns) FROM main.turn WHERE id >= ? AND id < ? ORDER BY id", sample.firstTurn,
            sample.firstTurn + sample.turns, read: TurnRow.init)
        for row in rows {
            guard let text = planted[row.id] ?? row.places?.turn(in: record)?.text else { continue }
            needle.look(in: text, sample: sample.number, turn: row.number, limit: limit, &result)
        }
    }
}

/// A sample whose record may hold what is looked for.
private struct FoundSample {
    let number: Int
    let ordinal: Int
    let bytes: Range<Int>
    let firstTurn: Int
    let turns: Int
}

extension Database {
    /// The first record that begins at or behind a byte of its file.
    fileprivate func firstRecord(of dataset: Int, from offset: Int) throws -> (ordinal: Int, offset: Int)? {
        let last = try lastRecord(of: dataset, before: offset)
        return try row(
            """
            SELECT ordinal, byte_offset FROM sample WHERE dataset = ? AND ordinal >= ? AND byte_offset >= ?
            ORDER BY ordinal LIMIT 1
            """, dataset, last, offset
        ) { ($0.int("ordinal"), $0.int("byte_offset")) }
    }

    /// The ordinal of the last record that begins before a byte, found by halving; 0 when none does.
    fileprivate func lastRecord(of dataset: Int, before offset: Int) throws -> Int {
        var low = 0
        var high = try int("SELECT max(ordinal) FROM sample WHERE dataset = ?", dataset) ?? 0
        while low < high {
            let middle = (low + high + 1) / 2
            let found = try row(
                "SELECT byte_offset FROM sample WHERE dataset = ? AND ordinal <= ? ORDER BY ordinal DESC LIMIT 1",
                dataset, middle
            ) { $0.int("byte_offset") }
            if let found, found < offset { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
