/// A turn by its numbers in the store.
package struct TurnPlace: Hashable, Sendable {
    package var sample: Int
    /// Counted from 1.
    package var turn: Int

    package init(sample: Int, turn: Int) {
        self.sample = sample
        self.turn = turn
    }

    /// As `12.2`; as `12` for the sample as a whole, whose turn is 0.
    package var name: String { turn > 0 ? "\(sample).\(turn)" : "\(sample)" }

    /// Reads `12.2`; nil when it is not that.
    package init?(parsing text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let sample = Int(parts[0]), let turn = Int(parts[1]), sample > 0, turn > 0 else {
            return nil
        }
        self.init(sample: sample, turn: turn)
    }
}

extension TurnPlace: Comparable {
    package static func < (one: TurnPlace, other: TurnPlace) -> Bool {
        (one.sample, one.turn) < (other.sample, other.turn)
    }
}
