internal import Corpus
internal import Figures
internal import GRDB

/// A filter of turns that need a lead as a condition of SQL on the rows of a table with sample and turn.
struct AdjudicationCondition {
    private(set) var tables = ""
    private(set) var sql = "1"
    private(set) var values: [any SQLBindable] = []

    /// - Parameter table: The name under which the query has the rows.
    /// - Throws: ``StoreError`` when there is no such reviewer or queue.
    init(_ filter: AdjudicationFilter, on table: String, _ db: Database) throws {
        if filter.domain != nil || filter.dataset != nil || filter.kind != nil || filter.language != nil {
            tables =
                "CROSS JOIN sample s ON s.number = \(table).sample CROSS JOIN dataset d ON d.number = s.dataset"
        }
        if filter.kind != nil || filter.language != nil {
            tables += " CROSS JOIN turn t ON t.id = s.first_turn + \(table).turn - 1"
        }
        if let domain = filter.domain { add("coalesce(s.domain, d.domain, '') = ?", domain) }
        if let dataset = filter.dataset { add("s.dataset = ?", dataset) }
        if let kind = filter.kind { add("t.kind = ?", kind.rawValue) }
        if let language = filter.language { add("t.language = ?", language.rawValue) }
        if let name = filter.queue {
            let queue = try db.queue(named: name)
            add(
                "EXISTS (SELECT 1 FROM queue_item i WHERE i.queue = ? AND i.sample = \(table).sample)",
                queue.number)
        }
        let decisions =
            "FROM decision x JOIN event ON event.number = x.event WHERE x.sample = \(table).sample "
            + "AND x.turn = \(table).turn"
        if let name = filter.reviewer {
            guard let reviewer = try db.int("SELECT number FROM reviewer WHERE name = ?", name) else {
                throw StoreError.noSuchReviewerName(name)
            }
            add("EXISTS (SELECT 1 \(decisions) AND x.reviewer = ?)", reviewer)
        }
        if let reason = filter.reason {
            add(
                "EXISTS (SELECT 1 \(decisions) AND EXISTS (SELECT 1 FROM json_each(event.reasons) WHERE value = ?))",
                reason)
        }
    }

    private mutating func add(_ condition: String, _ value: any SQLBindable) {
        sql += " AND \(condition)"
        values.append(value)
    }
}

extension Contention {
    /// What a contested turn of this need has, by the columns of the table `contest` but for whether its certainty is low.
    var condition: String {
        switch self {
        case .reopened: "c.reopened = 1"
        case .failedGold: "c.failed > 0"
        case .decision: "c.decisions > 0"
        case .answer: "c.answers > 0"
        case .text: "(c.texts > 0 OR c.decisions + c.answers + c.reopened + c.failed = 0)"
        case .lowCertainty: "1"
        }
    }
}
