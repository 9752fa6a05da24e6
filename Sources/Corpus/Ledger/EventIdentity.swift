/// The identity of a ledger event: the store's site that wrote it, and its place in that site's chain, counted from 1.
package struct EventIdentity: Hashable, Sendable {
    package let site: Identifier
    package let sequence: Int64

    package init(site: Identifier, sequence: Int64) {
        self.site = site
        self.sequence = sequence
    }
}

extension EventIdentity: CustomStringConvertible {
    package var description: String { "\(site.hexadecimal):\(sequence)" }
}

/// The end of one site's chain: kept elsewhere, it shows whether the ledger was cut off or rewritten since.
package struct LedgerHead: Hashable, Sendable {
    package let event: EventIdentity
    package let hash: SHA256Digest

    package init(event: EventIdentity, hash: SHA256Digest) {
        self.event = event
        self.hash = hash
    }
}

extension LedgerHead: CustomStringConvertible {
    /// `SITE:SEQUENCE:HASH`, as `check --head` takes it.
    package var description: String { "\(event):\(hash)" }

    /// Reads `SITE:SEQUENCE:HASH`; nil when it is not that.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let site = Identifier(hexadecimal: parts[0]), let sequence = Int64(parts[1]),
            let hash = SHA256Digest(hexadecimal: parts[2])
        else { return nil }
        self.init(event: EventIdentity(site: site, sequence: sequence), hash: hash)
    }
}
