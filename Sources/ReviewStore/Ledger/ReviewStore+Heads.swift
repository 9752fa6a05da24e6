package import Corpus
internal import GRDB

extension ReviewStore {
    /// The newest event's local number: a bound for reads that span several transactions.
    package func newestEventNumber() throws -> Int64 {
        try read { db in try db.newestEventNumber() }
    }

    /// The head of every site's chain, as of the event numbered `bound`, in the order of the sites' bytes.
    package func heads(upTo bound: Int64) throws -> [LedgerHead] {
        try read { db in try db.heads(upTo: bound) }
    }

    /// The local number of the event that is a chain's head: a bound for an export as of then.
    ///
    /// - Throws: ``StoreError/unknownHead(_:)`` or ``StoreError/differentHead(_:found:)``.
    package func eventNumber(of head: LedgerHead) throws -> Int64 {
        let found = try read { db in
            try db.row(
                "SELECT number, hash FROM event WHERE site = ? AND sequence = ?", head.event.site, head.event.sequence
            ) { (number: $0.int64("number"), hash: try $0.digest("hash")) }
        }
        guard let found else { throw StoreError.unknownHead(head) }
        guard found.hash == head.hash else { throw StoreError.differentHead(head, found: found.hash) }
        return found.number
    }
}

extension Database {
    func newestEventNumber() throws -> Int64 {
        Int64(try int("SELECT max(number) FROM event") ?? 0)
    }

    /// All sites that have written events, in the order of their bytes.
    func sites() throws -> [Identifier] {
        var sites: [Identifier] = []
        var last = GrowingKey<[UInt8]>([], of: "event") { $0.lexicographicallyPrecedes($1) }
        // Site by site along the index, instead of through all events.
        while let site = try row(
            "SELECT site FROM event WHERE site > ? ORDER BY site LIMIT 1", last.last,
            read: {
                try $0.identifier("site")
            })
        {
            sites.append(site)
            try last.advance(to: site.bytes)
        }
        return sites
    }

    func heads(upTo bound: Int64) throws -> [LedgerHead] {
        try sites().compactMap { try head(of: $0, upTo: bound) }
    }

    /// The newest event of a site.
    func head(of site: Identifier, upTo bound: Int64 = .max) throws -> LedgerHead? {
        try row(
            "SELECT sequence, hash FROM event WHERE site = ? AND number <= ? ORDER BY sequence DESC LIMIT 1",
            site, bound
        ) { LedgerHead(event: EventIdentity(site: site, sequence: $0.int64("sequence")), hash: try $0.digest("hash")) }
    }
}
