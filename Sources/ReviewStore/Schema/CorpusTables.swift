/// The tables that hold what was imported, the people, the project's own texts, and edits under way.
enum CorpusTables {
    // The comments stand inside the statements, because SQLite keeps them: `.schema` shows them to whoever opens a
    // store with their own tools.
    static let sql = """
        CREATE TABLE setting (
            -- One value a name: site, file, guidelines, taxonomy.
            name TEXT PRIMARY KEY NOT NULL,
            value ANY
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE text (
            -- Guidelines and reason taxonomies, by the hashes that events carry.
            hash BLOB PRIMARY KEY NOT NULL CHECK (length(hash) = 32),  -- SHA-256 of the text's UTF-8
            text TEXT NOT NULL
        ) STRICT;

        CREATE TABLE reviewer (
            number INTEGER PRIMARY KEY,
            identifier BLOB NOT NULL UNIQUE CHECK (length(identifier) = 16),  -- random; what events carry
            name TEXT UNIQUE,                                                -- NULL when it was emptied
            role TEXT NOT NULL CHECK (role IN ('lead', 'reviewer'))
        ) STRICT;

        CREATE TABLE dataset (
            -- One imported file. While its state is importing, nothing of it is to be shown.
            number INTEGER PRIMARY KEY,
            state TEXT NOT NULL CHECK (state IN ('importing', 'ready')),
            digest BLOB UNIQUE CHECK (length(digest) = 32),  -- SHA-256 of the file; NULL while importing
            file TEXT NOT NULL,                              -- the name without its folder
            format TEXT NOT NULL,
            container TEXT NOT NULL,
            byte_count INTEGER NOT NULL DEFAULT 0,
            samples INTEGER NOT NULL DEFAULT 0,
            turns INTEGER NOT NULL DEFAULT 0,
            quarantined INTEGER NOT NULL DEFAULT 0,
            picture_folders TEXT NOT NULL,                   -- JSON array of absolute paths; can be changed
            domain TEXT,                                     -- for samples without one of their own; can be changed
            generator TEXT,                                  -- can be changed
            imported INTEGER,                                -- when, UTC, milliseconds since 1970
            CHECK (state = 'importing' OR digest IS NOT NULL)
        ) STRICT;
        CREATE INDEX dataset_by_size ON dataset (byte_count);

        CREATE TABLE sample (
            -- One record of a dataset.
            number INTEGER PRIMARY KEY,            -- as people name it, from 1
            dataset INTEGER NOT NULL REFERENCES dataset (number),
            ordinal INTEGER NOT NULL,              -- among the records of the file, from 0
            line INTEGER NOT NULL,                 -- on which the record begins, from 1
            byte_offset INTEGER NOT NULL,          -- of the record in the file
            byte_count INTEGER NOT NULL,
            digest BLOB NOT NULL,                  -- SHA-256 of the record's bytes
            label TEXT,                            -- the record's own id
            pictures TEXT,                         -- JSON array of paths; NULL for none
            task TEXT NOT NULL,
            domain TEXT,                           -- NULL: the dataset's
            context TEXT,                          -- JSON array, role and text by turns; NULL for none
            first_turn INTEGER NOT NULL,           -- turn.id of the first; the others follow it
            turns INTEGER NOT NULL,
            kinds INTEGER NOT NULL,                -- sum over the turns: 1 judgement, 2 multiple choice,
                                                   -- 4 short answer, 8 long answer, 16 description
            languages INTEGER NOT NULL             -- sum over the turns: 1 zh, 2 en, 4 mixed, 8 other
        ) STRICT;
        CREATE UNIQUE INDEX sample_by_ordinal ON sample (dataset, ordinal);
        -- Narrow enough to be searched from end to end for the next sample that a filter lets through.
        CREATE INDEX sample_outline ON sample (number, dataset, domain, kinds, languages);

        CREATE TABLE record (
            -- By which a record is found by its SHA-256.
            prefix INTEGER NOT NULL,               -- the first eight bytes of sample.digest, big-endian
            sample INTEGER NOT NULL,
            PRIMARY KEY (prefix, sample)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE turn (
            -- One exchange as it was generated: the turns of sample S are those with id from S.first_turn on.
            id INTEGER PRIMARY KEY,
            sample INTEGER NOT NULL,               -- sample.number; by construction, for a check costs time here
            number INTEGER NOT NULL,               -- within the sample, from 1
            kind TEXT NOT NULL,
            language TEXT NOT NULL,
            question TEXT NOT NULL,                -- without its <image> tokens
            choices TEXT,                          -- JSON array; NULL for none
            answer TEXT NOT NULL,
            shown BLOB NOT NULL,                   -- SHA-256 over question, choices and answer
            locator TEXT NOT NULL,                 -- where the texts stand in the record
            image_tokens TEXT                      -- JSON array, offset and literal by turns; NULL for none
        ) STRICT;

        CREATE TABLE caption (
            -- The captions of a picture, by its path as the records name it.
            path TEXT NOT NULL,
            turn INTEGER NOT NULL,                 -- turn.id
            PRIMARY KEY (path, turn)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE quarantine (
            -- The records that could not be read.
            dataset INTEGER NOT NULL REFERENCES dataset (number),
            ordinal INTEGER NOT NULL,
            line INTEGER NOT NULL,
            byte_offset INTEGER NOT NULL,          -- of the record in the file
            byte_count INTEGER NOT NULL,
            fault INTEGER NOT NULL,                -- the byte of the file at which reading failed
            reason TEXT NOT NULL,
            PRIMARY KEY (dataset, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE source_chunk (
            -- The dataset files themselves, byte for byte, in pieces compressed with zstd.
            dataset INTEGER NOT NULL REFERENCES dataset (number),
            byte_offset INTEGER NOT NULL,          -- in the file
            byte_count INTEGER NOT NULL,           -- when decompressed
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX source_chunk_by_offset ON source_chunk (dataset, byte_offset);

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
