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
    /// - Parameter heads: Heads as ``heads(upTo:)`` gave them earlier, for this store or one it was copied from.
    package func check(heads: [LedgerHead] = []) throws -> CheckReport {
        var report = CheckReport()
        try run(&report, .sqlite) { try SchemaCheck.run(self, &$0) }
        try run(&report, .ledger) { try LedgerCheck.run(self, heads: heads, &$0) }
        try run(&report, .derived) { try DerivedCheck.run(self, &$0) }
        try run(&report, .corpus) { try CorpusCheck.run(self, &$0) }
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
            report.add(part, error.description)
        }
    }
}
