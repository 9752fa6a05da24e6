package import Corpus

extension FigureSums {
    /// How one reviewer did with the gold turns of one kind, by the reviewer's number.
    package struct GoldSum: Sendable {
        package var reviewer: Int
        package var kind: TurnKind
        /// Those decided after the turn had become gold.
        package var later: Int
        package var laterCorrect: Int
        /// Those decided before: what is right may have been taken from the reviewer's own decision.
        package var earlier: Int
        package var earlierCorrect: Int
    }

    /// In the order of the reviewers' numbers and the kinds' names.
    package var gold: [GoldSum] {
        reference.gold.map { key, tally in
            GoldSum(
                reviewer: key.reviewer, kind: key.kind, later: tally.later, laterCorrect: tally.laterCorrect,
                earlier: tally.earlier, earlierCorrect: tally.earlierCorrect)
        }
        .filter { $0.later + $0.earlier > 0 }
        .sorted { ($0.reviewer, $0.kind.rawValue) < ($1.reviewer, $1.kind.rawValue) }
    }

    /// How often a reviewer, by number, came to each result with the planted errors of a kind.
    package func caught(by reviewer: Int, _ corruption: String) -> [PlantedErrorResult: Int] {
        reference.caught[ReferenceSums.PlantedErrorKey(reviewer: reviewer, corruption: corruption)] ?? [:]
    }
}
