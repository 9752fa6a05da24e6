/// Why a figure that is known has no interval.
///
/// From too little any interval misleads: one of three samples that was drawn with the bootstrap held the truth in half of
/// all cases where it promised nineteen of twenty.
package struct MissingInterval: Hashable, Sendable {
    /// What there is too little of.
    package enum Lack: Hashable, Sendable {
        /// Samples, or units, with something that was rated twice.
        case clusters
        /// Those of them in which somebody chose another category than the most common one, which are all that tells
        /// agreement beyond chance.
        case varied
    }

    /// What intervals are taken over.
    package enum Clusters: String, Hashable, Sendable {
        case samples
        case units
    }

    package var lack: Lack
    package var found: Int
    package var needed: Int
    package var clusters: Clusters

    package init(_ lack: Lack, found: Int, needed: Int, of clusters: Clusters) {
        self.lack = lack
        self.found = found
        self.needed = needed
        self.clusters = clusters
    }

    /// As `too few samples for an interval: 7 of 15`.
    package var sentence: String {
        switch lack {
        case .clusters: "too few \(clusters.rawValue) for an interval: \(found) of \(needed)"
        case .varied:
            "too few \(clusters.rawValue) for an interval in which anybody chose other than the most common: "
                + "\(found) of \(needed)"
        }
    }

    /// As `7 of 15 samples`, where there is little room.
    package var short: String {
        switch lack {
        case .clusters: "\(found) of \(needed) \(clusters.rawValue)"
        case .varied: "\(found) of \(needed) varied \(clusters.rawValue)"
        }
    }
}

/// An interval, or why there is none.
package enum IntervalOutcome: Hashable, Sendable {
    case interval(Interval)
    case missing(MissingInterval)

    package var interval: Interval? { if case .interval(let interval) = self { interval } else { nil } }
    package var missing: MissingInterval? { if case .missing(let missing) = self { missing } else { nil } }
}
