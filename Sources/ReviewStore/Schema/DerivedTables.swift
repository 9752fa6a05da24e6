/// The tables that follow from the ledger and could be made again from it.
///
/// Whatever is changed here, the derived tables of a store are made anew when it is opened (``Derivation``).
enum DerivedTables {
    /// Their names, with those that they had in earlier versions.
    static let names = [
        "turn_group", "fact", "decision", "planted_decision", "resolution", "gold_standing", "mark", "progress",
        "tally",
        "disagreement", "text_pair", "verdict", "derivation",
        "contest", "act", "act_measure", "census", "work", "reviewed", "agreement_pattern", "signature", "text_tally",
        "kept_turn",
        "practice", "cutoff", "sample_figures", "agreed", "gold_score", "probe_decision",
    ]

    static let sql = facts + standings + comparisons

    private static let facts = """
        CREATE TABLE turn_group (
            -- The turns that are counted together; undecided are those that no fact is about.
            number INTEGER PRIMARY KEY,
            dataset INTEGER NOT NULL,
            domain TEXT NOT NULL,                  -- the sample's own; '' for none
            task TEXT NOT NULL,                    -- the sample's
            kind TEXT NOT NULL,
            language TEXT NOT NULL,
            samples INTEGER NOT NULL,              -- whose first turn is counted here
            turns INTEGER NOT NULL,
            UNIQUE (dataset, domain, task, kind, language)
        ) STRICT;

        CREATE TABLE fact (
            -- The events that are about a sample of this store, with all that standings and figures need of them. But for
            -- stands, and for whose they are when two people prove to be one, they never change. Hashes are the first eight
            -- bytes of a SHA-256, big-endian.
            event INTEGER PRIMARY KEY REFERENCES event (number),
            reviewer INTEGER NOT NULL REFERENCES reviewer (number),
            sample INTEGER NOT NULL REFERENCES sample (number),
            turn INTEGER NOT NULL,                 -- within the sample, from 1; 0 for the sample as a whole
            turns INTEGER NOT NULL,                -- that the sample has
            turn_group INTEGER NOT NULL,           -- the turn's; the first turn's for the sample as a whole
            action TEXT NOT NULL,
            time INTEGER NOT NULL,                 -- the event's, UTC, milliseconds since 1970
            at_desk INTEGER NOT NULL,              -- 1 when it was recorded at the desk
            reverses INTEGER REFERENCES event (number),
            text INTEGER,                          -- hash of the texts after an edit or a ruling
            wording INTEGER,                       -- hash of the wording after an edit: without width, case, marks, spacing
            keeps_generated INTEGER NOT NULL,      -- 1 when these are the turn's texts as generated
            clears INTEGER NOT NULL,               -- 1 for a note that takes the note away
            planted INTEGER,                       -- hash of the texts with a planted error that it is about
            planted_result TEXT CHECK (planted_result IN ('caught', 'restored', 'missed')),  -- NULL: none of this store's
            active_ms INTEGER,
            elapsed_ms INTEGER,
            cutoff_ms INTEGER,
            answer INTEGER,                        -- of a judgement or choice after it: 3 yes, 4 no, 5 A, 6 B, …
            edit_size INTEGER,                     -- normalised distance from generated to edited answer, per mille
            stands INTEGER NOT NULL                -- 0 once it has been undone
        ) STRICT;
        CREATE INDEX fact_by_reviewer ON fact (reviewer, stands, event);
        CREATE INDEX fact_at_desk ON fact (reviewer, time, stands, action) WHERE at_desk = 1;
        CREATE INDEX fact_by_sample ON fact (sample, event);
        -- By which the rarer events are found without reading all others.
        CREATE INDEX fact_by_rare_action ON fact (action, event) WHERE action NOT IN ('open', 'accept', 'edit');

        """

