internal import Corpus
internal import ReviewStore

/// Whose figures are told.
enum FigureSubject {
    /// The reviewer of this name; without a name everybody for a lead, and for a reviewer themselves.
    static func named(_ name: String?, in store: ReviewStore, for asker: Reviewer) throws -> Reviewer? {
        if let name {
            guard let found = try store.existingReviewer(named: name) else { throw StoreError.noSuchReviewerName(name) }
            return found
        }
        if asker.role == .lead { return nil }
        Console.note("these are your own figures; a lead sees everybody's")
        return asker
    }
}
