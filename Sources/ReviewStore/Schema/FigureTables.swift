internal import GRDB

/// The tables that the lead's figures are read from, kept in step with every decision.
enum FigureTables {
    static func create(in db: Database) throws { try db.execute(sql: sql) }

    static let sql = """
        CREATE INDEX resolution_contested ON resolution (sample, turn) WHERE state = 'contested';
        CREATE INDEX resolution_gold ON resolution (sample, turn) WHERE state = 'gold';
        """
}
