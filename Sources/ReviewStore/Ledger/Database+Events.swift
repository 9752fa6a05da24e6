internal import Corpus
internal import GRDB

/// Events as rows of the table `event`.
extension Database {
    /// The columns that ``Columns/ledgerEvent()`` reads.
    static let eventColumns = (LedgerTables.chainColumns + LedgerTables.contentColumns).joined(separator: ", ")

    /// Adds an event to the end of a site's chain and returns it in its place.
    func append(_ event: Event, site: Identifier) throws -> LedgerEvent {
        let last = try row(
            "SELECT sequence, hash FROM event WHERE site = ? ORDER BY sequence DESC LIMIT 1", site
        ) { (sequence: $0.int64("sequence"), hash: try $0.digest("hash")) }
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
        return try !rows(Self.comparison, values: row + contents, read: { _ in true }).isEmpty
    }

    private static let comparison = """
        SELECT 1 FROM event WHERE number = ? AND \(LedgerTables.contentColumns.map { "\($0) IS ?" }.joined(separator: " AND "))
        """

    /// The event of this local number.
    func event(_ number: Int64) throws -> LedgerEvent? {
        try row("SELECT \(Self.eventColumns) FROM event WHERE number = ?", number) { try $0.ledgerEvent() }
    }

    /// The local number of an event.
    func number(of identity: EventIdentity) throws -> Int64? {
        try row("SELECT number FROM event WHERE site = ? AND sequence = ?", identity.site, identity.sequence) {
            $0.int64("number")
        }
    }
}

extension Columns {
    /// The event of the columns ``GRDB/Database/eventColumns``.
    func ledgerEvent() throws -> LedgerEvent {
        var ledger = try ledgerChain()
        if ledger.salt != nil { ledger.event = try event() }
        return ledger
    }

    /// An event by its chain alone, whether or not its content can be read.
    func ledgerChain() throws -> LedgerEvent {
        let previous = try digest("previous_hash")
        return LedgerEvent(
            number: int64("number"), identity: try eventIdentity(), format: int("format"),
            previousHash: previous.bytes == LedgerHash.beginning ? nil : previous,
            payloadHash: try digest("payload_hash"), hash: try digest("hash"), salt: blobOrNil("salt"), event: nil)
    }

    /// The identity of an event, which stands in `site` and `sequence`.
    func eventIdentity() throws -> EventIdentity {
        EventIdentity(site: try identifier("site"), sequence: int64("sequence"))
    }

    private func event() throws -> Event {
        var target: EventTarget?
        if let dataset = digestOrNil("dataset") {
            target = EventTarget(
                dataset: dataset, ordinal: int("ordinal"), record: try digest("record"), turn: intOrNil("turn"),
                shown: digestOrNil("shown"))
        }
        var seen: SeenPicture?
        if let mode = textOrNil("seen_mode") {
            seen = SeenPicture(
                mode: mode, state: try value("seen_state"), columns: int("seen_columns"), rows: int("seen_rows"),
                largestZoom: int("seen_largest_zoom"))
        }
        return Event(
            time: time("time"), reviewer: try identifier("reviewer"), action: try value("action"), target: target,
            reverses: identifierOrNil("reverses_site").map {
                EventIdentity(site: $0, sequence: int64("reverses_sequence"))
            },
            after: try turnTextOrNil(), reasons: try texts("reasons"), note: textOrNil("note"),
            activeMilliseconds: int64OrNil("active_ms"), elapsedMilliseconds: int64OrNil("elapsed_ms"),
            cutoffMilliseconds: int64OrNil("cutoff_ms"), source: try value("source"), seen: seen,
            guidelines: digestOrNil("guidelines"), taxonomy: digestOrNil("taxonomy"), program: text("program"),
            key: textOrNil("key"))
    }
}
