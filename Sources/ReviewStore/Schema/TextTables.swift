/// The tables that tell how alike final texts are, within a kind and a language.
enum TextTables {
    static let sql = """
        DROP TABLE text_tally;

        CREATE TABLE text_tally (
            -- Sums over the turns that at least two reviewers kept; of the rows of text_pair where one of two was edited.
            kind TEXT NOT NULL,
            language TEXT NOT NULL,
            texts INTEGER NOT NULL,                -- final answers of those turns
            accepted_pairs INTEGER NOT NULL,       -- of two that were both accepted, and so are the same
            pairs INTEGER NOT NULL,                -- of two of which one was edited, as all that follows
            equal INTEGER NOT NULL,
            canonically_equal INTEGER NOT NULL,
            levenshtein INTEGER NOT NULL,
            weighted_square INTEGER NOT NULL,      -- of levenshtein, times 2 / (final answers of the turn - 1)
            chrf INTEGER NOT NULL,
            token_f1 INTEGER NOT NULL,
            PRIMARY KEY (kind, language)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE kept_turn (
            -- The turns that at least two reviewers kept, in an order that is as good as drawn and stays as it is: the first
            -- of them tell what chance would give.
            kind TEXT NOT NULL,
            language TEXT NOT NULL,
            draw INTEGER NOT NULL,
            sample INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            PRIMARY KEY (kind, language, draw, sample, turn)
        ) STRICT, WITHOUT ROWID;
        """
}
