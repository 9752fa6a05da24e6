package import Corpus

/// An event in its place in the ledger, with all that is needed to compute its hash again.
package struct LedgerEvent: Hashable, Sendable {
    /// Counted in this store only, over all sites.
    package var number: Int64
    package var identity: EventIdentity
    /// The version of the canonical form.
    package var format: Int
    /// The hash of the same site's event before; nil for its first.
    package var previousHash: SHA256Digest?
    package var payloadHash: SHA256Digest
    package var hash: SHA256Digest
    /// The 16 bytes that are hashed before the payload; nil once the event has been emptied.
    package var salt: [UInt8]?
    /// What the event says; nil once it has been emptied.
    package var event: Event?
}
