/// The tables of planted errors and of gold.
enum ProbeTables {
    static let sql = """
        -- SHA-256 over the texts with a planted error that an act is about; NULL when it is about the turn's own.
        ALTER TABLE act ADD COLUMN planted BLOB;

        CREATE TABLE probe (
            -- A turn shown to one reviewer with a known error in it. What is decided about it tells what the reviewer
            -- catches; it never counts as a decision about the turn and never leaves the store with an export.
            sample INTEGER NOT NULL REFERENCES sample (number),
            turn INTEGER NOT NULL,
            reviewer INTEGER NOT NULL REFERENCES reviewer (number),
            corruption TEXT NOT NULL,              -- as choice-swapped
            question TEXT NOT NULL,
            choices TEXT,                          -- JSON array; NULL for none
            answer TEXT NOT NULL,
            shown BLOB NOT NULL CHECK (length(shown) = 32),  -- SHA-256 over the texts above, as events carry it
            planted INTEGER NOT NULL,              -- when, UTC, milliseconds since 1970
            PRIMARY KEY (sample, turn, reviewer)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX probe_by_reviewer ON probe (reviewer, corruption);

        CREATE TABLE probe_decision (
            -- What each reviewer has decided about a turn with a planted error, now in force; follows from the ledger.
            sample INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            reviewer INTEGER NOT NULL,
            decision TEXT NOT NULL CHECK (decision IN ('accept', 'edit', 'reject')),
            event INTEGER NOT NULL REFERENCES event (number),  -- has the texts, reasons and note
            result TEXT CHECK (result IN ('caught', 'restored', 'missed', 'mended')),  -- NULL: not planted in this store
            PRIMARY KEY (sample, turn, reviewer)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE gold_score (
            -- Whether each reviewer decided a gold turn as is right, but for the lead who declared it; follows from
            -- the ledger.
            sample INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            reviewer INTEGER NOT NULL,
            kind TEXT NOT NULL,                    -- the turn's
            correct INTEGER NOT NULL,
            later INTEGER NOT NULL,                -- 1 when it was decided after the turn had become gold
            PRIMARY KEY (sample, turn, reviewer)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX gold_score_by_reviewer ON gold_score (reviewer, kind, correct, later);
        """
}
