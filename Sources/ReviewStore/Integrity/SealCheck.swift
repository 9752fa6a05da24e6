internal import Corpus
internal import GRDB

/// Finds what another program has changed of people, datasets, settings and what was read from records.
enum SealCheck {
    static func run(_ store: ReviewStore, _ report: inout CheckReport) throws {
        // Each in a snapshot of its own with its seal: what people change meanwhile has both.
        let (expected, kept) = try store.read { db in (try db.sealedRows(), try db.keptSeals()) }
        for seal in Set(expected).union(kept.keys).sorted(by: { $0.subject < $1.subject }) {
            let (digest, found) = try store.read { db in (try db.digest(of: seal), try db.keptSeals()[seal]) }
            guard digest != found else { continue }
            let what = digest == nil ? "is missing" : found == nil ? "was added" : "was changed"
            report.add(.corpus, "\(seal.subject) \(what) by another program")
        }
    }
}
