internal import Corpus
internal import GRDB

/// A reviewer as this store numbers them.
struct ReviewerRow {
    var number: Int
    var identifier: Identifier
    var name: String?
    var role: Reviewer.Role
    /// Whether they work here.
    var isActive: Bool

    /// The name, or what stands for it once it has been emptied.
    var shownName: String { name ?? Self.shownName(nil, identifier) }

    static func shownName(_ name: String?, _ identifier: Identifier) -> String {
        name ?? "reviewer \(identifier.hexadecimal.prefix(8))"
    }

    var reviewer: Reviewer {
        Reviewer(identifier: identifier, name: shownName, role: role, isActive: isActive)
    }
}

extension Database {
    static var reviewerColumns: String { "number, identifier, name, role, active" }

    /// All people in the order in which they joined; of several identities of one person the one for which all counts.
    func people() throws -> [ReviewerRow] {
        try rows("SELECT \(Self.reviewerColumns) FROM reviewer WHERE merged_into IS NULL ORDER BY number") {
            try $0.reviewerRow()
        }
    }

    /// The person of this identity, who must be one of the store's.
    func author(_ reviewer: Reviewer) throws -> ReviewerRow {
        let found = try row(
            """
            SELECT \(Self.reviewerColumns) FROM reviewer
            WHERE number = (SELECT coalesce(merged_into, number) FROM reviewer WHERE identifier = ?)
            """, reviewer.identifier
        ) { try $0.reviewerRow() }
        guard let found else { throw StoreError.unknownReviewer(name: reviewer.name) }
        return found
    }

    /// The person of this identity, who must work here.
    ///
    /// - Throws: ``StoreError/inactiveReviewer(name:)``.
    func worker(_ reviewer: Reviewer) throws -> ReviewerRow {
        let found = try author(reviewer)
        guard found.isActive else { throw StoreError.inactiveReviewer(name: found.shownName) }
        return found
    }

    func reviewer(named name: String) throws -> ReviewerRow? {
        try row("SELECT \(Self.reviewerColumns) FROM reviewer WHERE name = ?", name) { try $0.reviewerRow() }
    }

    /// Who has gone by this name before, by now under another one.
    func reviewer(formerlyNamed name: String) throws -> ReviewerRow? {
        try row(
            """
            SELECT \(Self.reviewerColumns) FROM reviewer
            WHERE number = (SELECT reviewer FROM former_name WHERE name = ?)
            """, name
        ) { try $0.reviewerRow() }
    }

    /// All identities by their numbers; one that counts for another goes by that one's name.
    func reviewersByNumber() throws -> [Int: ReviewerRow] {
        let all = try rows("SELECT \(Self.reviewerColumns), merged_into FROM reviewer") {
            (row: try $0.reviewerRow(), into: $0.intOrNil("merged_into"))
        }
        var found = Dictionary(all.map { ($0.row.number, $0.row) }, uniquingKeysWith: { first, _ in first })
        for (row, into) in all {
            if let into, let person = found[into] { found[row.number]?.name = person.shownName }
        }
        return found
    }
}

extension Columns {
    func reviewerRow() throws -> ReviewerRow {
        ReviewerRow(
            number: int("number"), identifier: try identifier("identifier"), name: textOrNil("name"),
            role: try value("role"), isActive: bool("active"))
    }
}
