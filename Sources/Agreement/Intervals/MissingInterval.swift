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

/// What an interval stands on: how much there is that tells something.
///
/// The numbers below which none is printed were chosen by simulation (`vermilion-bench coverage`).
package struct IntervalGround: Hashable, Sendable {
    /// Clusters with a unit that was rated at least twice.
    package private(set) var clusters = 0
    /// Those of them in which a rating of such a unit is not of the most common category.
    package private(set) var varied = 0
    /// Units that were rated at least twice.
    private(set) var units = 0
    /// The mean over those units of r (r - 1): of how many ordered pairs of ratings each tells.
    private(set) var pairs = 0.0

    package static let fewestClusters = 15
    package static let fewestVaried = 10

    package init(_ clusters: ClusterPatterns) {
        let patterns = clusters.patterns
        var totals = [Int](repeating: 0, count: patterns.scale.count)
        for pattern in patterns.indices where patterns.ratings[pattern] > 1 {
            units += patterns.counts[pattern]
            pairs += Double(patterns.counts[pattern] * patterns.ratings[pattern] * (patterns.ratings[pattern] - 1))
            for entry in patterns[pattern] { totals[entry.category] += entry.times * patterns.counts[pattern] }
        }
        pairs /= Double(max(1, units))
        let most = totals.indices.max { totals[$0] < totals[$1] }
        let varies = patterns.indices.map { pattern in
            patterns.ratings[pattern] > 1 && patterns[pattern].contains { $0.category != most }
        }
        for kind in clusters.counts.indices {
            let members = clusters.members(of: kind)
            if members.contains(where: { patterns.ratings[$0.pattern] > 1 }) { self.clusters += clusters.counts[kind] }
            if members.contains(where: { varies[$0.pattern] }) { varied += clusters.counts[kind] }
        }
    }

    /// Why a figure of this reach gets no interval; nil when it gets one.
    func missing(for reach: CoefficientReach, _ clusters: MissingInterval.Clusters) -> MissingInterval? {
        if self.clusters < Self.fewestClusters {
            return MissingInterval(.clusters, found: self.clusters, needed: Self.fewestClusters, of: clusters)
        }
        if reach.minority != nil, varied < Self.fewestVaried {
            return MissingInterval(.varied, found: varied, needed: Self.fewestVaried, of: clusters)
        }
        return nil
    }
}
