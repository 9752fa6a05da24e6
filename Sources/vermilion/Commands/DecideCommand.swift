internal import ArgumentParser
internal import Corpus
internal import Formats
internal import Foundation
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
            by one line of JSON.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var newNames: NewNameOptions

    @Argument(help: ArgumentHelp("The file to read; - or nothing for standard input.", valueName: "file"))
    var file = "-"

    func run() throws {
        let reader = try LineReader(path: file)
        let (store, reviewer) = try self.store.open(for: Self.self, entry: newNames.entry)
        let decider = Decider(store: store, reviewer: reviewer)
        var failed = false
        var line = 0
        while let bytes = try reader.next() {
            line += 1
            // Blank lines and a byte order mark are nobody's decision.
            let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) && line == 1 ? bytes.dropFirst(3) : bytes[...]
            guard text.contains(where: { !" \t\r".utf8.contains($0) }) else { continue }
            let answer: OrderedJSON
            do {
                let recorded = try decider.decide(Data(text))
                answer = [
                    "line": OrderedJSON(line), "ok": true, "event": OrderedJSON(recorded.identity.description),
                    "hash": OrderedJSON(recorded.hash.hexadecimal),
                ]
            } catch {
                failed = true
                answer = ["line": OrderedJSON(line), "ok": false, "error": OrderedJSON(ErrorSentence.text(for: error))]
            }
            // Unbuffered: whoever reads this line may rely on the event being on disk.
            try Console.answer(answer)
        }
        if failed { throw ExitCode.failure }
    }
}
