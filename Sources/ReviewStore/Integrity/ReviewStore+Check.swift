package import Corpus
internal import GRDB

extension ReviewStore {
    /// Checks the whole store: SQLite's file, the ledger, what was derived from it, and the corpus.
    ///
    /// Others may work meanwhile; what they record after the beginning may or may not be checked.
    ///
    /// A chain shows changes within it. That its end was cut off, or all of it written anew, shows only against a
    /// head that was kept elsewhere.
    ///
    /// Where SQLite finds that the pages do not hold together, the rest is not looked at: rows could come again for ever.
    ///
    /// - Parameters:
    ///   - heads: Heads as ``heads(upTo:)`` gave them earlier, for this store or one it was copied from.
    ///   - progress: Told what is looked at next; what it throws ends the check.
    package func check(heads: [LedgerHead] = [], progress: (String) throws -> Void = { _ in }) throws -> CheckReport {
        var report = CheckReport()
        var holdsTogether = false
        try progress("SQLite's file")
        try run(&report, .sqlite) { holdsTogether = try SchemaCheck.run(self, &$0) }
        guard holdsTogether else {
            report.stop("the rest was not checked, since SQLite's file does not hold together")
            return report
        }
        try progress("the ledger")
        try run(&report, .ledger) { try LedgerCheck.run(self, heads: heads, progress: progress, &$0) }
        try progress("what follows from the ledger")
        try run(&report, .derived) { try DerivedCheck.run(self, &$0) }
        try progress("the datasets")
        try run(&report, .corpus) { try CorpusCheck.run(self, &$0) }
        try run(&report, .corpus) { try SealCheck.run(self, &$0) }
        report.finish()
        return report
    }

    /// A part that cannot even be read is a finding too, and must not hide the other parts'.
    private func run(
        _ report: inout CheckReport, _ part: CheckReport.Part, _ body: (inout CheckReport) throws -> Void
    ) throws {
        do {
            try body(&report)
        } catch StoreError.closed {
            throw StoreError.closed
        } catch let error as StoreError {
            if case .displaced = error { throw error }
            report.add(part, error.description)
        }
    }
}
