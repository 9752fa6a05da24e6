/// The tables that follow from the ledger and could be made again from it, but for drafts.
enum DerivedTables {
    static let sql = """
        CREATE TABLE act (
            -- The events that are about a sample of this store.
            event INTEGER PRIMARY KEY REFERENCES event (number),
            reviewer INTEGER NOT NULL REFERENCES reviewer (number),
            sample INTEGER NOT NULL REFERENCES sample (number),
            turn INTEGER NOT NULL,                 -- within the sample, from 1; 0 for the sample as a whole
            action TEXT NOT NULL,
            reverses INTEGER REFERENCES event (number),
            text BLOB,                             -- SHA-256 over the texts after an edit or a resolution
            clears INTEGER NOT NULL,               -- 1 for a note that takes the note away
            desk_time INTEGER,                     -- the event's time, if it was recorded at the desk
            stands INTEGER NOT NULL                -- 0 once it has been undone
        ) STRICT;
        CREATE INDEX act_by_reviewer ON act (reviewer, stands, event);
        CREATE INDEX act_at_desk ON act (reviewer, desk_time, stands, action) WHERE desk_time IS NOT NULL;
        CREATE INDEX act_by_sample ON act (sample, event);

        CREATE TABLE decision (
            -- What each reviewer has decided, now in force.
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

        CREATE TABLE census (
            -- The numbers of turns by their outcomes; undecided are those that are left.
            dataset INTEGER NOT NULL,
            domain TEXT NOT NULL,                  -- the sample's own; '' for none
            kind TEXT NOT NULL,
            language TEXT NOT NULL,
            samples INTEGER NOT NULL,              -- whose first turn is counted here
            turns INTEGER NOT NULL,
            accepted INTEGER NOT NULL DEFAULT 0,
            edited INTEGER NOT NULL DEFAULT 0,
            rejected INTEGER NOT NULL DEFAULT 0,
            contested INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (dataset, domain, kind, language)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE draft (
            -- Edits under way; gone once decided.
            sample INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            reviewer INTEGER NOT NULL REFERENCES reviewer (number),
            question TEXT NOT NULL,
            choices TEXT,
            answer TEXT NOT NULL,
            saved INTEGER NOT NULL,                -- when, UTC, milliseconds since 1970
            PRIMARY KEY (sample, turn, reviewer)
        ) STRICT, WITHOUT ROWID;
        """
}
