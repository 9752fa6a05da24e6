package import Corpus

/// What figures are of: all that a store holds, or less.
package struct Scope: Hashable, Sendable {
    /// From which moment on work, ratings and outcomes count; what stands follows from all that was before, too.
    package var since: Timestamp?
    /// The last moment that is read.
    package var until: Timestamp?
    /// The event, by its local number, up to which the ledger is read.
    package var event: Int64?
    /// The names of reviewers who are left out, as if they had never been there.
    package var without: [String] = []

    package init() {}

    /// Everything.
    package static let all = Scope()
}
