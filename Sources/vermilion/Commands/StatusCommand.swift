internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Formats
internal import Report
internal import ReviewStore

/// Tells how far a store has come.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Count datasets, samples, turns and what was decided.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: FigureOptions

    func run() throws {
        let (store, reviewer) = try self.store.open(for: Self.self)
        let status = try store.status(for: reviewer)
        if reviewer.role == .reviewer {
            Console.note("what is decided and flagged is counted of your own decisions; a lead sees everybody's")
        }
        var figures = LeadFigures()
        figures.progress = ProgressFigures(status)
        // Queues and days are no part of a status, so their tables would only look as if there were none.
        let tables = PageCSV.tables(for: .progress, of: figures).filter { $0.name == "progress" }
        try report.print(json: Self.json(status), tables: tables, lines: Self.lines(status))
    }

    private static func json(_ status: StoreStatus) -> OrderedJSON {
        let byDomain = status.byDomain.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let byKind = status.byKind.map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 }
        let byLanguage = status.byLanguage.map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 }
        return [
            "datasets": OrderedJSON(status.datasets), "samples": OrderedJSON(status.samples),
            "turns": OrderedJSON(status.outcomes.turns), "accepted": OrderedJSON(status.outcomes.accepted),
            "edited": OrderedJSON(status.outcomes.edited), "rejected": OrderedJSON(status.outcomes.rejected),
            "contested": OrderedJSON(status.outcomes.contested), "undecided": OrderedJSON(status.outcomes.undecided),
            "flagged": OrderedJSON(status.flagged), "quarantined": OrderedJSON(status.quarantined),
            "events": OrderedJSON(status.events),
            "heads": OrderedJSON(
                status.heads.map {
                    [
                        "site": OrderedJSON($0.event.site.hexadecimal), "sequence": OrderedJSON($0.event.sequence),
                        "hash": OrderedJSON($0.hash),
                    ]
                }),
            "byDomain": groups(byDomain), "byKind": groups(byKind), "byLanguage": groups(byLanguage),
        ]
    }

    private static func groups(_ groups: [(String, GroupStatus)]) -> OrderedJSON {
        .object(
            groups.map { name, group in
                OrderedJSON.Member(
                    key: name,
                    value: [
                        "samples": OrderedJSON(group.samples), "turns": OrderedJSON(group.outcomes.turns),
                        "accepted": OrderedJSON(group.outcomes.accepted), "edited": OrderedJSON(group.outcomes.edited),
                        "rejected": OrderedJSON(group.outcomes.rejected),
                        "contested": OrderedJSON(group.outcomes.contested),
                        "undecided": OrderedJSON(group.outcomes.undecided),
                    ])
            })
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private static func lines(_ status: StoreStatus) -> [String] {
        var table = TextTable()
        table.add("", "turns", "accepted", "edited", "rejected", "contested", "undecided")
        func add(_ name: String, _ counts: OutcomeCounts) {
            table.add(
                Console.safe(name), String(counts.turns), String(counts.accepted), String(counts.edited),
                String(counts.rejected), String(counts.contested), String(counts.undecided))
        }
        add("all", status.outcomes)
        for (domain, group) in status.byDomain.sorted(by: { $0.key < $1.key }) {
            add(domain.isEmpty ? "(no domain)" : domain, group.outcomes)
        }
        for (kind, group) in status.byKind.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            add(kind.rawValue, group.outcomes)
        }
        for (language, group) in status.byLanguage.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            add(language.rawValue, group.outcomes)
        }
        let counts =
            "\(counted(status.samples, "sample")) in \(counted(status.datasets, "dataset")), \(status.flagged) flagged, "
            + "\(counted(status.quarantined, "record")) quarantined, \(counted(status.events, "event"))"
        return [counts, ""] + table.lines + [""] + status.heads.map { "head \($0)" }
    }
}
