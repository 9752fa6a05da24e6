internal import Corpus
internal import Formats
internal import ReviewStore

/// What the ledger has about the project itself, as text or JSON.
struct ProjectReport {
    let events: [ProjectEvent]

    func print(json: Bool) {
        if json {
            Console.print(["events": OrderedJSON(events.map(Self.json))])
        } else {
            events.map(Self.line).forEach(Console.print)
        }
    }

    private static func line(_ event: ProjectEvent) -> String {
        guard let said = event.ledger.event else { return "\(event.ledger.identity): taken down" }
        return "\(said.time.iso8601)  \(Console.safe(event.reviewer))  \(Console.safe(event.sentence))"
    }

    /// All that is needed to compute the hashes again: the fields of an event that are not here are null.
    private static func json(_ event: ProjectEvent) -> OrderedJSON {
        let said = event.ledger.event
        return [
            "number": OrderedJSON(event.ledger.number), "site": OrderedJSON(event.ledger.identity.site.hexadecimal),
            "sequence": OrderedJSON(event.ledger.identity.sequence), "format": OrderedJSON(event.ledger.format),
            "time": OrderedJSON(said?.time.iso8601), "reviewer": OrderedJSON(event.reviewer),
            "reviewerId": OrderedJSON(said?.reviewer.hexadecimal), "action": OrderedJSON(said?.action.rawValue),
            "change": OrderedJSON(event.change?.kind.rawValue), "sentence": OrderedJSON(event.sentence),
            "reasons": OrderedJSON(said?.reasons ?? []), "source": OrderedJSON(said?.source.rawValue),
            "guidelines": OrderedJSON(said?.guidelines), "taxonomy": OrderedJSON(said?.taxonomy),
            "program": OrderedJSON(said?.program), "salt": OrderedJSON(event.ledger.salt?.hexadecimal),
            "payloadHash": OrderedJSON(event.ledger.payloadHash),
            "previousHash": OrderedJSON(event.ledger.previousHash), "hash": OrderedJSON(event.ledger.hash),
        ]
    }
}
