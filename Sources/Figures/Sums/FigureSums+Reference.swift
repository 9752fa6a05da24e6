internal import Corpus

extension FigureSums {
    /// How each reviewer did with the gold turns of each kind, in the order of their numbers and the kinds' names.
    ///
    /// - Parameter names: What they are called.
    package func gold(_ names: FigureNames) -> [GoldCount] {
        reference.gold.values.filter { $0.items > 0 }.map { count in
            var count = count
            count.name = names.reviewers[count.reviewer] ?? ""
            return count
        }
        .sorted { ($0.reviewer, $0.kind?.rawValue ?? "") < ($1.reviewer, $1.kind?.rawValue ?? "") }
    }

    /// How often a reviewer, by number, came to each result with the planted errors of a kind.
    package func caught(by reviewer: Int, _ corruption: String) -> [PlantedErrorResult: Int] {
        reference.caught[ReferenceSums.PlantedErrorKey(reviewer: reviewer, corruption: corruption)] ?? [:]
    }
}
