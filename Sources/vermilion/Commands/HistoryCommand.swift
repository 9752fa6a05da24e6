internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore
internal import TextAnalysis

/// Tells how a sample came to be: every event, with what it changed.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Tell how a sample came to be: every event, with its differences.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Argument(help: "The sample's number.")
    var sample: Int

    @Option(help: "Only this turn.")
    var turn: Int?

    func run() throws {
        let (store, reviewer) = try self.store.open(for: Self.self)
        // Reviewers decide for themselves: only a lead sees what the others did.
        let entries = try store.history(sample: sample, turn: turn, for: reviewer)
        if report.json {
            Console.print([
                "events": OrderedJSON(entries.map { Self.json($0, forLead: reviewer.role == .lead) })
            ])
        } else {
            entries.flatMap(Self.lines).forEach(Console.print)
        }
    }

    private static func json(_ entry: HistoryEntry, forLead: Bool) -> OrderedJSON {
        let event = entry.ledger.event
        let json: OrderedJSON = [
            "number": OrderedJSON(entry.ledger.number), "site": OrderedJSON(entry.ledger.identity.site.hexadecimal),
            "sequence": OrderedJSON(entry.ledger.identity.sequence), "format": OrderedJSON(entry.ledger.format),
            "time": OrderedJSON(event?.time.iso8601), "reviewer": OrderedJSON(entry.reviewer),
            "reviewerId": OrderedJSON(event?.reviewer.hexadecimal), "sample": OrderedJSON(entry.sample),
            "turn": OrderedJSON(entry.turn), "action": OrderedJSON(event?.action.rawValue),
            "target": target(event?.target),
            "before": entry.before.map {
                [
                    "question": OrderedJSON($0.question), "choices": OrderedJSON($0.choices),
                    "answer": OrderedJSON($0.answer),
                ]
            } ?? nil,
            // The payload's own texts, null where the action carries none, so that its hash can be computed again.
            "after": event?.after.map {
                [
                    "question": OrderedJSON($0.question), "choices": OrderedJSON($0.choices),
                    "answer": OrderedJSON($0.answer),
                ]
            } ?? nil,
            "reverses": OrderedJSON(event?.reverses?.description), "reasons": OrderedJSON(event?.reasons ?? []),
            "note": OrderedJSON(event?.note), "activeMs": OrderedJSON(event?.activeMilliseconds),
            "elapsedMs": OrderedJSON(event?.elapsedMilliseconds),
            "cutoffMs": OrderedJSON(event?.cutoffMilliseconds), "seen": seen(event?.seen),
            "source": OrderedJSON(event?.source.rawValue), "guidelines": OrderedJSON(event?.guidelines),
            "taxonomy": OrderedJSON(event?.taxonomy), "program": OrderedJSON(event?.program),
            "key": OrderedJSON(event?.key), "salt": OrderedJSON(entry.ledger.salt?.hexadecimal),
            "payloadHash": OrderedJSON(entry.ledger.payloadHash),
            "previousHash": OrderedJSON(entry.ledger.previousHash), "hash": OrderedJSON(entry.ledger.hash),
            "undone": OrderedJSON(!entry.stands),
        ]
        return forLead ? json.with("planted", entry.planted.map(PlantedReport.json) ?? nil) : json
    }

    private static func target(_ target: EventTarget?) -> OrderedJSON {
        guard let target else { return nil }
        return [
            "dataset": OrderedJSON(target.dataset), "ordinal": OrderedJSON(target.ordinal),
            "record": OrderedJSON(target.record), "turn": OrderedJSON(target.turn), "shown": OrderedJSON(target.shown),
        ]
    }

    private static func seen(_ seen: SeenPicture?) -> OrderedJSON {
        guard let seen else { return nil }
        return [
            "mode": OrderedJSON(seen.mode), "state": OrderedJSON(seen.state.rawValue),
            "columns": OrderedJSON(seen.columns), "rows": OrderedJSON(seen.rows),
            "largestZoom": OrderedJSON(seen.largestZoom),
        ]
    }

    private static func lines(_ entry: HistoryEntry) -> [String] {
        guard let event = entry.ledger.event else { return ["\(entry.ledger.identity): taken down"] }
        var line = "\(event.time.iso8601)  \(Console.safe(entry.reviewer))  \(event.action.rawValue)"
        if let turn = entry.turn { line += "  turn \(turn)" }
        if !event.reasons.isEmpty { line += "  (\(event.reasons.joined(separator: ", ")))" }
        if !entry.stands { line += "  [undone]" }
        if let planted = entry.planted { line += "  [planted: \(Console.safe(planted.corruption ?? "elsewhere"))]" }
        var lines = [line]
        if let before = entry.before, let after = entry.after {
            for (name, old, new) in [("Q", before.question, after.question), ("A", before.answer, after.answer)]
            where !old.utf8.elementsEqual(new.utf8) {
                lines += OutputLine.block("    \(name)  ", TextDifference(from: old, to: new).inlineText)
            }
            for (old, new) in zip(before.choices, after.choices) where !old.utf8.elementsEqual(new.utf8) {
                lines += OutputLine.block("    C  ", TextDifference(from: old, to: new).inlineText)
            }
        }
        if let note = event.note { lines += OutputLine.block("    note: ", note) }
        return lines
    }
}
