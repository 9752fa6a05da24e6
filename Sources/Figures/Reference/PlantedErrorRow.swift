package import Agreement

/// How many of the planted errors of one kind a reviewer caught.
package struct PlantedErrorRow: Hashable, Sendable {
    /// Empty for all.
    package var reviewer: String
    /// As `number-changed`; empty for all.
    package var corruption: String
    package var shown: Int
    package var caught: Int
    /// Of those caught, how many were put back to the generated answer.
    package var restored: Int
    /// Caught of shown, with Wilson's interval.
    package var rate: Estimate

    package init(reviewer: String, corruption: String, shown: Int, caught: Int, restored: Int, rate: Estimate) {
        self.reviewer = reviewer
        self.corruption = corruption
        self.shown = shown
        self.caught = caught
        self.restored = restored
        self.rate = rate
    }
}

/// How many gold turns of one kind a reviewer decided rightly.
package struct GoldRow: Hashable, Sendable {
    /// Empty for all.
    package var reviewer: String
    /// Of turn, as `short answer`; empty for all.
    package var kind: String
    package var items: Int
    package var correct: Int
    /// Correct of items, with Wilson's interval.
    package var rate: Estimate

    package init(reviewer: String, kind: String, items: Int, correct: Int, rate: Estimate) {
        self.reviewer = reviewer
        self.kind = kind
        self.items = items
        self.correct = correct
        self.rate = rate
    }
}
