/// How much of a group has been reviewed, however often.
package struct ReviewedCount: Hashable, Sendable {
    /// Samples that at least one reviewer is through with.
    package var samples = 0
    /// Turns that leave as accepted or edited and were decided or ruled on at the desk in a measured time.
    package var instructions = 0

    /// Adds another count, so many times.
    package mutating func add(_ other: ReviewedCount, times: Int = 1) {
        samples += other.samples * times
        instructions += other.instructions * times
    }
}
