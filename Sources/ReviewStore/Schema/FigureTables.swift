/// The tables that the lead's figures are read from, kept in step with every decision.
///
/// All of them follow from the ledger. What one sample adds to them is said by ``SampleContribution``.
enum FigureTables {
    static let sql = """
        CREATE INDEX resolution_contested ON resolution (sample, turn) WHERE state = 'contested';
        CREATE INDEX resolution_gold ON resolution (sample, turn) WHERE state = 'gold';
        CREATE INDEX resolution_unanimous ON resolution (sample, turn) WHERE state = 'unanimous';
        CREATE INDEX resolution_adjudicated ON resolution (sample, turn) WHERE state = 'adjudicated';
        CREATE INDEX resolution_edited ON resolution (sample, turn) WHERE outcome = 'edited';
        CREATE INDEX resolution_rejected ON resolution (sample, turn) WHERE outcome = 'rejected';
        CREATE INDEX decision_by_reviewer ON decision (reviewer, decision);
        -- By which the rarer events are found without reading all others.
        CREATE INDEX act_by_rare_action ON act (action, event) WHERE action NOT IN ('open', 'accept', 'edit');
        CREATE INDEX event_of_store ON event (action, number) WHERE action IN ('site', 'redact');

        CREATE TABLE act_measure (
            -- What decisions, and other acts that took time, were measured to be.
            event INTEGER PRIMARY KEY REFERENCES event (number),
            time INTEGER NOT NULL,                 -- the event's, UTC, milliseconds since 1970
            active_ms INTEGER,
            elapsed_ms INTEGER,
            cutoff_ms INTEGER,
            answer INTEGER,                        -- of a judgement or choice after it: 3 yes, 4 no, 5 A, 6 B, …
            edit_size INTEGER                      -- normalised distance from generated to edited answer, per mille
        ) STRICT;

        CREATE TABLE sample_figures (
            -- All that the tallies below count of a sample, as Figures/SampleFigures+Bytes.swift writes it.
            sample INTEGER PRIMARY KEY,
            figures BLOB NOT NULL
        ) STRICT;

        CREATE TABLE work (
            -- What each reviewer's work adds up to, by domain (of a dataset, '' for none of its own), kind, language,
            -- day, week and queue (by its number). Weeks have ratings only, and are those of a turn's newest decision.
            -- The four histograms are class and count by turns, as Figures/Tallies/ClassHistogram.swift writes them.
            dimension TEXT NOT NULL,
            dataset INTEGER NOT NULL,              -- 0 but for domains
            name TEXT NOT NULL,
            reviewer INTEGER NOT NULL,
            accepted INTEGER NOT NULL,             -- at the desk, as all up to elapsed_ms
            edited INTEGER NOT NULL,
            rejected INTEGER NOT NULL,
            skipped INTEGER NOT NULL,
            samples INTEGER NOT NULL,              -- closed
            active_ms INTEGER NOT NULL,
            elapsed_ms INTEGER NOT NULL,
            decision_times BLOB NOT NULL,          -- active times in classes of one percent
            sample_times BLOB NOT NULL,
            edit_sizes BLOB NOT NULL,              -- per mille
            ratings BLOB NOT NULL,                 -- at the desk and by scripts, as in act_measure.answer; 0 accept,
                                                   -- 1 edit, 2 reject
            PRIMARY KEY (dimension, dataset, name, reviewer)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE agreement_pattern (
            -- How many samples show each pattern of ratings within a group. A pattern has one word for each rated turn,
            -- in alphabetical order, with one letter for each rating: a, e, r for decisions; y, n; A, B, C …
            measure TEXT NOT NULL,
            dimension TEXT NOT NULL,               -- groups as in work; all turns are all domains
            dataset INTEGER NOT NULL,
            name TEXT NOT NULL,
            pattern TEXT NOT NULL,
            samples INTEGER NOT NULL,
            PRIMARY KEY (measure, dimension, dataset, name, pattern)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE signature (
            -- How many turns that at least two reviewers decided have each list of who decided what, as '1a 4e'.
            signature TEXT PRIMARY KEY NOT NULL,
            turns INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE text_pair (
            -- How two final answers of a turn compare of which at least one was edited; in millionths.
            sample INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            first INTEGER NOT NULL,                -- the events of the two decisions
            second INTEGER NOT NULL,
            equal INTEGER NOT NULL,
            canonically_equal INTEGER NOT NULL,
            levenshtein INTEGER NOT NULL,          -- normalised
            chrf INTEGER NOT NULL,                 -- of 100
            token_f1 INTEGER NOT NULL,
            PRIMARY KEY (sample, turn, first, second)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE text_tally (
            -- The sums over the rows of text_pair.
            kind TEXT PRIMARY KEY NOT NULL,
            pairs INTEGER NOT NULL,
            equal INTEGER NOT NULL,
            canonically_equal INTEGER NOT NULL,
            levenshtein INTEGER NOT NULL,
            weighted_square INTEGER NOT NULL,      -- of levenshtein, times 2 / (final answers of the turn - 1)
            chrf INTEGER NOT NULL,
            token_f1 INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE practice (
            -- The timed decisions of each reviewer at the desk, also those undone since, in blocks of fifty.
            reviewer INTEGER NOT NULL,
            block INTEGER NOT NULL,                -- from 0
            trials INTEGER NOT NULL,
            log_sum REAL NOT NULL,                 -- sum of the natural logarithms of their active milliseconds
            trial_log_sum REAL NOT NULL,           -- sum of these times the logarithms of the numbers of the trials
            PRIMARY KEY (reviewer, block)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE cutoff (
            -- By which cut-offs each reviewer's active times were measured.
            reviewer INTEGER NOT NULL,
            cutoff_ms INTEGER NOT NULL,
            acts INTEGER NOT NULL,
            PRIMARY KEY (reviewer, cutoff_ms)
        ) STRICT, WITHOUT ROWID;
        """
}
