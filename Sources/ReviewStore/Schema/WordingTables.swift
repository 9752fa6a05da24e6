/// What tells texts that say the same.
enum WordingTables {
    static let sql = """
        -- SHA-256 over the wording after an edit, without width, case, sentence marks and spacing.
        ALTER TABLE act ADD COLUMN wording BLOB;
        """
}
