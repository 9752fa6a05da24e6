internal import Corpus
internal import Formats

/// What is told of a ruling once it is on disk.
struct RulingReport {
    let recorded: RecordedAction
    /// What the turn is now, as `is gold`.
    let words: String

    func print(json: Bool) {
        guard json else {
            Console.print("sample \(recorded.sample ?? 0), turn \(recorded.turn ?? 0) \(words)")
            return
        }
        Console.print([
            "sample": OrderedJSON(recorded.sample), "turn": OrderedJSON(recorded.turn),
            "event": OrderedJSON(recorded.identity.description), "hash": OrderedJSON(recorded.hash.hexadecimal),
        ])
    }
}
