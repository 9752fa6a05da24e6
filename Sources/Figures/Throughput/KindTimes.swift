internal import Corpus

/// How long the others take for turns of each kind.
struct KindTimes {
    private var histograms: [TurnKind: ClassHistogram] = [:]

    init(of evidence: [ReviewerEvidence], without index: Int) {
        for (place, other) in evidence.enumerated() where place != index {
            for (kind, times) in other.decisionTimes { histograms[kind, default: ClassHistogram()].add(times) }
        }
    }

    /// Below which time a decision is fast, in milliseconds; nil where the others say too little.
    func limit(for kind: TurnKind) -> Double? {
        guard let times = histograms[kind], times.total >= ReviewerFlag.fewest else { return nil }
        let half = times.total / 2
        var passed = 0
        for entry in times.entries {
            passed += entry.count
            if passed > half {
                return max(
                    ReviewerFlag.fastShare * TimeClass.milliseconds(of: entry.index),
                    Double(ReviewerFlag.floorMilliseconds))
            }
        }
        return nil
    }

    /// The share of the others' decisions that are that fast; never 0, for what was not seen may be.
    func share(under limit: Double, of kind: TurnKind) -> Double {
        guard let times = histograms[kind] else { return 1 }
        let fast = times.entries.reduce(0) { $0 + (TimeClass.milliseconds(of: $1.index) < limit ? $1.count : 0) }
        return Double(fast + 1) / Double(times.total + 1)
    }
}
