internal import Corpus
internal import GRDB

/// A turn shown to one reviewer with a known error in it.
struct PlantedVersion {
    /// The kind of error, as `choice-swapped`.
    var corruption: String
    /// What the reviewer is shown.
    var text: TurnText
    /// The hash of `text`, as events carry it.
    var shown: SHA256Digest
}

extension Database {
    /// The error that was planted in a turn for a reviewer.
    func plantedVersion(sample: Int, turn: Int, reviewer: Int) throws -> PlantedVersion? {
        try row(
            """
            SELECT corruption, question, choices, answer, shown FROM planted_error
            WHERE sample = ? AND turn = ? AND reviewer = ?
            """, sample, turn, reviewer
        ) { try $0.plantedVersion() }
    }

    /// The errors that were planted in a sample for a reviewer, by turns.
    func plantedVersions(sample: Int, reviewer: Int) throws -> [Int: PlantedVersion] {
        let found = try rows(
            """
            SELECT corruption, question, choices, answer, shown, turn FROM planted_error WHERE sample = ? AND reviewer = ?
            """, sample, reviewer
        ) { (turn: $0.int("turn"), plantedVersion: try $0.plantedVersion()) }
        return Dictionary(found.map { ($0.turn, $0.plantedVersion) }, uniquingKeysWith: { first, _ in first })
    }

    /// All texts with errors that were planted for a reviewer, by the turns' identities.
    func plantedTexts(for reviewer: Int) throws -> [Int: TurnText] {
        let found = try rows(
            """
            SELECT p.corruption, p.question, p.choices, p.answer, p.shown, sample.first_turn + p.turn - 1 AS turn
            FROM planted_error p INDEXED BY planted_error_by_reviewer JOIN sample ON sample.number = p.sample WHERE p.reviewer = ?
            """, reviewer
        ) { (turn: $0.int("turn"), text: try $0.plantedVersion().text) }
        return Dictionary(found.map { ($0.turn, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Columns {
    /// The version of the columns corruption, question, choices, answer and shown.
    func plantedVersion() throws -> PlantedVersion {
        PlantedVersion(corruption: text("corruption"), text: try turnText(), shown: try digest("shown"))
    }
}
