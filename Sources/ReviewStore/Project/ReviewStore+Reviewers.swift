package import Corpus
internal import GRDB

extension ReviewStore {
    /// The reviewer of this name, entered if there is none; the first reviewer of a store is its lead.
    ///
    /// - Throws: ``StoreError`` when the name was given up for another one, when it cannot be a name or looks like
    ///   somebody else's, or when the roster is closed.
    package func reviewer(named name: String) throws -> Reviewer {
        if let known = try existingReviewer(named: name) { return known }
        let kept = ReviewerName.kept(name)
        try ReviewerName.check(kept)
        let identifier = Identifier.random()
        return try changingProject(by: { db in
            if let known = try db.knownReviewer(named: name) { return known }
            let isFirst = try db.int("SELECT 1 FROM reviewer") == nil
            if !isFirst, try db.isRosterClosed { throw StoreError.rosterClosed(name: kept) }
            return try db.insertReviewer(identifier, named: kept, role: isFirst ? .lead : .reviewer)
        }) { recorder in
            // Unless somebody else has just entered the same.
            if recorder.author.identifier == identifier { try recorder.noteJoining(of: recorder.author) }
            return recorder.author.reviewer
        }
    }

    /// The reviewer of this name, if there is one.
    ///
    /// - Throws: ``StoreError/formerReviewerName(_:now:)``.
    package func existingReviewer(named name: String) throws -> Reviewer? {
        try read { db in try db.knownReviewer(named: name)?.reviewer }
    }

    /// The number in this store of the person with this name.
    ///
    /// - Throws: ``StoreError/noSuchReviewerName(_:)``.
    package func reviewerNumber(named name: String) throws -> Int {
        guard let person = try read({ db in try db.knownReviewer(named: name) }) else {
            throw StoreError.noSuchReviewerName(name)
        }
        return person.number
    }

    /// All people, in the order in which they joined.
    package func reviewers() throws -> [Reviewer] {
        try read { db in try db.people().map(\.reviewer) }
    }

    /// Enters somebody who has not worked here yet, by a lead, also when the roster is closed.
    ///
    /// - Throws: ``StoreError/reviewerNameTaken(_:)``.
    package func addReviewer(named name: String, role: Reviewer.Role, by lead: Reviewer) throws -> Reviewer {
        let kept = ReviewerName.kept(name)
        try ReviewerName.check(kept)
        return try changingProject(by: { try $0.lead(lead, to: "add a reviewer") }) { recorder in
            guard try recorder.db.knownReviewer(named: kept) == nil else { throw StoreError.reviewerNameTaken(kept) }
            return try recorder.enter(named: kept, role: role).reviewer
        }
    }
}

extension Recorder {
    /// Enters those of these names as reviewers who are new here.
    func enterNew(named names: [String]) throws {
        for name in names where try db.knownReviewer(named: name) == nil {
            let kept = ReviewerName.kept(name)
            try ReviewerName.check(kept)
            try enter(named: kept, role: .reviewer)
        }
    }

    /// Enters somebody, and says so in the ledger.
    @discardableResult
    fileprivate func enter(named name: String, role: Reviewer.Role) throws -> ReviewerRow {
        let row = try db.insertReviewer(.random(), named: name, role: role)
        try noteJoining(of: row)
        return row
    }

    fileprivate func noteJoining(of row: ReviewerRow) throws {
        let seal = try row.name.map { try db.seal($0, of: row.number) }
        try note(
            ProjectChange(
                .person, .joined,
                [.init(.person, row.identifier.hexadecimal), .init(.role, row.role.rawValue)]
                    + (seal.map { [.init(.seal, $0.hexadecimal)] } ?? [])))
    }
}

extension Database {
    /// The reviewer of this name, however it is spelled in Unicode.
    ///
    /// - Throws: ``StoreError/formerReviewerName(_:now:)``.
    func knownReviewer(named name: String) throws -> ReviewerRow? {
        // As it is first: earlier programs kept names as they were given.
        for spelling in [name, ReviewerName.kept(name)] {
            if let known = try reviewer(named: spelling) { return known }
        }
        if let former = try reviewer(formerlyNamed: ReviewerName.kept(name)) {
            throw StoreError.formerReviewerName(name, now: former.shownName)
        }
        return nil
    }

    /// - Throws: ``StoreError/similarReviewerName(_:to:)`` when somebody else's name, now or before, looks the same.
    func refuseLookalike(of name: String, besides reviewer: Int? = nil) throws {
        let likeness = ReviewerName.likeness(name)
        let names = try texts(
            """
            SELECT name FROM reviewer WHERE name IS NOT NULL AND number IS NOT ?1
            UNION ALL SELECT name FROM former_name WHERE reviewer IS NOT ?1
            """, reviewer
        )
        if let other = names.first(where: { ReviewerName.likeness($0) == likeness }) {
            throw StoreError.similarReviewerName(name, to: other)
        }
    }

    /// Keeps what a name's seal is taken with, and returns the seal.
    func seal(_ name: String, of reviewer: Int) throws -> SHA256Digest {
        let seal = NameSeal(name)
        try run("UPDATE reviewer SET name_salt = ? WHERE number = ?", seal.salt, reviewer)
        return seal.hash
    }

    fileprivate func insertReviewer(
        _ identifier: Identifier, named name: String, role: Reviewer.Role
    ) throws -> ReviewerRow {
        try refuseLookalike(of: name)
        try run(
            "INSERT INTO reviewer (identifier, name, role) VALUES (?, ?, ?)", identifier, name, role.rawValue)
        return ReviewerRow(
            number: Int(lastInsertedRowID), identifier: identifier, name: name, role: role, isActive: true)
    }
}
