internal import Corpus

/// The two hashes of a ledger event; ``CanonicalPayload`` says over what.
enum LedgerHash {
    /// The version of the canonical form that new events are written in.
    static let format = 2

    /// The versions that this program can verify.
    static let formats = 1...2

    /// What stands for the previous hash in a site's first event.
    static let beginning = [UInt8](repeating: 0, count: 32)

    /// The hash of what an event says.
    static func payload(_ event: Event, format: Int = format, salt: [UInt8]) -> SHA256Digest {
        SHA256Digest(of: salt + CanonicalPayload(event, format: format).bytes)
    }

    /// The hash that chains an event to the one before.
    static func chain(
        _ identity: EventIdentity, format: Int = format, previous: SHA256Digest?, payload: SHA256Digest
    ) -> SHA256Digest {
        var hasher = SHA256Hasher()
        hasher.update("vermilion ledger")
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: format).bigEndian) { hasher.update($0) }
        identity.site.bytes.withUnsafeBytes { hasher.update($0) }
        hasher.update(UInt64(bitPattern: identity.sequence))
        (previous?.bytes ?? beginning).withUnsafeBytes { hasher.update($0) }
        payload.withUnsafeBytes { hasher.update($0) }
        return hasher.finish()
    }
}
