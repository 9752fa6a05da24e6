internal import Corpus

/// Counts the different pictures that are not found, asking once for each.
///
/// Its memory is bounded: it keeps hashes of paths, at most two million of missing ones; more than that are counted without
/// being compared with each other.
struct MissingPictures {
    private let exists: @Sendable (String) -> Bool
    private var missing: Set<Int> = []
    private var uncompared = 0
    /// Pictures found lately, by the low bits of their hash: neighbouring records often share one.
    private var found = [Int](repeating: 0, count: 1 << 16)

    private static let limit = 2_000_000

    init(exists: @escaping @Sendable (String) -> Bool) { self.exists = exists }

    var count: Int { missing.count + uncompared }

    mutating func look(for path: String) {
        let hash = path.hashValue
        let slot = hash & (found.count - 1)
        guard found[slot] != hash, !missing.contains(hash) else { return }
        if exists(path) {
            found[slot] = hash
        } else if missing.count < Self.limit {
            missing.insert(hash)
        } else {
            uncompared += 1
        }
    }
}
