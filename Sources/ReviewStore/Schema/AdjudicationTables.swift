/// The tables that lead to the turns which need a lead.
enum AdjudicationTables {
    static let sql = """
        CREATE TABLE contest (
            -- The turns that need a lead; follows from the ledger.
            sample INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            kind TEXT NOT NULL,                    -- the turn's
            language TEXT NOT NULL,                -- the turn's
            reopened INTEGER NOT NULL,             -- 1 when its resolution was taken away for a new one
            failed INTEGER NOT NULL,               -- reviewers who decided otherwise after it had become gold
            decisions REAL NOT NULL,               -- how far the decisions are apart, 0 to 1
            answers REAL NOT NULL,                 -- share of pairs of reviewers who choose different answers
            texts REAL NOT NULL,                   -- share of pairs of editors whose texts say something different
            ratings INTEGER NOT NULL,
            signature TEXT NOT NULL,               -- JSON array, reviewer's number and decision by turns
            PRIMARY KEY (sample, turn)
        ) STRICT, WITHOUT ROWID;
        -- Most contested first.
        CREATE INDEX contest_by_need
            ON contest (reopened DESC, failed DESC, decisions DESC, answers DESC, texts DESC, ratings DESC, sample, turn);

        CREATE TABLE agreed (
            -- The turns that at least two reviewers decided alike and no lead has ruled on, by who did; follows from the
            -- ledger. By it those are found whose reviewers are not to be relied on.
            signature TEXT NOT NULL,               -- as in the table signature
            sample INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            PRIMARY KEY (signature, sample, turn)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX agreed_by_sample ON agreed (sample, turn);

        CREATE INDEX event_guideline_gap ON event (number) WHERE instr(reasons, '"guideline-gap"') > 0;
        """
}
