package import Agreement
package import Figures

/// What agreement is asked for.
package struct AgreementRequest: Hashable, Sendable {
    /// By which groups it is told; of those in ``dimensions``.
    package var groups: Set<Dimension>
    /// How intervals are made, by whole samples; nil for none.
    package var intervals: IntervalMethod?
    /// The dimensions that agreement can be told by.
    package static var dimensions: [Dimension] { AgreementFigures.dimensions }

    package init(
        groups: Set<Dimension> = Set(dimensions), intervals: IntervalMethod? = .jackknife(JackknifeInterval())
    ) {
        self.groups = groups
        self.intervals = intervals
    }
}
