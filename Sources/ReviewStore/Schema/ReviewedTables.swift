/// The tables that tell reviews from the samples that were reviewed, and what counts from what was timed.
enum ReviewedTables {
    static let sql = """
        DROP TABLE work;
        CREATE TABLE work (
            -- What each reviewer's work adds up to, by domain (of a dataset, '' for none of its own), kind, language,
            -- day, week and queue (by its number). The sample as a whole, as when it is skipped, is of no kind and no
            -- language. Weeks have ratings only: those of the turns that were rated in the week, as they stood at its end.
            -- The four histograms are class and count by turns, as Figures/Tallies/ClassHistogram.swift writes them.
            dimension TEXT NOT NULL,
            dataset INTEGER NOT NULL,              -- 0 but for domains
            name TEXT NOT NULL,
            reviewer INTEGER NOT NULL,
            accepted INTEGER NOT NULL,             -- at the desk and by scripts, as all up to reviews
            edited INTEGER NOT NULL,
            rejected INTEGER NOT NULL,
            skipped INTEGER NOT NULL,
            reviews INTEGER NOT NULL,              -- samples that the reviewer is through with
            active_ms INTEGER NOT NULL,            -- at the desk, as all times
            elapsed_ms INTEGER NOT NULL,
            decision_times BLOB NOT NULL,          -- active times in classes of one percent
            review_times BLOB NOT NULL,
            edit_sizes BLOB NOT NULL,              -- per mille
            ratings BLOB NOT NULL,                 -- as in act_measure.answer; 0 accept, 1 edit, 2 reject
            PRIMARY KEY (dimension, dataset, name, reviewer)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE reviewed (
            -- How much of each group has been reviewed, however often, by domain and queue, as in work; all are all domains.
            dimension TEXT NOT NULL,
            dataset INTEGER NOT NULL,
            name TEXT NOT NULL,
            samples INTEGER NOT NULL,              -- that at least one reviewer is through with
            instructions INTEGER NOT NULL,         -- turns that leave as accepted or edited and were decided or ruled on at
                                                   -- the desk in a measured time
            PRIMARY KEY (dimension, dataset, name)
        ) STRICT, WITHOUT ROWID;
        """
}
