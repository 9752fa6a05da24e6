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
        if report.json {
            Console.print([
                "ok": OrderedJSON(result.ok), "sqlite": OrderedJSON(result.sqlite),
                "ledger": OrderedJSON(result.ledger), "derived": OrderedJSON(result.derived),
                "problems": OrderedJSON(result.problems),
            ])
        } else {
            result.problems.forEach { Console.print(Console.safe($0)) }
            Console.print(result.ok ? "the store is sound" : "the store is not sound")
        }
        if !result.ok { throw ExitCode.failure }
    }
}
