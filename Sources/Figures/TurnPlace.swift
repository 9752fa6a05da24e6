package import Corpus

extension AdjudicationItem {
    package var place: TurnPlace { TurnPlace(sample: sample, turn: turn) }
}

extension FigureItem {
    package var place: TurnPlace { TurnPlace(sample: sample, turn: turn) }
}

extension GuidelineGap {
    package var place: TurnPlace { TurnPlace(sample: sample, turn: turn) }
}
