internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Makes queues, lists them and changes them.
struct QueueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "Hand out work: make queues, list them, change them while people work.",
        discussion: """
            A queue says which samples are handed out, in what order, to whom, and how many reviews each one needs. \
            `vermilion review --queue NAME` opens the desk on it. Only leads make and change queues.

            --where takes conditions such as domain=ocr, which all must hold; `vermilion conditions` lists the \
            fields. A sample has a kind, language or state when one of its turns has.
            """,
        subcommands: [
            QueueListCommand.self, QueueAddCommand.self, QueueShowCommand.self, QueueTopUpCommand.self,
            QueueOrderCommand.self, QueueAssignCommand.self, QueueSetCommand.self, QueuePauseCommand.self,
            QueueResumeCommand.self, QueueRemoveCommand.self, QueueClaimCommand.self, QueueReleaseCommand.self,
            QueueHistoryCommand.self,
        ], defaultSubcommand: QueueListCommand.self)
}

/// People, as the command line names them.
enum NameList {
    /// The names in a list that commas separate.
    static func names(_ text: String) -> [String] {
        var names: [String] = []
        for name in text.split(separator: ",") {
            let trimmed = name.trimmingPrefix { $0 == " " }
            let end = trimmed.lastIndex { $0 != " " }.map { trimmed.index(after: $0) } ?? trimmed.startIndex
            let whole = String(trimmed[..<end])
            if !whole.isEmpty, !names.contains(whole) { names.append(whole) }
        }
        return names
    }

    /// Hands on the names in a list of people, and tells who was entered as a reviewer by that.
    static func reviewers(
        _ text: String?, _ entry: NameEntry, in store: ReviewStore, _ use: ([String]) throws -> Void
    ) throws {
        let names = text.map(names) ?? []
        try entry.check(names, in: store)
        let new = try names.filter { try store.existingReviewer(named: $0) == nil }
        try use(names)
        for name in new { Console.note("\(name) is new here, and was entered as a reviewer") }
    }
}

/// How long a sample stays in hand, as the command line says it.
enum QueueLease {
    /// What is far too long for a number of milliseconds stays too long for a queue.
    static func milliseconds(_ minutes: Int) -> Int64 { Int64(min(max(minutes, 0), 1_000_000)) * 60_000 }
}

extension QueueOrder: ExpressibleByArgument {}
