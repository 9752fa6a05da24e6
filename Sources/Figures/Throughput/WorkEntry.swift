/// The work of one reviewer in one group.
package struct WorkEntry: Hashable, Sendable {
    package var dimension: Dimension
    /// Of the group, as `ocr`.
    package var name: String
    package var reviewer: String
    package var tally: WorkTally

    package init(dimension: Dimension, name: String, reviewer: String, tally: WorkTally) {
        self.dimension = dimension
        self.name = name
        self.reviewer = reviewer
        self.tally = tally
    }
}
