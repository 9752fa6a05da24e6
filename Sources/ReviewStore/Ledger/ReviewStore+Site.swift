internal import Corpus
internal import GRDB
internal import Synchronization

extension ReviewStore {
    /// The site that this handle's events belong to; begins one where the store has none or is a copy.
    ///
    /// Two files that both went on as one site would give one place in the ledger to two events. So a store remembers
    /// which file it is in, and a copy of it, or one put back from a copy, begins a chain of its own, whose first event
    /// names the head that it goes on from.
    func currentSite(_ db: Database, hold: StoreLock.Hold, reviewer: Identifier) throws -> Identifier {
        let remembered = try db.row("SELECT value FROM setting WHERE name = 'site'") { try $0.identifier("value") }
        if let known = siteState.withLock({ $0 }), known == remembered { return known }
        let file = try FileIdentity(ofFileAt: pool.path)
        if let remembered, try isHome(of: remembered, file: file, db, hold: hold) {
            siteState.withLock { $0 = remembered }
            return remembered
        }
        return try beginSite(db, after: remembered, file: file, reviewer: reviewer)
    }

    private func isHome(
        of site: Identifier, file: FileIdentity, _ db: Database, hold: StoreLock.Hold
    ) throws -> Bool {
        let home = try db.row("SELECT value FROM setting WHERE name = 'file'") { $0.textOrNil("value") }
        guard home == file.text else { return false }
        guard let mark = hold.mark, mark.site == site else { return true }
        let newest = try db.int("SELECT max(sequence) FROM event WHERE site = ?", site) ?? 0
        return mark.sequence <= newest
    }

    private func beginSite(
        _ db: Database, after old: Identifier?, file: FileIdentity, reviewer: Identifier
    ) throws -> Identifier {
        let site = Identifier.random()
        let head = try old.flatMap { try db.head(of: $0) }
        let event = Event(
            time: options.now(), reviewer: reviewer, action: .site, target: nil, note: head?.description,
            source: .program, program: options.program)
        _ = try db.append(event, site: site)
        try db.run("INSERT OR REPLACE INTO setting (name, value) VALUES ('site', ?)", site)
        try db.run("INSERT OR REPLACE INTO setting (name, value) VALUES ('file', ?)", file.text)
        return site
    }
}
