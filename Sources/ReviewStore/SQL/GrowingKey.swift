/// The key by which a table is gone through in pages, which grows from row to row.
///
/// In a damaged file it may not: rows then come again, and whoever asks for those after the last would never end.
struct GrowingKey<Key> {
    private(set) var last: Key
    private let table: String
    private let isBefore: (Key, Key) -> Bool

    init(_ first: Key, of table: String, by isBefore: @escaping (Key, Key) -> Bool) {
        last = first
        self.table = table
        self.isBefore = isBefore
    }

    /// Goes on to the key of the next row.
    ///
    /// - Throws: ``StoreError/damaged(_:)`` when it is not after the last.
    mutating func advance(to next: Key) throws {
        guard isBefore(last, next) else {
            throw StoreError.damaged("the rows of the table \(table) are out of their order")
        }
        last = next
    }
}

extension GrowingKey where Key: Comparable {
    init(_ first: Key, of table: String) { self.init(first, of: table, by: <) }
}
