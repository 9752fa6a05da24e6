/// The tables by which work is handed out.
enum QueueTables {
    static let sql = """
        CREATE TABLE queue (
            -- Which samples are handed out, in what order, and how many reviews each one needs.
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL CHECK (state IN ('filling', 'open', 'paused')),
            filter TEXT NOT NULL,                  -- JSON array of lists of conditions; a sample meets one of the lists
            ordering TEXT NOT NULL CHECK (ordering IN ('file', 'random', 'uncertain', 'image')),
            seed INTEGER NOT NULL,
            overlap INTEGER NOT NULL CHECK (overlap >= 1),        -- reviews of the samples that are shared
            share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),    -- of samples that need `overlap` reviews; others one
            gold REAL NOT NULL DEFAULT 0 CHECK (gold BETWEEN 0 AND 1),      -- share of gold among what is handed out
            seeded REAL NOT NULL DEFAULT 0 CHECK (seeded BETWEEN 0 AND 1),  -- share with a planted error
            hides_captions INTEGER NOT NULL DEFAULT 0,
            created INTEGER NOT NULL,              -- UTC, milliseconds since 1970
            last_place INTEGER NOT NULL DEFAULT 0,    -- the newest queue_item.place that was given out
            last_returned INTEGER NOT NULL DEFAULT 0, -- the newest queue_item.returned that was given out
            -- What follows is counted from queue_item and assignment, and kept in step with them.
            samples INTEGER NOT NULL DEFAULT 0,
            needed INTEGER NOT NULL DEFAULT 0,     -- reviews, over all samples
            open INTEGER NOT NULL DEFAULT 0,       -- samples of which fewer reviews than needed are done or leased
            finished INTEGER NOT NULL DEFAULT 0,   -- samples of which all reviews are done
            done INTEGER NOT NULL DEFAULT 0,       -- reviews
            extra INTEGER NOT NULL DEFAULT 0       -- reviews beyond those needed
        ) STRICT;

        CREATE TABLE queue_reviewer (
            -- Who may take from a queue; a queue without rows is for everybody.
            queue INTEGER NOT NULL REFERENCES queue (number),
            reviewer INTEGER NOT NULL REFERENCES reviewer (number),
            PRIMARY KEY (queue, reviewer)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE queue_item (
            -- The samples of a queue.
            queue INTEGER NOT NULL REFERENCES queue (number),
            sample INTEGER NOT NULL REFERENCES sample (number),
            place INTEGER NOT NULL,                -- in the queue's order
            needed INTEGER NOT NULL,               -- reviews
            taken INTEGER NOT NULL DEFAULT 0,      -- reviews that are done or leased; assignments for review only
            done INTEGER NOT NULL DEFAULT 0,       -- reviews that are done
            returned INTEGER,                      -- given when it is open again; such samples are handed out first
            PRIMARY KEY (queue, sample)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX queue_item_open ON queue_item (queue, place) WHERE taken < needed;
        CREATE INDEX queue_item_returned ON queue_item (queue, returned) WHERE returned IS NOT NULL AND taken < needed;
        CREATE INDEX queue_item_by_sample ON queue_item (sample);

        CREATE TABLE assignment (
            -- A sample in the hands of a reviewer. One that was given back untouched leaves no row.
            queue INTEGER NOT NULL REFERENCES queue (number),
            sample INTEGER NOT NULL REFERENCES sample (number),
            reviewer INTEGER NOT NULL REFERENCES reviewer (number),
            state TEXT NOT NULL CHECK (state IN (
                'leased',                          -- in hand, until a time
                'done',                            -- every turn is decided
                'skipped',                         -- for somebody else
                'expired',                         -- begun, but the lease ran out
                'released',                        -- begun, but given back
                'prior')),                         -- was decided before it came into the queue; does not count in it
            purpose TEXT NOT NULL CHECK (purpose IN ('review', 'gold', 'seeded')),
            handed INTEGER NOT NULL,               -- the how manieth of this reviewer in this queue; 0 for prior
            leased INTEGER NOT NULL,               -- when, UTC, milliseconds since 1970
            until INTEGER NOT NULL,                -- when the lease ends unless it is renewed
            PRIMARY KEY (queue, sample, reviewer)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX assignment_leased ON assignment (until) WHERE state = 'leased';
        CREATE INDEX assignment_begun ON assignment (queue, reviewer, handed)
            WHERE state IN ('leased', 'expired', 'released');
        CREATE INDEX assignment_by_reviewer ON assignment (queue, reviewer, handed);
        CREATE INDEX assignment_by_sample ON assignment (sample, reviewer);

        CREATE TABLE queue_tally (
            -- How far each reviewer has come with a queue.
            queue INTEGER NOT NULL REFERENCES queue (number),
            reviewer INTEGER NOT NULL REFERENCES reviewer (number),
            handed INTEGER NOT NULL DEFAULT 0,     -- the newest assignment.handed that was given out
            place INTEGER NOT NULL DEFAULT 0,      -- up to here there is nothing more for the reviewer, ...
            returned INTEGER NOT NULL DEFAULT 0,   -- ... nor up to here, but for what they had begun
            -- What follows is counted from queue_item and assignment, and kept in step with them.
            leased INTEGER NOT NULL DEFAULT 0,     -- assignments
            done INTEGER NOT NULL DEFAULT 0,
            skipped INTEGER NOT NULL DEFAULT 0,
            held INTEGER NOT NULL DEFAULT 0,       -- open samples that are leased, done, skipped or prior here
            PRIMARY KEY (queue, reviewer)
        ) STRICT, WITHOUT ROWID;
        """
}
