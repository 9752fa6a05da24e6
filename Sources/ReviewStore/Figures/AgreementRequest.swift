package import Agreement
package import Figures

/// What agreement is asked for.
package struct AgreementRequest: Hashable, Sendable {
    /// By which groups it is told; of those in ``dimensions``.
    package var groups: Set<Dimension>
    /// How intervals are made, by whole samples; nil for none.
    package var intervals: IntervalMethod?
    /// How many random pairs of answers tell what chance would give, for all turns and for each kind; 0 for none.
    package var chancePairs: Int

    /// The dimensions that agreement can be told by.
    package static let dimensions: [Dimension] = [.domain, .kind, .language, .queue, .week]

    package init(
        groups: Set<Dimension> = Set(dimensions), intervals: IntervalMethod? = .jackknife(JackknifeInterval()),
        chancePairs: Int = 60
    ) {
        self.groups = groups
        self.intervals = intervals
        self.chancePairs = chancePairs
    }
}
