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
        report.print(
            json: .fields(["events": entries.map { Self.json($0, forLead: reviewer.role == .lead) }]),
            lines: entries.flatMap(Self.lines))
    }

    private static func json(_ entry: HistoryEntry, forLead: Bool) -> OrderedJSON {
        let event = entry.ledger.event
        // The payload's own texts are null where the action carries none, so that its hash can be computed again.
        let json = entry.ledger.json(
            reviewer: entry.reviewer,
            about: [
                "sample": entry.sample, "turn": entry.turn, "action": event?.action.rawValue,
                "target": event?.target.map(Self.target), "before": entry.before, "after": event?.after,
                "reverses": event?.reverses?.description, "reasons": event?.reasons ?? [], "note": event?.note,
                "activeMs": event?.activeMilliseconds, "elapsedMs": event?.elapsedMilliseconds,
                "cutoffMs": event?.cutoffMilliseconds, "seen": event?.seen.map(Self.seen),
            ], isAboutTurns: true
        ).with("undone", !entry.stands)
        return forLead ? json.with("planted", entry.planted.map(SampleReport.json)) : json
    }

    private static func target(_ target: EventTarget) -> OrderedJSON {
        .fields([
            "dataset": target.dataset, "ordinal": target.ordinal, "record": target.record, "turn": target.turn,
            "shown": target.shown,
        ])
    }

    private static func seen(_ seen: SeenPicture) -> OrderedJSON {
        .fields([
            "mode": seen.mode, "state": seen.state.rawValue, "columns": seen.columns, "rows": seen.rows,
            "largestZoom": seen.largestZoom,
        ])
    }

    private static func lines(_ entry: HistoryEntry) -> [String] {
        guard let event = entry.ledger.event else { return ["\(entry.ledger.identity): taken down"] }
        var line = "\(event.time.iso8601)  \(entry.reviewer)  \(event.action.rawValue)"
        if let turn = entry.turn { line += "  turn \(turn)" }
        if !event.reasons.isEmpty { line += "  (\(event.reasons.joined(separator: ", ")))" }
        if !entry.stands { line += "  [undone]" }
        if let planted = entry.planted { line += "  [planted: \(planted.corruption ?? "elsewhere")]" }
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
