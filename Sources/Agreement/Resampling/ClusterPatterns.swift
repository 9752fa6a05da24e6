/// Units that hang together, such as the turns of one sample, as kinds of clusters with how many there are of each.
///
/// Two clusters are of one kind when they hold the same patterns equally often; a project has far fewer kinds than
/// samples.
package struct ClusterPatterns: Hashable, Sendable {
    package let patterns: RatingPatterns
    /// Kind `k` holds `members[offsets[k]..<offsets[k + 1]]`.
    private var offsets = [0]
    private var members: [Member] = []
    /// How many clusters there are of each kind.
    package private(set) var counts: [Int] = []
    /// The kind of each cluster, in their order; nil when only their numbers are known.
    package private(set) var codes: [UInt32]?

    /// One pattern of a cluster, and how many of its units have it.
    package struct Member: Hashable, Sendable {
        package var pattern: Int
        package var units: Int

        package init(pattern: Int, units: Int) {
            self.pattern = pattern
            self.units = units
        }
    }

    /// Clusters known only by how many there are of each kind, as a store counts them.
    package init(_ patterns: RatingPatterns, kinds: [(members: [Member], clusters: Int)]) {
        self.patterns = patterns
        for kind in kinds where kind.clusters > 0 { append(kind.members, clusters: kind.clusters) }
    }

    /// Every unit a cluster of its own, known only by its pattern.
    package init(alone patterns: RatingPatterns) {
        self.init(
            patterns, kinds: patterns.indices.map { ([Member(pattern: $0, units: 1)], patterns.counts[$0]) })
    }

    /// Units gathered into clusters that are drawn in order.
    ///
    /// - Parameter clusters: for each unit the number of its cluster, from 0; a number without units is no cluster.
    package init(_ units: UnitPatterns, clusters: [Int]) {
        patterns = units.patterns
        var gathered: [Int: [Int: Int]] = [:]
        for (code, cluster) in zip(units.codes, clusters) {
            gathered[cluster, default: [:]][Int(code), default: 0] += 1
        }
        var kinds: [[Member]: UInt32] = [:]
        var codes: [UInt32] = []
        for (_, held) in gathered.sorted(by: { $0.key < $1.key }) {
            let held = held.sorted { $0.key < $1.key }.map { Member(pattern: $0.key, units: $0.value) }
            let kind = kinds[held] ?? UInt32(counts.count)
            if kind == counts.count {
                kinds[held] = kind
                append(held, clusters: 0)
            }
            counts[Int(kind)] += 1
            codes.append(kind)
        }
        self.codes = codes
    }

    /// How many clusters there are.
    package var clusterCount: Int { counts.reduce(0, +) }

    /// The patterns that a cluster of a kind holds.
    func members(of kind: Int) -> ArraySlice<Member> { members[offsets[kind]..<offsets[kind + 1]] }

    private mutating func append(_ held: [Member], clusters: Int) {
        members += held
        offsets.append(members.count)
        counts.append(clusters)
    }

    /// How many units of each pattern so many clusters of each kind hold.
    func count(_ drawn: [Int], into units: inout [Int]) {
        // Once for every replicate and kind: through pointers, for slices would count references each time.
        units.withUnsafeMutableBufferPointer { units in
            members.withUnsafeBufferPointer { members in
                offsets.withUnsafeBufferPointer { offsets in
                    for pattern in units.indices { units[pattern] = 0 }
                    for (kind, clusters) in drawn.enumerated() where clusters > 0 {
                        for place in offsets[kind]..<offsets[kind + 1] {
                            units[members[place].pattern] += clusters * members[place].units
                        }
                    }
                }
            }
        }
    }
}
