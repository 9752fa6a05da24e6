internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore

/// Checks a store's integrity.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a store's integrity: SQLite, the ledger's chains, and all that is derived.",
        discussion: """
            A head that was kept elsewhere shows whether the ledger was cut off or rewritten since: \
            --head SITE:SEQUENCE:HASH, as `vermilion status` prints it.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Option(help: ArgumentHelp("A head that the ledger must contain; repeat for several.", valueName: "head"))
    var head: [String] = []

    func run() throws {
        let heads = try head.map { text in
            guard let head = LedgerHead(text) else {
                throw ValidationError("“\(text)” is not SITE:SEQUENCE:HASH, as `vermilion status` prints it")
            }
            return head
        }
        defer { Console.endProgress() }
        let result = try store.open().check(heads: heads) { Console.progress("checking \($0)…") }
        Console.endProgress()
        report.print(
            json: .fields([
                "ok": result.ok, "sqlite": result.sqlite, "ledger": result.ledger, "derived": result.derived,
                "problems": result.problems,
            ]), lines: result.problems + [result.ok ? "the store is sound" : "the store is not sound"])
        if !result.ok { throw ExitCode.failure }
    }
}
