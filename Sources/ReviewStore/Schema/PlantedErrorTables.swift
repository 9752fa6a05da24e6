/// The table of planted errors.
enum PlantedErrorTables {
    static let sql = """
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
        """

    /// What they are called since.
    static let naming = """
        ALTER TABLE probe RENAME TO planted_error;
        DROP INDEX probe_by_reviewer;
        CREATE INDEX planted_error_by_reviewer ON planted_error (reviewer, corruption);
        """
}
