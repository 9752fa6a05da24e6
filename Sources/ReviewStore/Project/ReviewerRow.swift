internal import Corpus
internal import GRDB

/// A reviewer as this store numbers them.
struct ReviewerRow {
    var number: Int
    var identifier: Identifier
    var name: String?
    var role: Reviewer.Role

    /// The name, or what stands for it once it has been emptied.
    var shownName: String { name ?? Self.shownName(nil, identifier) }

    static func shownName(_ name: String?, _ identifier: Identifier) -> String {
        name ?? "reviewer \(identifier.hexadecimal.prefix(8))"
    }

    var reviewer: Reviewer { Reviewer(identifier: identifier, name: shownName, role: role) }
}

extension Database {
    static var reviewerColumns: String { "number, identifier, name, role" }

    /// The reviewer of this identity, who must be one of the store's.
    func author(_ reviewer: Reviewer) throws -> ReviewerRow {
        let found = try row(
            "SELECT \(Self.reviewerColumns) FROM reviewer WHERE identifier = ?", reviewer.identifier
        ) { try $0.reviewerRow() }
        guard let found else { throw StoreError.unknownReviewer(name: reviewer.name) }
        return found
    }

    func reviewer(named name: String) throws -> ReviewerRow? {
        try row("SELECT \(Self.reviewerColumns) FROM reviewer WHERE name = ?", name) { try $0.reviewerRow() }
    }

    /// All reviewers by their numbers.
    func reviewersByNumber() throws -> [Int: ReviewerRow] {
        let all = try rows("SELECT \(Self.reviewerColumns) FROM reviewer") { try $0.reviewerRow() }
        return Dictionary(all.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Columns {
    func reviewerRow(from first: Int32 = 0) throws -> ReviewerRow {
        ReviewerRow(
            number: int(first), identifier: try identifier(first + 1), name: textOrNil(first + 2),
            role: try value(first + 3))
    }
}
