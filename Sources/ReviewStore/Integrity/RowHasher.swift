internal import Corpus

/// Hashes rows: each column by its type, and a text or blob by the number of its bytes and the bytes.
struct RowHasher {
    private var hasher = SHA256Hasher()
    private var waiting: [UInt8] = []
    private var isEmpty = true

    private static let batch = 1 << 16

    mutating func add(_ number: Int64) {
        begin("i")
        append(UInt64(bitPattern: number))
    }

    mutating func add(_ number: Double) {
        begin("r")
        append(number.bitPattern)
    }

    mutating func addNull() { begin("n") }

    mutating func add(text bytes: UnsafeRawBufferPointer) {
        begin("t")
        append(bytes)
    }

    mutating func add(blob bytes: UnsafeRawBufferPointer) {
        begin("b")
        append(bytes)
    }

    /// The hash of all that was added; nil when that is nothing.
    func finish() -> SHA256Digest? {
        if isEmpty { return nil }
        var hasher = hasher
        waiting.withUnsafeBytes { hasher.update($0) }
        return hasher.finish()
    }

    private mutating func begin(_ type: Unicode.Scalar) {
        isEmpty = false
        if waiting.count >= Self.batch {
            waiting.withUnsafeBytes { hasher.update($0) }
            waiting.removeAll(keepingCapacity: true)
        }
        waiting.append(UInt8(ascii: type))
    }

    private mutating func append(_ value: UInt64) {
        withUnsafeBytes(of: value.bigEndian) { waiting.append(contentsOf: $0) }
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer) {
        append(UInt64(bytes.count))
        waiting.append(contentsOf: bytes)
    }
}
