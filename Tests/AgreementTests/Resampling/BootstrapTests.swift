@testable import Agreement
import Corpus
import Testing

@Suite struct BootstrapTests {
    @Test("The generator is SplitMix64")
    func generator() {
        // The first numbers that Vigna's splitmix64.c gives from 1234567.
        var generator = SplitMix64(seed: 1_234_567)
        #expect(generator.next() == 6_457_827_717_110_365_317)
        #expect(generator.next() == 3_203_168_211_198_807_973)
        #expect(generator.next() == 9_817_491_932_198_370_423)
    }

    @Test("A replicate is what drawing next() % n gives, unit by unit", arguments: [1, 3, 12, 500])
    func draws(units: Int) throws {
        let table = try Examples.simulated(units: units, raters: 5, categories: 3, each: 4, seed: 8)
        let patterns = table.unitPatterns
        let drawn = Bootstrap(replicates: 20, seed: 77).resample(
            patterns, [PercentAgreement(patterns.patterns), KrippendorffAlpha(patterns.patterns, level: .ordinal)])
        var generator = SplitMix64(seed: 77)
        var expected: [[Double]] = [[], []]
        for _ in 0..<20 {
            var counts = [Int](repeating: 0, count: patterns.patterns.count)
            for _ in 0..<units { counts[Int(patterns.codes[Int(generator.next() % UInt64(units))])] += 1 }
            var replicate = RatingPatterns(scale: table.scale)
            for pattern in patterns.patterns.indices {
                replicate.append(Array(patterns.patterns[pattern]), units: counts[pattern])
            }
            if let value = replicate.percentAgreement().value { expected[0].append(value) }
            if let value = replicate.krippendorffAlpha(level: .ordinal).value { expected[1].append(value) }
        }
        for (drawn, expected) in zip(drawn, expected) {
            #expect(drawn.values.count == expected.count && drawn.undefinedReplicates == 20 - expected.count)
            #expect(zip(drawn.values, expected).allSatisfy { abs($0 - $1) < 1e-12 })
        }
    }

    @Test("Replicates without a figure are left out and counted")
    func undefinedReplicates() throws {
        let patterns = try Examples.table(["1 1 1 2", "1 1 1 2"]).unitPatterns
        let drawn = Bootstrap(replicates: 500, seed: 3).resample(patterns, [KrippendorffAlpha(patterns.patterns)])[0]
        // All four draws are alike with probability (3/4)⁴ + (1/4)⁴, about 0.32.
        #expect((120...200).contains(drawn.undefinedReplicates))
        #expect(drawn.values.count + drawn.undefinedReplicates == 500)
        let interval = try #require(drawn.interval(level: 0.9))
        #expect(interval.interval == Interval(lower: 1, upper: 1, level: 0.9))
        #expect(interval.undefinedReplicates == drawn.undefinedReplicates && interval.replicates == 500)
        let never = Bootstrap(replicates: 10).resample(
            patterns, [KrippendorffAlpha(patterns.patterns, level: .nominal), NeverDefined()])[1]
        #expect(never.interval() == nil && never.undefinedReplicates == 10)
    }

    @Test("Nothing to draw from leaves every replicate undefined")
    func nothing() throws {
        let patterns = try RatingTable(rows: []).unitPatterns
        let drawn = Bootstrap(replicates: 5).resample(patterns, [PercentAgreement(patterns.patterns)])[0]
        #expect(drawn.undefinedReplicates == 5)
    }

    @Test("Drawing how many of each kind gives the interval that drawing one by one gives")
    func countsAreDraws() throws {
        let units = try Examples.simulated(units: 400, raters: 4, categories: 3, each: 4, seed: 5).unitPatterns
        let statistics: [any PatternStatistic] = [
            PercentAgreement(units.patterns), KrippendorffAlpha(units.patterns), GwetAC(units.patterns),
        ]
        let bootstrap = Bootstrap(replicates: 2_000, seed: 11)
        let one = bootstrap.resample(units, statistics)
        let quick = bootstrap.resample(ClusterPatterns(alone: units.patterns), statistics)
        for (one, quick) in zip(one, quick) {
            let one = try #require(one.interval()).interval
            let quick = try #require(quick.interval()).interval
            let width = one.upper - one.lower
            #expect(abs(one.lower - quick.lower) < width * 0.1 && abs(one.upper - quick.upper) < width * 0.1)
        }
    }

