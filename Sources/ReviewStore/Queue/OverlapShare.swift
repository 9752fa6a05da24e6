/// Which samples of a queue need several reviews: of every stratum the same share.
///
/// A stratum is the samples of one domain that have the same set of kinds among their turns. The number of shared
/// samples is the share of all, rounded, and is divided among the strata by largest remainders, equal remainders by the
/// seed. Within a stratum the samples are drawn by the seed; a larger share of the same samples has those of a smaller
/// one.
struct OverlapShare {
    /// What samples have in common that are shared alike.
    struct Stratum: Hashable {
        var domain: String
        /// The sum over the turns, as `sample.kinds` has it.
        var kinds: Int
    }

    /// The samples of a stratum that are in the queue already.
    struct Present {
        var samples = 0
        var shared = 0
    }

    let share: Double
    let seed: Int
    private var draw: SeededDraw { SeededDraw(queueSeed: seed) }

    /// Which of `samples` are to be shared, beside those that are already.
    func choose(_ samples: [(sample: Int, stratum: Stratum)], present: [Stratum: Present] = [:]) -> Set<Int> {
        var members: [Stratum: [Int]] = [:]
        for (sample, stratum) in samples { members[stratum, default: []].append(sample) }
        let sizes = present.mapValues(\.samples).merging(members.mapValues(\.count), uniquingKeysWith: +)
        let strata = sizes.keys.sorted(by: precedes)
        let quotas = quotas(sizes, in: strata)
        var counts: [Stratum: Int] = [:]
        for stratum in strata {
            let wanted = quotas[stratum, default: 0] - (present[stratum]?.shared ?? 0)
            counts[stratum] = min(max(0, wanted), members[stratum]?.count ?? 0)
        }
        // Where a stratum has more shared ones than its quota, others must not get theirs in full, nor the reverse.
        let total = Int((share * Double(sizes.values.reduce(0, +))).rounded())
        var missing = total - counts.values.reduce(0, +) - present.values.reduce(0) { $0 + $1.shared }
        for stratum in strata where missing != 0 {
            let old = counts[stratum, default: 0]
            let new = min(max(0, old + missing), members[stratum]?.count ?? 0)
            counts[stratum] = new
            missing -= new - old
        }
        var chosen: Set<Int> = []
        for (stratum, samples) in members {
            let drawn = samples.map { ($0, draw.bits(for: .share, $0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            chosen.formUnion(drawn.prefix(counts[stratum, default: 0]).map(\.0))
        }
        return chosen
    }

    /// The number of shared samples of each stratum: largest remainders.
    private func quotas(_ sizes: [Stratum: Int], in strata: [Stratum]) -> [Stratum: Int] {
        var quotas: [Stratum: Int] = [:]
        var remainders: [(stratum: Stratum, remainder: Double, draw: UInt64)] = []
        for (index, stratum) in strata.enumerated() {
            let exact = share * Double(sizes[stratum, default: 0])
            quotas[stratum] = Int(exact)
            remainders.append((stratum, exact - exact.rounded(.down), draw.bits(for: .stratum, index)))
        }
        let total = Int((share * Double(sizes.values.reduce(0, +))).rounded())
        let left = total - quotas.values.reduce(0, +)
        remainders.sort { ($1.remainder, $0.draw) < ($0.remainder, $1.draw) }
        for (stratum, _, _) in remainders.prefix(max(0, left)) { quotas[stratum, default: 0] += 1 }
        return quotas
    }

    private func precedes(_ one: Stratum, _ other: Stratum) -> Bool {
        if one.domain == other.domain { return one.kinds < other.kinds }
        return one.domain.utf8.lexicographicallyPrecedes(other.domain.utf8)
    }
}
