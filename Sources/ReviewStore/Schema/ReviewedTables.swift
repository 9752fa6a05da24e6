/// What tells reviews from the samples that were reviewed.
enum ReviewedTables {
    static let sql = """
        -- A sample that two reviewers are through with is two reviews. They are counted at the desk and by scripts, as accepted,
        -- edited, rejected and skipped are; times are of the desk alone.
        ALTER TABLE work RENAME COLUMN samples TO reviews;
        ALTER TABLE work RENAME COLUMN sample_times TO review_times;

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
