internal import Corpus
internal import GRDB

extension Database {
    /// Whose figures are told: everybody's for nil; a reviewer may ask for their own only.
    ///
    /// - Returns: The number of the reviewer whose figures are told; nil for everybody's.
    /// - Throws: ``StoreError/ownFiguresOnly(name:)``.
    func subject(_ subject: Reviewer?, for asker: Reviewer) throws -> Int? {
        let author = try author(asker)
        if author.role == .lead { return try subject.map { try self.author($0).number } }
        guard let subject, subject.identifier == author.identifier else {
            throw StoreError.ownFiguresOnly(name: author.shownName)
        }
        return author.number
    }
}
