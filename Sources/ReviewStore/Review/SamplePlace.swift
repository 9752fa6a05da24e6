internal import Corpus
internal import GRDB

/// A sample, or one of its turns, as the target of an event.
struct SamplePlace {
    var sample: Int
    var target: EventTarget
    /// What the turn says to whom the place is shown; nil for the sample as a whole.
    var generated: TurnText?
    /// What the turn's record has room for.
    var room = CorrectionRoom.everything
    /// What the turn says as generated, whatever anybody is shown; nil for the sample as a whole.
    var unseen: GeneratedTurn?
}

extension Database {
    /// The place of a sample, or of one of its turns.
    ///
    /// - Parameter viewer: The number of a reviewer, who is shown the turn with the error that was planted for them.
    func place(sample: Int, turn: Int?, seenBy viewer: Int? = nil) throws -> SamplePlace {
        let found = try row(
            """
            SELECT dataset.digest AS dataset_digest, sample.digest AS sample_digest, sample.ordinal, sample.first_turn,
                sample.turns
            FROM sample JOIN dataset ON dataset.number = sample.dataset
            WHERE sample.number = ? AND dataset.state = 'ready'
            """, sample
        ) {
            (
                target: EventTarget(
                    dataset: try $0.digest("dataset_digest"), ordinal: $0.int("ordinal"),
                    record: try $0.digest("sample_digest"), turn: nil, shown: nil),
                firstTurn: $0.int("first_turn"), turns: $0.int("turns")
            )
        }
        guard let found else { throw StoreError.noSample(number: sample) }
        var place = SamplePlace(sample: sample, target: found.target)
        guard let turn else { return place }
        guard let generated = try turn < 1 ? nil : sourceTurn(id: found.firstTurn + turn - 1), turn <= found.turns
        else {
            throw StoreError.noTurn(sample: sample, turn: turn, turns: found.turns)
        }
        let shown = generated.text.shown
        place.target.turn = turn
        place.target.shown = shown
        place.generated = generated.text
        place.unseen = GeneratedTurn(text: generated.text, shown: shown)
        place.room = CorrectionRoom(of: try generated.locator)
        if let viewer, let plantedVersion = try plantedVersion(sample: sample, turn: turn, reviewer: viewer) {
            place.target.shown = plantedVersion.shown
            place.generated = plantedVersion.text
        }
        return place
    }
}
