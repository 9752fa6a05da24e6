internal import Corpus

/// The standard error of a statistic, from its values with each cluster left out in turn.
///
/// √((n - 1) / n Σ (θᵢ - θ̄)²). Clusters of one kind leave the same behind, so that one look is enough for all of them.
package struct Jackknife: Hashable, Sendable {
    package let standardError: Double
    /// How many parts were left out in turn: the clusters, or the groups that very many different ones are put into.
    package let parts: Int

    /// So many looks at a pattern are quick; beyond them clusters are left out in random groups.
    private static let mostSteps = 20_000_000
    private static let mostGroups = 500

    /// Leaves out each cluster in turn; nil for fewer than two, or when the statistic is undefined without one of them.
    package init?(_ statistic: some PatternStatistic, _ clusters: ClusterPatterns) {
        let isQuick = clusters.counts.count * clusters.patterns.count <= Self.mostSteps
        let parts = isQuick ? Self.alone(clusters) : Self.grouped(clusters)
        var units = clusters.patterns.counts
        var values: [(value: Double, times: Double)] = []
        for part in parts {
            for member in part.members { units[member.pattern] -= member.units }
            guard let value = statistic.coefficient(counts: units).value else { return nil }
            for member in part.members { units[member.pattern] += member.units }
            values.append((value, Double(part.times)))
        }
        let count = values.reduce(0) { $0 + $1.times }
        guard count > 1 else { return nil }
        let mean = values.reduce(0) { $0 + $1.value * $1.times } / count
        let squares = values.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) * $1.times }
        standardError = ((count - 1) / count * squares).squareRoot()
        self.parts = Int(count)
    }

    private typealias Part = (members: [ClusterPatterns.Member], times: Int)

    private static func alone(_ clusters: ClusterPatterns) -> [Part] {
        clusters.counts.indices.map { (Array(clusters.members(of: $0)), clusters.counts[$0]) }
    }

    /// The clusters in groups of the same size that a seed of its own chose.
    private static func grouped(_ clusters: ClusterPatterns) -> [Part] {
        var generator = SplitMix64(seed: 1)
        var kinds = clusters.counts.indices.flatMap { Array(repeating: $0, count: clusters.counts[$0]) }
        kinds.shuffle(using: &generator)
        let groups = min(mostGroups, kinds.count)
        return (0..<groups).map { group in
            var held: [Int: Int] = [:]
            for place in stride(from: group, to: kinds.count, by: groups) {
                for member in clusters.members(of: kinds[place]) { held[member.pattern, default: 0] += member.units }
            }
            return (held.map { ClusterPatterns.Member(pattern: $0.key, units: $0.value) }, 1)
        }
    }
}
