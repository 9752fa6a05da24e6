/// What the store knows about people beside their names and roles.
enum PeopleTables {
    static let sql = """
        -- Who is not active does not work here any more; what they did counts.
        ALTER TABLE reviewer ADD COLUMN active INTEGER NOT NULL DEFAULT 1;
        -- The reviewer for whom all counts that this identity did; NULL but for one of two identities of one person.
        ALTER TABLE reviewer ADD COLUMN merged_into INTEGER REFERENCES reviewer (number);
        ALTER TABLE reviewer ADD COLUMN merged_by INTEGER REFERENCES event (number);
        -- What the name's seal in the ledger is taken with; NULL when the ledger has none, or the name was emptied.
        ALTER TABLE reviewer ADD COLUMN name_salt BLOB CHECK (length(name_salt) = 16);

        CREATE TABLE former_name (
            -- The names that people had before, so that nobody else takes them by mistake; gone when a name is emptied.
            name TEXT PRIMARY KEY NOT NULL,
            reviewer INTEGER NOT NULL REFERENCES reviewer (number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX former_name_by_reviewer ON former_name (reviewer);

        -- By which the events that are about no sample are found.
        DROP INDEX event_of_store;
        CREATE INDEX event_of_store ON event (action, number) WHERE \(LedgerTables.isOfStore);
        """
}
