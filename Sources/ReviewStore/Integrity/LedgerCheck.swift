internal import Corpus
internal import GRDB

/// Checks every site's chain: sequences without a gap, hashes that follow from the columns, and given heads.
struct LedgerCheck {
    private let store: ReviewStore
    private var emptied: Set<EventIdentity> = []
    private var takenDown: Set<EventIdentity> = []
    private var continued: [(site: Identifier, head: LedgerHead)] = []
    private var texts: Set<SHA256Digest> = []

    static func run(
        _ store: ReviewStore, heads: [LedgerHead], progress: (String) throws -> Void, _ report: inout CheckReport
    ) throws {
        var check = LedgerCheck(store: store)
        for site in try store.read({ try $0.sites() }) {
            try check.checkChain(of: site, progress: progress, &report)
        }
        for identity in check.emptied.subtracting(check.takenDown) {
            report.add(.ledger, "the event \(identity) was emptied, and no event says who took it down")
        }
        try check.checkNumbers(&report)
        try check.checkTexts(&report)
        for (site, head) in check.continued {
            try check.checkHead(head, "which the site \(site) goes on from", &report)
        }
        for head in heads { try check.checkHead(head, "which was kept as a head", &report) }
    }

    private init(store: ReviewStore) { self.store = store }

    private mutating func checkChain(
        of site: Identifier, progress: (String) throws -> Void, _ report: inout CheckReport
    ) throws {
        var previous: SHA256Digest?
        var sequence: Int64 = 0
        var number: Int64 = 0
        var order = GrowingKey<Int64>(0, of: "event")
        while true {
            let page = try store.read { db in
                try db.rows(
                    "SELECT \(Database.eventColumns) FROM event WHERE site = ? AND sequence > ? "
                        + "ORDER BY sequence LIMIT 1000", site, sequence
                ) { columns in
                    do {
                        return (event: try columns.ledgerEvent(), damage: nil as String?)
                    } catch let error as StoreError {
                        // Its hashes still say whether the others hold.
                        return (event: try columns.ledgerChain(), damage: error.description)
                    }
                }.map { event, damage in
                    let isClean = try damage != nil || db.holdsNothingBeside(event)
                    return (event: event, damage: isClean ? damage : "its columns hold more than it says")
                }
            }
            if page.isEmpty { return }
            for (event, damage) in page {
                try order.advance(to: event.identity.sequence)
                report.events += 1
                if event.identity.sequence != sequence + 1 {
                    report.add(
                        .ledger,
                        "the site \(site) has no event \(sequence + 1)"
                            + (event.identity.sequence > sequence + 2 ? " to \(event.identity.sequence - 1)" : ""))
                }
                if event.number <= number {
                    report.add(.ledger, "the event \(event.identity) stands before the one that it follows")
                }
                if let damage { report.add(.ledger, "the event \(event.identity): \(damage)") }
                checkHashes(event, previous: previous, &report)
                note(event, isFirst: sequence == 0, &report)
                (previous, sequence, number) = (event.hash, event.identity.sequence, event.number)
            }
            try progress("the ledger, \(report.events) events")
        }
    }

    private func checkHashes(
        _ event: LedgerEvent, previous: SHA256Digest?, _ report: inout CheckReport
    ) {
        if event.previousHash != previous {
            report.add(.ledger, "the event \(event.identity) does not follow from the one before: its chain is broken")
        }
        if !LedgerHash.formats.contains(event.format) {
            report.add(
                .ledger, "the event \(event.identity) has the format \(event.format), which this program does not know")
        } else if let said = event.event, let salt = event.salt,
            LedgerHash.payload(said, format: event.format, salt: salt) != event.payloadHash
                || event.format < 2 && said.cutoffMilliseconds != nil
        {
            report.add(.ledger, "the event \(event.identity) does not say what its hash was taken over")
        }
        let hash = LedgerHash.chain(
            event.identity, format: event.format, previous: event.previousHash, payload: event.payloadHash)
        if hash != event.hash { report.add(.ledger, "the event \(event.identity) has a wrong hash") }
    }

    private mutating func note(_ event: LedgerEvent, isFirst: Bool, _ report: inout CheckReport) {
        guard let said = event.event else {
            if event.salt == nil {
                emptied.insert(event.identity)
                report.redacted += 1
            }
            return
        }
        if isFirst != (said.action == .site) {
            report.add(.ledger, "the event \(event.identity) is not what a chain begins with")
        }
        if said.action == .redact, let taken = said.reverses { takenDown.insert(taken) }
        if said.action == .site, let head = said.note.flatMap({ LedgerHead($0) }) {
            continued.append((event.identity.site, head))
        }
        for text in [said.guidelines, said.taxonomy] { if let text { texts.insert(text) } }
    }

    /// Local numbers are given one after the other and never again.
    private func checkNumbers(_ report: inout CheckReport) throws {
        let counts = try store.read { db in
            (
                count: try db.int("SELECT count(*) FROM event") ?? 0,
                newest: try db.int("SELECT max(number) FROM event") ?? 0,
                given: try db.int("SELECT seq FROM sqlite_sequence WHERE name = 'event'") ?? 0
            )
        }
        if counts.given != counts.newest {
            report.add(
                .ledger, "\(counts.given) events were numbered, and the newest is \(counts.newest): the end is cut off")
        }
        if counts.count != counts.newest {
            report.add(.ledger, "there are \(counts.count) events, numbered up to \(counts.newest): some are missing")
        }
    }

    private func checkTexts(_ report: inout CheckReport) throws {
        for hash in texts.sorted(by: { $0.hexadecimal < $1.hexadecimal }) {
            let text = try store.text(hash)
            if text.map({ SHA256Digest(of: Array($0.utf8)) }) != hash {
                report.add(.ledger, "the guidelines or reasons \(hash), which events name, are missing or changed")
            }
        }
    }

    private func checkHead(_ head: LedgerHead, _ what: String, _ report: inout CheckReport) throws {
        do {
            _ = try store.eventNumber(of: head)
        } catch StoreError.unknownHead {
            report.add(.ledger, "the event \(head.event), \(what), is missing: the ledger was cut off")
        } catch StoreError.differentHead {
            report.add(
                .ledger, "the event \(head.event), \(what), has another hash: the ledger was rewritten, or has forked")
        }
    }
}
