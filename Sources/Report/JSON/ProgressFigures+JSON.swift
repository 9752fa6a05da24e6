internal import Corpus
internal import Figures
internal import Formats

extension ProgressFigures {
    /// The counts of `status --json`, then queues and days.
    func json(heads: [LedgerHead]) -> OrderedJSON {
        let counts = OrderedJSON(all.counts).after(["datasets": OrderedJSON(datasets)])
        let rest: OrderedJSON = [
            "flagged": OrderedJSON(flagged), "quarantined": OrderedJSON(quarantined), "events": OrderedJSON(events),
            "heads": OrderedJSON(
                heads.map {
                    [
                        "site": OrderedJSON($0.event.site.hexadecimal), "sequence": OrderedJSON($0.event.sequence),
                        "hash": OrderedJSON($0.hash),
                    ]
                }),
            "byDomain": Self.object(byDomain), "byKind": Self.object(byKind), "byLanguage": Self.object(byLanguage),
            "queues": OrderedJSON(queues), "days": OrderedJSON(days),
            "forecast": forecast.map { OrderedJSON($0) } ?? .null,
        ]
        return rest.after(counts)
    }

    private static func object(_ rows: [ProgressRow]) -> OrderedJSON {
        .object(rows.map { OrderedJSON.Member(key: $0.name, value: OrderedJSON($0.counts)) })
    }
}
