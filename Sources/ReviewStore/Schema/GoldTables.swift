/// What is known of gold besides what is right about it.
enum GoldTables {
    static let sql = """
        CREATE TABLE gold_standing (
            -- Since when each gold turn is gold, and what leads have said of it; follows from the ledger.
            sample INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            since INTEGER NOT NULL REFERENCES event (number),     -- by which it became gold
            confirmed INTEGER REFERENCES event (number),          -- by which a lead last confirmed it
            alternatives TEXT NOT NULL,            -- JSON array of the events by which something else is right too
            PRIMARY KEY (sample, turn)
        ) STRICT, WITHOUT ROWID;
        """
}
