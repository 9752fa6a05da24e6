internal import Corpus

/// Hashes rows: each column by its type, and a text or blob by the number of its bytes and the bytes.
struct RowHasher {
    private var hasher = SHA256Hasher()
    /// What is hashed together: the first `count` bytes.
    private var waiting: [UInt8] = []
    private var count = 0
    private var isEmpty = true

    private static let capacity = 1 << 13

    mutating func add(_ number: Int64) { append("i", UInt64(bitPattern: number)) }

    mutating func add(_ number: Double) { append("r", number.bitPattern) }

    mutating func addNull() {
        makeRoom(for: 1)
        waiting[count] = UInt8(ascii: "n")
        count += 1
    }

    mutating func add(text bytes: UnsafeRawBufferPointer) {
        append("t", UInt64(bytes.count))
        append(bytes)
    }

    mutating func add(blob bytes: UnsafeRawBufferPointer) {
        append("b", UInt64(bytes.count))
        append(bytes)
    }

    /// The hash of all that was added; nil when that is nothing.
    func finish() -> SHA256Digest? {
        if isEmpty { return nil }
        var hasher = hasher
        waiting.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        return hasher.finish()
    }

    private mutating func append(_ type: Unicode.Scalar, _ value: UInt64) {
        makeRoom(for: 9)
        let start = count
        waiting.withUnsafeMutableBytes { waiting in
            waiting[start] = UInt8(ascii: type)
            waiting.storeBytes(of: value.bigEndian, toByteOffset: start + 1, as: UInt64.self)
        }
        count += 9
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count <= Self.capacity else {
            hashWaiting()
            hasher.update(bytes)
            return
        }
        makeRoom(for: bytes.count)
        let start = count
        waiting.withUnsafeMutableBytes { UnsafeMutableRawBufferPointer(rebasing: $0[start...]).copyMemory(from: bytes) }
        count += bytes.count
    }

    private mutating func makeRoom(for added: Int) {
        isEmpty = false
        if waiting.isEmpty { waiting = [UInt8](repeating: 0, count: Self.capacity) }
        if count + added > Self.capacity { hashWaiting() }
    }

    private mutating func hashWaiting() {
        let filled = count
        waiting.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<filled])) }
        count = 0
    }
}
