internal import CNettle

/// The 32 bytes of a SHA-256 (FIPS 180-4), the identity of files, records, turns and ledger events.
package struct SHA256Digest: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The digest of `bytes`.
    package init(of bytes: UnsafeRawBufferPointer) {
        var hasher = SHA256Hasher()
        hasher.update(bytes)
        self = hasher.finish()
    }

    /// The digest of a sequence of bytes.
    package init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { SHA256Digest(of: $0) }
    }

    /// Takes 32 bytes as a digest; nil when there are not exactly 32.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        let array = Array(bytes)
        words = array.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
    }

    /// Takes 64 hexadecimal digits as a digest; nil for anything else.
    package init?(hexadecimal text: some StringProtocol) {
        guard let bytes = [UInt8](hexadecimal: text) else { return nil }
        self.init(bytes: bytes)
    }

    /// The 32 bytes.
    package var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    /// The digest as 64 lower-case hexadecimal digits.
    package var hexadecimal: String { bytes.hexadecimal }

    /// Calls `body` with the 32 bytes, without copying them to the heap.
    package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try Swift.withUnsafeBytes(of: words, body)
    }

    package static func == (left: SHA256Digest, right: SHA256Digest) -> Bool { left.words == right.words }

    package func hash(into hasher: inout Hasher) {
        // A digest is uniform already: one word tells as much as four.
        hasher.combine(words.0)
    }
}

extension SHA256Digest: CustomStringConvertible {
    package var description: String { hexadecimal }
}

/// Computes a SHA-256 piece by piece.
package struct SHA256Hasher {
    private var context = sha256_ctx()

    package init() {
        nettle_sha256_init(&context)
    }

    /// Adds `bytes` to what is hashed.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        nettle_sha256_update(&context, bytes.count, base.assumingMemoryBound(to: UInt8.self))
    }

    /// Adds the UTF-8 bytes of `text`.
    package mutating func update(_ text: String) {
        var text = text
        text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
    }

    /// Adds `number` as eight big-endian bytes.
    package mutating func update(_ number: UInt64) {
        withUnsafeBytes(of: number.bigEndian) { update($0) }
    }

    /// The digest of everything added; the hasher starts anew.
    package mutating func finish() -> SHA256Digest {
        withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { buffer in
            nettle_sha256_digest(&context, 32, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self))
            return SHA256Digest(words: buffer.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self))
        }
    }
}

extension SHA256Digest {
    fileprivate init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }
}
