internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore

/// Records decisions from JSONL: each line one durable event, answered after its commit.
struct DecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Record decisions from JSONL, one durable event a line.",
        discussion: """
            A line is {"sample":1,"turn":2,"decision":"accept"}; decision is one of accept, edit, reject, skip, flag, \
            note, undo, redo. "record" with a record's SHA-256 may stand for "sample". An edit carries "question", \
            "choices" or "answer"; what it leaves out stays as generated. "reasons", "note", "activeMs" and "key" \
            are optional; a key makes running the same lines again safe. Each line is answered, after its commit, \
            by one line of JSON. A line has at most 16 MB and a text 1 MB. Ctrl-C ends it after the line at hand.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var newNames: NewNameOptions

    @Argument(help: ArgumentHelp("The file to read; - or nothing for standard input.", valueName: "file"))
    var file = "-"

    func run() throws {
        let interruption = Interruption()
        let reader = try LineReader(path: file, isStopped: { interruption.hasCome })
        let (store, reviewer) = try self.store.open(for: Self.self, entry: newNames.entry)
        let decider = Decider(store: store, reviewer: reviewer)
        var failed = false
        while let line = try reader.next() {
            do {
                let recorded = try decider.decide(line.content.line)
                // Unbuffered: whoever reads this line may rely on the event being on disk.
                try answer(
                    .fields([
                        "line": line.number, "ok": true, "event": recorded.identity.description,
                        "hash": recorded.hash,
                    ]), saying: "line \(line.number) is recorded as \(recorded.identity)")
            } catch let error where !(error is OutputError) {
                failed = true
                let sentence = ErrorSentence.text(for: error)
                try answer(
                    .fields(["line": line.number, "ok": false, "error": sentence]),
                    saying: "line \(line.number) is not recorded (\(sentence))")
                // Of the lines that follow none could be recorded.
                if case StoreError.displaced = error { throw ExitCode.failure }
            }
        }
        if interruption.hasCome { Console.note("stopped; every line that is answered with ok is recorded") }
        if failed || interruption.hasCome { throw ExitCode.failure }
    }

    /// Answers a line; where that cannot be, says on standard error what became of it, and ends.
    private func answer(_ answer: OrderedJSON, saying outcome: String) throws {
        do {
            try Console.answer(answer)
        } catch {
            Console.note("\(outcome), but its answer could not be written; nothing after it is read")
            throw error
        }
    }
}
