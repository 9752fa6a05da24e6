internal import Corpus
internal import Figures
internal import GRDB

/// Some samples that are being read for an export.
struct ExportPage {
    private(set) var samples: [ExportSample] = []
    private var indexes: [Int: Int] = [:]
    private let dataset: Int
    private var turnIdentities: ClosedRange<Int>?

    init(dataset: Int) { self.dataset = dataset }

    mutating func readSamples(_ db: Database, after ordinal: Int, limit: Int) throws {
        var lowest = Int.max
        var highest = Int.min
        try db.each(
            """
            SELECT s.number, s.ordinal, s.line, s.byte_offset, s.byte_count, s.label, s.pictures, s.task,
                coalesce(s.domain, d.domain) AS domain, s.context, s.first_turn, s.turns
            FROM sample s JOIN dataset d ON d.number = s.dataset
            WHERE s.dataset = ? AND s.ordinal > ? ORDER BY s.ordinal LIMIT ?
            """, dataset, ordinal, limit
        ) {
            let place = RecordPlace(ordinal: $0.int("ordinal"), line: $0.int("line"), bytes: try $0.byteRange())
            let sample = ExportSample(
                number: $0.int("number"), place: place, label: $0.textOrNil("label"),
                pictures: try $0.textsOrNone("pictures"), task: try $0.value("task"), domain: $0.textOrNil("domain"),
                context: try $0.messages("context"), turns: [])
            indexes[sample.number] = samples.count
            samples.append(sample)
            lowest = min(lowest, $0.int("first_turn"))
            highest = max(highest, $0.int("first_turn") + $0.int("turns") - 1)
            return true
        }
        turnIdentities = lowest <= highest ? lowest...highest : nil
    }

    /// Reads the turns of all samples at once: they stand together, but for those of an import at the same time.
    ///
    /// - Parameter wanted: The samples whose texts are read as well; nil for all.
    mutating func readTurns(_ db: Database, textsOf wanted: Set<Int>?) throws {
        guard let turnIdentities else { return }
        let rows = try db.rows(
            "SELECT \(TurnRow.columns) FROM main.turn WHERE id >= ? AND id <= ? ORDER BY id", turnIdentities.lowerBound,
            turnIdentities.upperBound, read: TurnRow.init)
        var record: (index: Int, bytes: [UInt8])?
        for row in rows {
            guard let index = indexes[row.sample] else { continue }
            guard wanted?.contains(row.sample) ?? true else {
                samples[index].turns.append(
                    ExportTurn(
                        number: row.number, kind: row.kind, language: row.language,
                        generated: TurnText(question: "", answer: ""),
                        locator: TurnLocator(question: nil, answer: nil), imageTokens: [], outcome: .undecided))
                continue
            }
            if row.places != nil, record?.index != index {
                record = (index, try db.sourceBytes(samples[index].place.bytes, of: dataset))
            }
            let turn = try db.sourceTurn(row, in: record?.bytes ?? [])
            samples[index].turns.append(
                ExportTurn(
                    number: turn.number, kind: turn.kind, language: turn.language, generated: turn.text,
                    locator: try turn.locator, imageTokens: turn.imageTokens, outcome: .undecided))
        }
    }

    /// The samples that somebody has done something to.
    func touchedSamples(_ db: Database) throws -> [Int] {
        let numbers = samples.map(\.number)
        guard let lowest = numbers.min(), let highest = numbers.max() else { return [] }
        let touched = try db.ints(
            "SELECT DISTINCT sample FROM fact INDEXED BY fact_by_sample WHERE sample >= ? AND sample <= ?", lowest,
            highest
        )
        return touched.filter { indexes[$0] != nil }
    }

    /// Adds what became of the turns, as of an event.
    mutating func addOutcomes(_ db: Database, of touched: [Int], upTo bound: Int64) throws {
        for sample in touched {
            guard let index = indexes[sample] else { continue }
            for resolution in try db.standing(sample: sample, upTo: bound).resolutions
            where samples[index].turns.indices.contains(resolution.turn - 1) {
                samples[index].turns[resolution.turn - 1].outcome = try db.outcome(resolution)
            }
        }
    }
}

extension Database {
    /// What a resolution comes to, with the texts of an edit.
    func outcome(_ resolution: SampleStanding.TurnResolution) throws -> ExportTurn.Outcome {
        switch resolution.outcome {
        case .accepted: .accepted
        case .rejected: .rejected
        case .contested: .contested
        case .edited:
            .edited(
                try row("SELECT question, choices, answer FROM event WHERE number = ?", resolution.event) {
                    try $0.orDamaged(try $0.turnTextOrNil(), "question", "the text of an edit")
                } ?? { throw StoreError.damaged("an edit's event is missing") }())
        }
    }
}

extension Columns {
    /// An outcome by the column `outcome`, with the texts of an edit.
    func outcome() throws -> ExportTurn.Outcome {
        switch try value("outcome", as: SampleStanding.TurnOutcome.self) {
        case .accepted: .accepted
        case .rejected: .rejected
        case .contested: .contested
        case .edited:
            .edited(try orDamaged(try turnTextOrNil(), "question", "the text of an edit"))
        }
    }
}
