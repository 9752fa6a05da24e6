/// A turn by its numbers in the store.
package struct TurnPlace: Hashable, Sendable {
    package var sample: Int
    /// Counted from 1.
    package var turn: Int

    package init(sample: Int, turn: Int) {
        self.sample = sample
        self.turn = turn
    }
}

extension TurnPlace: Comparable {
    package static func < (one: TurnPlace, other: TurnPlace) -> Bool {
        (one.sample, one.turn) < (other.sample, other.turn)
    }
}

extension AdjudicationItem {
    package var place: TurnPlace { TurnPlace(sample: sample, turn: turn) }
}

extension FigureItem {
    package var place: TurnPlace { TurnPlace(sample: sample, turn: turn) }
}

extension GuidelineGap {
    package var place: TurnPlace { TurnPlace(sample: sample, turn: turn) }
}
