/// The table of turns as places in their records, and what the program sees in its stead.
enum TurnTables {
    static let sql = """
        -- Keeps the texts of what was imported before, whose records are not read for them.
        ALTER TABLE main.turn RENAME TO turn_text;

        CREATE TABLE main.turn (
            -- One exchange as it was generated: the turns of sample S are those with id from S.first_turn on. Its texts are
            -- what JSON strings of the sample's record have between their quotes, or parts of that: from the byte _start,
            -- counted from 0, up to the byte _end. All are NULL for a turn whose texts stand in turn_text.
            id INTEGER PRIMARY KEY,
            sample INTEGER NOT NULL,               -- sample.number; by construction, for a check costs time here
            number INTEGER NOT NULL,               -- within the sample, from 1
            kind TEXT NOT NULL,
            language TEXT NOT NULL,
            question_start INTEGER,                -- NULL for no question; its <image> tokens are not shown
            question_end INTEGER,
            choices TEXT,                          -- JSON array, start and end by turns; NULL for none
            answer_start INTEGER,                  -- NULL for no answer
            answer_end INTEGER
        ) STRICT;
        INSERT INTO main.turn (id, sample, number, kind, language)
            SELECT id, sample, number, kind, language FROM turn_text;
        """

    /// What stands before the table of the same name on every connection: the turns with their texts, wherever those are.
    ///
    /// `generated` is this program's, and reads a turn's record for each column: for turns one by one. Whoever reads many
    /// asks for their places and reads their records in order.
    static let view = """
        CREATE TEMP VIEW IF NOT EXISTS turn AS
        SELECT id, sample, number, kind, language, CAST(generated(id, 'question') AS TEXT) AS question,
            CAST(generated(id, 'choices') AS TEXT) AS choices, CAST(generated(id, 'answer') AS TEXT) AS answer,
            generated(id, 'shown') AS shown
        FROM main.turn
        """
}
