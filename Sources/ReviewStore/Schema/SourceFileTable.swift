/// The table that remembers where imported files stood, so that nothing the program writes takes their place.
enum SourceFileTable {
    static let sql = """
        CREATE TABLE source_file (
            dataset INTEGER PRIMARY KEY REFERENCES dataset (number),
            path TEXT NOT NULL                     -- absolute, when it was imported
        ) STRICT;
        """
}
