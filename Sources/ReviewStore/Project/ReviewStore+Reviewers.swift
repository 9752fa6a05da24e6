package import Corpus
internal import GRDB

extension ReviewStore {
    /// The reviewer of this name, made if there is none; the first reviewer of a store is its lead.
    ///
    /// Names are told apart by their bytes.
    package func reviewer(named name: String) throws -> Reviewer {
        if let known = try existingReviewer(named: name) { return known }
        try Self.checkName(name)
        return try write { db in
            if let known = try db.reviewer(named: name) { return known.reviewer }
            let isFirst = try db.int("SELECT 1 FROM reviewer") == nil
            return try db.insertReviewer(named: name, role: isFirst ? .lead : .reviewer)
        }
    }

    /// The reviewer of this name, if there is one.
    package func existingReviewer(named name: String) throws -> Reviewer? {
        try read { db in try db.reviewer(named: name)?.reviewer }
    }

    /// All reviewers, in the order in which they joined.
    package func reviewers() throws -> [Reviewer] {
        try read { db in
            try db.rows("SELECT \(Database.reviewerColumns) FROM reviewer ORDER BY number") {
                try $0.reviewerRow().reviewer
            }
        }
    }

    /// Enters somebody who has not worked here yet, by a lead.
    ///
    /// - Throws: ``StoreError/reviewerNameTaken(_:)``.
    package func addReviewer(named name: String, role: Reviewer.Role, by lead: Reviewer) throws -> Reviewer {
        try Self.checkName(name)
        return try write { db in
            _ = try db.lead(lead, to: "add a reviewer")
            guard try db.reviewer(named: name) == nil else { throw StoreError.reviewerNameTaken(name) }
            return try db.insertReviewer(named: name, role: role)
        }
    }

    /// Gives a reviewer another name, or none; their events carry their identity only, and stay.
    ///
    /// Everybody may change their own name, a lead anybody's.
    package func rename(_ reviewer: Reviewer, to name: String?, by author: Reviewer) throws -> Reviewer {
        if let name { try Self.checkName(name) }
        return try write { db in
            if author.identifier != reviewer.identifier { _ = try db.lead(author, to: "rename somebody else") }
            var row = try db.author(reviewer)
            if let name, let other = try db.reviewer(named: name), other.number != row.number {
                throw StoreError.reviewerNameTaken(name)
            }
            try db.run("UPDATE reviewer SET name = ? WHERE number = ?", name, row.number)
            row.name = name
            return row.reviewer
        }
    }

    /// Gives a reviewer another role, by a lead; a store keeps at least one lead.
    package func setRole(
        of reviewer: Reviewer, to role: Reviewer.Role, by lead: Reviewer
    ) throws -> Reviewer {
        try write { db in
            _ = try db.lead(lead, to: "change a role")
            var row = try db.author(reviewer)
            let leads = try db.int("SELECT count(*) FROM reviewer WHERE role = 'lead'") ?? 0
            if row.role == .lead, role != .lead, leads <= 1 { throw StoreError.lastLead(name: row.shownName) }
            try db.run("UPDATE reviewer SET role = ? WHERE number = ?", role.rawValue, row.number)
            row.role = role
            return row.reviewer
        }
    }

    static func checkName(_ name: String) throws {
        let scalars = name.unicodeScalars
        let isControl = scalars.contains {
            switch $0.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: true
            default: false
            }
        }
        let hasOuterSpace =
            scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true
        guard !name.isEmpty, name.count <= 100, !isControl, !hasOuterSpace else {
            throw StoreError.unfitReviewerName(name)
        }
    }
}

extension Database {
    /// Enters those of these names as reviewers who are new here.
    func insertNewReviewers(named names: [String]) throws {
        for name in names where try reviewer(named: name) == nil {
            try ReviewStore.checkName(name)
            _ = try insertReviewer(named: name, role: .reviewer)
        }
    }

    fileprivate func insertReviewer(named name: String, role: Reviewer.Role) throws -> Reviewer {
        let reviewer = Reviewer(identifier: .random(), name: name, role: role)
        try run(
            "INSERT INTO reviewer (identifier, name, role) VALUES (?, ?, ?)", reviewer.identifier, name,
            role.rawValue)
        return reviewer
    }
}
