import Agreement
import Corpus
import Testing

/// How often what is printed holds the truth, in a few worlds; `vermilion-bench coverage` has the whole grid.
@Suite struct CoverageTests {
    struct World: CustomTestStringConvertible, Sendable {
        var samples: Int
        /// How often a turn is of the rarer of two categories.
        var rare: Double
        /// How often a reviewer sees what is there.
        var sees: Double
        var turns: ClosedRange<Int>

        var testDescription: String { "\(samples) samples, \(rare) rare, \(sees) seen, \(turns) turns" }
    }

    @Test(
        "What is printed holds the truth in about 95 of 100 projects",
        arguments: [
            World(samples: 15, rare: 0.5, sees: 0.7, turns: 1...8),
            World(samples: 20, rare: 0.3, sees: 0.8, turns: 2...6),
            World(samples: 30, rare: 0.1, sees: 0.75, turns: 4...8),
            World(samples: 50, rare: 0.03, sees: 0.7, turns: 6...8),
        ])
    func covers(world: World) throws {
        var generator = SplitMix64(seed: 41)
        let whole = Self.project(world, samples: 20_000, &generator)
        let truths = Self.statistics(whole.patterns).map { $0.coefficient(counts: whole.patterns.counts).value }
        var printed = [0, 0, 0]
        var right = [0, 0, 0]
        for _ in 0..<300 {
            let clusters = Self.project(world, samples: world.samples, &generator)
            let made = clusters.intervals(
                of: Self.statistics(clusters.patterns), by: .jackknife(JackknifeInterval()), over: .samples)
            for (index, outcome) in made.outcomes.enumerated() {
                guard let interval = outcome?.interval, let truth = truths[index] else { continue }
                printed[index] += 1
                if interval.lower <= truth, truth <= interval.upper { right[index] += 1 }
            }
        }
        // Percent and AC1 of so many samples always have an interval.
        #expect(printed[0] == 300 && printed[2] == 300 && printed[1] > 100)
        for index in right.indices {
            // Of 300, three standard deviations below 95 in 100 are 91.2.
            #expect(Double(right[index]) / Double(printed[index]) > 0.912)
        }
    }

    private static func statistics(_ patterns: RatingPatterns) -> [any PatternStatistic] {
        [PercentAgreement(patterns), KrippendorffAlpha(patterns), GwetAC(patterns)]
    }

    /// Turns that two reviewers rated; in a tenth of the samples all turns are of one category.
    private static func project(_ world: World, samples: Int, _ generator: inout SplitMix64) -> ClusterPatterns {
        func happens(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < probability }
        var kinds: [[Int]: Int] = [:]
        for _ in 0..<samples {
            let only = happens(0.1) ? happens(world.rare) : nil
            // How many of the turns have each pattern: both common, one of each, both rare.
            var held = [0, 0, 0]
            for _ in 0..<Int.random(in: world.turns, using: &generator) {
                let truth = only ?? happens(world.rare)
                let ratings = (0..<2).map { _ in happens(world.sees) ? truth : happens(world.rare) }
                held[ratings.count { $0 }] += 1
            }
            kinds[held, default: 0] += 1
        }
        var units = [0, 0, 0]
        for (held, samples) in kinds { for pattern in 0..<3 { units[pattern] += held[pattern] * samples } }
        let used = units.indices.filter { units[$0] > 0 }
        let vectors = [[2, 0], [1, 1], [0, 2]]
        var patterns = RatingPatterns(scale: RatingScale(["common", "rare"]))
        for pattern in used {
            patterns.append(
                vectors[pattern].enumerated().filter { $1 > 0 }.map { .init(category: $0, times: $1) },
                units: units[pattern])
        }
        return ClusterPatterns(
            patterns,
            kinds: kinds.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { held, samples in
                (
                    members: used.enumerated().filter { held[$1] > 0 }
                        .map { ClusterPatterns.Member(pattern: $0, units: held[$1]) }, clusters: samples
                )
            })
    }
}
