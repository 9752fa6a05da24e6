internal import GRDB

/// The tables by which work is handed out.
enum QueueTables {
    static func create(in db: Database) throws { try db.execute(sql: sql) }

    static let sql = """
        CREATE TABLE queue (
            -- Which samples are handed out, in what order, and how many reviews each one needs.
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL CHECK (state IN ('open', 'paused')),
            filter TEXT NOT NULL,                  -- JSON object: what `queue add` was asked for
            ordering TEXT NOT NULL CHECK (ordering IN ('file', 'random', 'uncertain', 'image')),
            seed INTEGER NOT NULL,
            overlap INTEGER NOT NULL CHECK (overlap >= 1),        -- reviews of the samples that are shared
            share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),    -- of samples that need `overlap` reviews; others one
            gold REAL NOT NULL DEFAULT 0 CHECK (gold BETWEEN 0 AND 1),      -- share of gold among what is handed out
            seeded REAL NOT NULL DEFAULT 0 CHECK (seeded BETWEEN 0 AND 1),  -- share with a planted error
            hides_captions INTEGER NOT NULL DEFAULT 0,
            created INTEGER NOT NULL               -- UTC, milliseconds since 1970
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
            taken INTEGER NOT NULL DEFAULT 0,      -- reviews that are done or leased, without planted errors
            PRIMARY KEY (queue, sample)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX queue_item_by_place ON queue_item (queue, place);
        CREATE INDEX queue_item_open ON queue_item (queue, place) WHERE taken < needed;
        CREATE INDEX queue_item_by_sample ON queue_item (sample);

        CREATE TABLE assignment (
            -- A sample in the hands of a reviewer: leased until a time, or done.
            queue INTEGER NOT NULL REFERENCES queue (number),
            sample INTEGER NOT NULL REFERENCES sample (number),
            reviewer INTEGER NOT NULL REFERENCES reviewer (number),
            state TEXT NOT NULL CHECK (state IN ('leased', 'done', 'expired', 'released')),
            purpose TEXT NOT NULL CHECK (purpose IN ('review', 'gold', 'seeded')),
            leased INTEGER NOT NULL,               -- when, UTC, milliseconds since 1970
            until INTEGER NOT NULL,                -- when the lease ends unless it is renewed
            PRIMARY KEY (queue, sample, reviewer)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX assignment_leased ON assignment (until) WHERE state = 'leased';
        CREATE INDEX assignment_by_reviewer ON assignment (reviewer, state);
        CREATE INDEX assignment_by_sample ON assignment (sample, reviewer);
        """
}
