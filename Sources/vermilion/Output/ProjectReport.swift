internal import Corpus
internal import Formats
internal import ReviewStore

/// What the ledger has about the project itself, as text or JSON.
struct ProjectReport {
    let events: [ProjectEvent]

    func print(_ report: ReportOptions) {
        report.print(json: .fields(["events": events.map(Self.json)]), lines: events.map(Self.line))
    }

    private static func line(_ event: ProjectEvent) -> String {
        guard let said = event.ledger.event else { return "\(event.ledger.identity): taken down" }
        return "\(said.time.iso8601)  \(event.reviewer)  \(event.sentence)"
    }

    /// All that is needed to compute the hashes again: the fields of an event that are not here are null.
    private static func json(_ event: ProjectEvent) -> OrderedJSON {
        event.ledger.json(
            reviewer: event.reviewer,
            about: [
                "action": event.ledger.event?.action.rawValue, "change": event.change?.kind.rawValue,
                "sentence": event.sentence, "reasons": event.ledger.event?.reasons ?? [],
            ])
    }
}

extension LedgerEvent {
    /// An event with all that its hashes are taken over, around what it is about.
    ///
    /// - Parameter isAboutTurns: Whether a script's key is told, which only events about turns have.
    func json(
        reviewer: String, about fields: KeyValuePairs<String, any JSONRepresentable>, isAboutTurns: Bool = false
    ) -> OrderedJSON {
        func members(_ fields: KeyValuePairs<String, any JSONRepresentable>) -> [OrderedJSON.Member] {
            fields.map { .init(key: $0.key, value: $0.value.json) }
        }
        let key = members(["key": event?.key])
        return .object(
            members([
                "number": number, "site": identity.site.hexadecimal, "sequence": identity.sequence, "format": format,
                "time": event?.time, "reviewer": reviewer, "reviewerId": event?.reviewer.hexadecimal,
            ]) + members(fields)
                + members([
                    "source": event?.source.rawValue, "guidelines": event?.guidelines, "taxonomy": event?.taxonomy,
                    "program": event?.program,
                ]) + (isAboutTurns ? key : [])
                + members([
                    "salt": salt?.hexadecimal, "payloadHash": payloadHash, "previousHash": previousHash, "hash": hash,
                ]))
    }
}