    @Test("Clusters of one unit each are drawn as units are")
    func singleClusters() throws {
        let units = try Examples.simulated(units: 200, raters: 4, categories: 3, each: 4, seed: 6).unitPatterns
        let clusters = ClusterPatterns(units, clusters: Array(units.codes.indices))
        let bootstrap = Bootstrap(replicates: 50, seed: 4)
        let statistics = [KrippendorffAlpha(units.patterns)]
        #expect(clusters.clusterCount == 200)
        for (one, other) in zip(bootstrap.resample(units, statistics), bootstrap.resample(clusters, statistics)) {
            #expect(one == other)
        }
    }

    @Test("Turns that stand or fall together make an interval wider when their samples are drawn")
    func clustersWiden() throws {
        // 100 samples of five turns; within a sample all turns are agreed on, or none is.
        let rows = (0..<500).flatMap { turn in
            let agrees = turn / 5 % 3 != 0
            return [
                RatingRow(unit: "\(turn + 1_000)", rater: "a", value: turn % 2 == 0 ? "1" : "2"),
                RatingRow(unit: "\(turn + 1_000)", rater: "b", value: (turn % 2 == 0) == agrees ? "1" : "2"),
            ]
        }
        let units = try RatingTable(rows: rows).unitPatterns
        let statistics = [PercentAgreement(units.patterns)]
        let ordered = ClusterPatterns(units, clusters: units.codes.indices.map { $0 / 5 })
        let bootstrap = Bootstrap(replicates: 1_000, seed: 2)
        func width(_ drawn: [BootstrapDistribution]) throws -> Double {
            let interval = try #require(drawn[0].interval()).interval
            return interval.upper - interval.lower
        }
        let narrow = try width(bootstrap.resample(units, statistics))
        let wide = try width(bootstrap.resample(ordered, statistics))
        // Five turns that are one observation: √5 times as wide.
        #expect((1.9...2.6).contains(wide / narrow))
        #expect(ordered.counts.reduce(0, +) == 100 && ordered.counts.count <= 4)
    }

    @Test("Clusters known by their kinds alone give the interval of those drawn one by one")
    func clusterHistogram() throws {
        let units = try Examples.simulated(units: 900, raters: 4, categories: 3, each: 3, seed: 21).unitPatterns
        let ordered = ClusterPatterns(units, clusters: units.codes.indices.map { $0 / 3 })
        var kinds: [[ClusterPatterns.Member]: Int] = [:]
        for start in stride(from: 0, to: 900, by: 3) {
            let held = Dictionary(grouping: units.codes[start..<(start + 3)], by: { Int($0) })
                .map { ClusterPatterns.Member(pattern: $0.key, units: $0.value.count) }
            kinds[held.sorted { $0.pattern < $1.pattern }, default: 0] += 1
        }
        let counted = ClusterPatterns(
            units.patterns, kinds: kinds.sorted { $0.value > $1.value }.map { ($0.key, $0.value) })
        #expect(counted.counts.sorted() == ordered.counts.sorted() && counted.clusterCount == 300)
        let bootstrap = Bootstrap(replicates: 2_000, seed: 1)
        let statistics = [KrippendorffAlpha(units.patterns)]
        let one = try #require(bootstrap.resample(ordered, statistics)[0].interval()).interval
        let other = try #require(bootstrap.resample(counted, statistics)[0].interval()).interval
        let width = one.upper - one.lower
        #expect(abs(one.lower - other.lower) < width * 0.1 && abs(one.upper - other.upper) < width * 0.1)
    }
}

private struct NeverDefined: PatternStatistic {
    func coefficient(counts: [Int]) -> Coefficient { .undefined(.tooFew) }
    func reach(counts: [Int]) -> CoefficientReach { CoefficientReach(shortfall: 1) }
}
