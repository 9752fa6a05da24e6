internal import Corpus
internal import GRDB

/// Events as rows of the table `event`.
extension Database {
    /// The columns that ``Columns/ledgerEvent(from:)`` reads, in its order, each after the given prefix.
    static func eventColumns(_ prefix: String = "") -> String {
        (LedgerTables.chainColumns + LedgerTables.contentColumns).map { prefix + $0 }.joined(separator: ", ")
    }

    /// Adds an event to the end of a site's chain and returns it in its place.
    func append(_ event: Event, site: Identifier) throws -> LedgerEvent {
        let last = try row(
            "SELECT sequence, hash FROM event WHERE site = ? ORDER BY sequence DESC LIMIT 1", site
        ) { (sequence: $0.int64(0), hash: try $0.digest(1)) }
        let identity = EventIdentity(site: site, sequence: (last?.sequence ?? 0) + 1)
        let salt = Identifier.random().bytes
        let payloadHash = LedgerHash.payload(event, salt: salt)
        let hash = LedgerHash.chain(identity, previous: last?.hash, payload: payloadHash)
        let chain: [any SQLBindable] = [
            site, identity.sequence, LedgerHash.format, last?.hash.bytes ?? LedgerHash.beginning, payloadHash, hash,
            salt,
        ]
        try run(Self.insertion, values: chain + Self.contents(of: event))
        return LedgerEvent(
            number: lastInsertedRowID, identity: identity, format: LedgerHash.format, previousHash: last?.hash,
            payloadHash: payloadHash, hash: hash, salt: salt, event: event)
    }

    private static let insertion = """
        INSERT INTO event (site, sequence, format, previous_hash, payload_hash, hash,
            \(LedgerTables.contentColumns.joined(separator: ", ")))
        VALUES (\(Array(repeating: "?", count: 6 + LedgerTables.contentColumns.count).joined(separator: ", ")))
        """

    /// The values of the columns that say what happened, in the order of ``LedgerTables/contentColumns`` after the salt.
    private static func contents(of event: Event) -> [any SQLBindable] {
        [
            event.time.milliseconds, event.reviewer, event.action.rawValue,
            event.target?.dataset, event.target?.ordinal, event.target?.record, event.target?.turn,
            event.target?.shown, event.reverses?.site, event.reverses?.sequence, event.after?.question,
            (event.after?.choices).map { FlatJSON.text(of: $0) }, event.after?.answer, FlatJSON.text(of: event.reasons),
            event.note, event.activeMilliseconds, event.elapsedMilliseconds, event.source.rawValue, event.seen?.mode,
            event.seen?.state.rawValue, event.seen?.columns, event.seen?.rows, event.seen?.largestZoom,
            event.guidelines, event.taxonomy, event.program, event.key, event.cutoffMilliseconds,
        ]
    }

    /// Whether the columns of an event hold what it says, and nothing beside.
    ///
    /// A column may hold something that is no part of the event, as an answer without a question: no hash covers it.
    func holdsNothingBeside(_ event: LedgerEvent) throws -> Bool {
        let contents: [any SQLBindable] =
            if let said = event.event {
                Self.contents(of: said)
            } else {
                Array(repeating: nil as Int?, count: LedgerTables.contentColumns.count - 1)
            }
        let row: [any SQLBindable] = [event.number, event.salt]
        return try !rows(Self.comparison, values: row + contents, read: { $0.int(0) }).isEmpty
    }

    private static let comparison = """
        SELECT 1 FROM event WHERE number = ? AND \(LedgerTables.contentColumns.map { "\($0) IS ?" }.joined(separator: " AND "))
        """

    /// The event of this local number.
    func event(_ number: Int64) throws -> LedgerEvent? {
        try row("SELECT \(Self.eventColumns()) FROM event WHERE number = ?", number) { try $0.ledgerEvent() }
    }

    /// The local number of an event.
    func number(of identity: EventIdentity) throws -> Int64? {
        try row("SELECT number FROM event WHERE site = ? AND sequence = ?", identity.site, identity.sequence) {
            $0.int64(0)
        }
    }
}

extension Columns {
    /// The event whose columns begin at `first`.
    func ledgerEvent(from first: Int32 = 0) throws -> LedgerEvent {
        let previous = try digest(first + 4)
        let isEmptied = isNull(first + 7)
        return LedgerEvent(
            number: int64(first), identity: EventIdentity(site: try identifier(first + 1), sequence: int64(first + 2)),
            format: int(first + 3), previousHash: previous.bytes == LedgerHash.beginning ? nil : previous,
            payloadHash: try digest(first + 5), hash: try digest(first + 6), salt: blobOrNil(first + 7),
            event: isEmptied ? nil : try event(from: first + 8))
    }

    private func event(from first: Int32) throws -> Event {
        var target: EventTarget?
        if let dataset = digestOrNil(first + 3) {
            target = EventTarget(
                dataset: dataset, ordinal: int(first + 4), record: try digest(first + 5), turn: intOrNil(first + 6),
                shown: digestOrNil(first + 7))
        }
        var seen: SeenPicture?
        if !isNull(first + 18) {
            seen = SeenPicture(
                mode: text(first + 18), state: try value(first + 19), columns: int(first + 20), rows: int(first + 21),
                largestZoom: int(first + 22))
        }
        return Event(
            time: Timestamp(milliseconds: int64(first)), reviewer: try identifier(first + 1),
            action: try value(first + 2), target: target,
            reverses: identifierOrNil(first + 8).map { EventIdentity(site: $0, sequence: int64(first + 9)) },
            after: try turnText(question: first + 10, choices: first + 11, answer: first + 12),
            reasons: try texts(first + 13), note: textOrNil(first + 14), activeMilliseconds: int64OrNil(first + 15),
            elapsedMilliseconds: int64OrNil(first + 16), cutoffMilliseconds: int64OrNil(first + 27),
            source: try value(first + 17), seen: seen,
            guidelines: digestOrNil(first + 23), taxonomy: digestOrNil(first + 24), program: text(first + 25),
            key: textOrNil(first + 26))
    }

    /// A turn's texts; nil when the question is NULL.
    func turnText(question: Int32, choices: Int32, answer: Int32) throws -> TurnText? {
        isNull(question)
            ? nil : TurnText(question: text(question), choices: try textsOrNone(choices), answer: text(answer))
    }
}
