/// The ledger and what keeps it append-only.
enum LedgerTables {
    /// The columns that are empty once an event has been redacted, and what each must hold before.
    private static let contents: [(name: String, type: String)] = [
        ("salt", "BLOB CHECK (length(salt) = 16)"),
        ("time", "INTEGER"),
        ("reviewer", "BLOB CHECK (length(reviewer) = 16)"),
        ("action", "TEXT"),
        ("dataset", "BLOB CHECK (length(dataset) = 32)"),
        ("ordinal", "INTEGER"),
        ("record", "BLOB CHECK (length(record) = 32)"),
        ("turn", "INTEGER"),
        ("shown", "BLOB CHECK (length(shown) = 32)"),
        ("reverses_site", "BLOB CHECK (length(reverses_site) = 16)"),
        ("reverses_sequence", "INTEGER"),
        ("question", "TEXT"),
        ("choices", "TEXT"),
        ("answer", "TEXT"),
        ("reasons", "TEXT"),
        ("note", "TEXT"),
        ("active_ms", "INTEGER"),
        ("elapsed_ms", "INTEGER"),
        ("source", "TEXT"),
        ("seen_mode", "TEXT"),
        ("seen_state", "TEXT"),
        ("seen_columns", "INTEGER"),
        ("seen_rows", "INTEGER"),
        ("seen_largest_zoom", "INTEGER"),
        ("guidelines", "BLOB CHECK (length(guidelines) = 32)"),
        ("taxonomy", "BLOB CHECK (length(taxonomy) = 32)"),
        ("program", "TEXT"),
        ("key", "TEXT"),
    ]

    /// The columns of ``contents`` that came with the second format.
    private static let laterContents: [(name: String, type: String)] = [("cutoff_ms", "INTEGER")]

    /// The names of the columns whose values the payload hash covers, and the salt.
    static let contentColumns = (contents + laterContents).map(\.name)

    /// The names of the columns that stay for ever.
    static let chainColumns = ["number", "site", "sequence", "format", "previous_hash", "payload_hash", "hash"]

    /// The condition of the index `event_of_store`: only a statement that has it can use the index.
    static let isOfStore = "action IN ('site', 'redact', 'person', 'roster', 'queue')"

    /// The ledger as events of the first format need it.
    static var sql: String {
        """
        CREATE TABLE event (
            -- The ledger. Times are UTC in milliseconds since 1970; choices and reasons are JSON arrays of strings.
            -- How payload_hash and hash are computed is written at Ledger/CanonicalPayload.swift.
            -- An event that was taken down has all columns from salt on empty; its hashes stay.
            number INTEGER PRIMARY KEY AUTOINCREMENT,  -- in this store only
            site BLOB NOT NULL CHECK (length(site) = 16),
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            format INTEGER NOT NULL,
            previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
            payload_hash BLOB NOT NULL CHECK (length(payload_hash) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            \(contents.map { "\($0.name) \($0.type)" }.joined(separator: ",\n    ")),
            UNIQUE (site, sequence),
            CHECK (salt IS NULL OR (time IS NOT NULL AND reviewer IS NOT NULL AND action IS NOT NULL
                AND reasons IS NOT NULL AND source IS NOT NULL AND program IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX event_by_key ON event (reviewer, key) WHERE key IS NOT NULL;

        \(changeTrigger(contents.map(\.name)))

        CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
        BEGIN
            SELECT RAISE(ABORT, 'the ledger is append-only: no event can be deleted');
        END;

        -- INSERT OR REPLACE deletes without asking the trigger above.
        CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
        WHEN EXISTS (SELECT 1 FROM event WHERE number = NEW.number)
            OR EXISTS (SELECT 1 FROM event WHERE site = NEW.site AND sequence = NEW.sequence)
            OR EXISTS (SELECT 1 FROM event WHERE reviewer = NEW.reviewer AND key = NEW.key)
        BEGIN
            SELECT RAISE(ABORT, 'the ledger is append-only: no event can be replaced');
        END;
        """
    }
    /// What events of the second format need beside.
    static var laterSQL: String {
        """
        -- The longest gap between inputs that active_ms counts in full; NULL in events of the first format.
        \(laterContents.map { "ALTER TABLE event ADD COLUMN \($0.name) \($0.type);" }.joined(separator: "\n"))
        DROP TRIGGER event_is_never_changed;
        \(changeTrigger(contentColumns))
        CREATE INDEX event_of_store ON event (action, number) WHERE action IN ('site', 'redact');
        CREATE INDEX event_guideline_gap ON event (number) WHERE instr(reasons, '"guideline-gap"') > 0;
        """
    }

    private static func changeTrigger(_ columns: [String]) -> String {
        """
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        WHEN NOT (\(chainColumns.map { "NEW.\($0) IS OLD.\($0)" }.joined(separator: " AND "))
            AND \(columns.map { "NEW.\($0) IS NULL" }.joined(separator: " AND ")))
        BEGIN
            SELECT RAISE(ABORT, 'the ledger is append-only: an event can only be emptied, as a whole');
        END;
        """
    }
}
