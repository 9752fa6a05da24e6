package import Corpus

/// A mistake that stands in the demo's files on purpose, and how it is put right.
package struct PlantedMistake: Hashable, Sendable {
    /// The name of the dataset file.
    package let file: String
    /// The record's ordinal in the file, counted from 0.
    package let ordinal: Int
    /// The turn within the sample, counted from 1.
    package let turn: Int
    /// The slug of the reason in the standard taxonomy that fits it best.
    package let reason: String
    /// The turn as the file has it.
    package let generated: TurnText
    /// The turn as it should read.
    package let corrected: TurnText
}

extension DemoSource {
    /// The mistakes in the file, in order.
    var plantedMistakes: [PlantedMistake] {
        samples.enumerated().flatMap { ordinal, sample in
            sample.turns.enumerated().compactMap { index, turn in
                turn.mistake.map { mistake in
                    PlantedMistake(
                        file: file, ordinal: ordinal, turn: index + 1, reason: mistake.reason.rawValue,
                        generated: turn.text, corrected: mistake.corrected(turn.text))
                }
            }
        }
    }
}