    private static let standings = """
        CREATE TABLE decision (
            -- What each reviewer has decided, now in force.
            sample INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            reviewer INTEGER NOT NULL,
            decision TEXT NOT NULL CHECK (decision IN ('accept', 'edit', 'reject')),
            event INTEGER NOT NULL REFERENCES event (number),  -- has the texts, reasons and note
            PRIMARY KEY (sample, turn, reviewer)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE planted_decision (
            -- What each reviewer has decided about a turn with a planted error, now in force.
            sample INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            reviewer INTEGER NOT NULL,
            decision TEXT NOT NULL CHECK (decision IN ('accept', 'edit', 'reject')),
            event INTEGER NOT NULL REFERENCES event (number),  -- has the texts, reasons and note
            PRIMARY KEY (sample, turn, reviewer)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE resolution (
            -- What all reviewers together made of a turn; a turn without a row is open.
            sample INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('single', 'unanimous', 'contested', 'adjudicated', 'gold')),
            outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'edited', 'rejected', 'contested')),
            event INTEGER REFERENCES event (number),  -- whose texts count; NULL when contested
            PRIMARY KEY (sample, turn)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX resolution_gold ON resolution (sample, turn) WHERE state = 'gold';

        CREATE TABLE gold_standing (
            -- Since when each gold turn is gold, and what leads have said of it.
            sample INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            since INTEGER NOT NULL REFERENCES event (number),     -- by which it became gold
            confirmed INTEGER REFERENCES event (number),          -- by which a lead last confirmed it
            alternatives TEXT NOT NULL,            -- JSON array of the events by which something else is right too
            PRIMARY KEY (sample, turn)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE mark (
            -- Flags and notes, now in force.
            sample INTEGER NOT NULL,
            turn INTEGER NOT NULL,                 -- 0 for the sample as a whole
            reviewer INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('flag', 'note')),
            event INTEGER NOT NULL REFERENCES event (number),
            PRIMARY KEY (sample, turn, reviewer, kind)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE progress (
            -- How far each reviewer has come with each sample.
            reviewer INTEGER NOT NULL,
            sample INTEGER NOT NULL,
            decided INTEGER NOT NULL,              -- turns with a decision in force
            opened INTEGER,                        -- the event of the first opening
            skipped INTEGER,                       -- the event of the skip, until a later decision
            closed INTEGER NOT NULL,               -- 1 when every turn is decided, or the sample is skipped
            PRIMARY KEY (reviewer, sample)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE tally (
            -- The number of closed samples of each reviewer.
            reviewer INTEGER PRIMARY KEY,
            closed INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE disagreement (
            -- The turns that need a lead.
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
            deciders TEXT NOT NULL,                -- JSON array, reviewer's number and decision by turns
            PRIMARY KEY (sample, turn)
        ) STRICT, WITHOUT ROWID;
        -- Most contested first.
        CREATE INDEX contest_by_need
            ON disagreement (reopened DESC, failed DESC, decisions DESC, answers DESC, texts DESC, ratings DESC, sample, turn);

        """

    private static let comparisons = """
        CREATE TABLE text_pair (
            -- How the final answers of two decisions on a turn compare of which at least one is an edit, in millionths: it
            -- follows from the two events alone, whatever stands, and is kept so that it is told once.
            second INTEGER NOT NULL REFERENCES event (number),
            first INTEGER NOT NULL REFERENCES event (number),
            equal INTEGER NOT NULL,
            canonically_equal INTEGER NOT NULL,
            levenshtein INTEGER NOT NULL,          -- normalised
            chrf INTEGER NOT NULL,                 -- of 100
            token_f1 INTEGER NOT NULL,
            PRIMARY KEY (second, first)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE verdict (
            -- Whether an edit comes to what another event says is right: of a gold turn what a lead declared, of a planted
            -- error what the turn itself was corrected to. It follows from the two events alone.
            decision INTEGER NOT NULL REFERENCES event (number),
            declared INTEGER NOT NULL REFERENCES event (number),
            holds INTEGER NOT NULL,
            PRIMARY KEY (decision, declared)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE derivation (
            -- By what rules these tables were made; a program that has others makes them again.
            fingerprint TEXT NOT NULL
        ) STRICT;
        """
}
