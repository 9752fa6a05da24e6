import Agreement
import Corpus
import Testing

@Suite struct DawidSkeneTests {
    @Test("One step by hand: three raters, three units")
    func byHand() throws {
        let signatures = try Examples.table(["1 1 2", "1 1 2", "1 2 2"]).signatures
        let estimate = DawidSkene(steps: 1, tolerance: 0).estimate(signatures)
        // Votes begin as (1, 0), (2/3, 1/3), (0, 1); the third rater is right of 1 in 3 of 5, the others of 2 in 3 of 4.
        #expect(Self.isClose(estimate.priors, [5.0 / 9, 4.0 / 9]))
        #expect(Self.isClose(try #require(estimate.confusion(of: 0, where: 1)), [0.25, 0.75]))
        #expect(Self.isClose(try #require(estimate.confusion(of: 2, where: 0)), [0.6, 0.4]))
        #expect(Self.isClose(estimate.posterior(of: 0), [1, 0]))
        #expect(Self.isClose(estimate.posterior(of: 1), [8.0 / 9, 1.0 / 9]))
        #expect(estimate.entropy(of: 0) == 0)
        #expect(abs(estimate.entropy(of: 1) - 0.503_258) < 1e-6)
    }

    @Test("Before the first step the votes speak, and a tie is a tie")
    func votes() throws {
        let signatures = try Examples.table(["1 2 1", "1 1 2", "2 . ."]).signatures
        let estimate = DawidSkene(steps: 0).estimate(signatures)
        #expect(Self.isClose(estimate.posterior(of: 0), [2.0 / 3, 1.0 / 3]))
        #expect(Self.isClose(estimate.posterior(of: 1), [0.5, 0.5]))
        #expect(estimate.entropy(of: 1) == 1 && estimate.steps == 0)
    }

    @Test("Lists with counts give what the same units one by one give")
    func counts() throws {
        let table = try Examples.simulated(units: 400, raters: 4, categories: 3, each: 3, seed: 12)
        let merged = table.signatures.merged
        let skene = DawidSkene(steps: 20, tolerance: 0)
        let one = skene.estimate(table.signatures)
        let other = skene.estimate(merged)
        #expect(merged.count < 300 && one.steps == 20 && other.steps == 20)
        #expect(Self.isClose(one.priors, other.priors, within: 1e-9))
        for index in merged.indices {
            let unit = try #require(table.signatures.indices.first { table.signatures[$0] == merged[index] })
            #expect(Self.isClose(one.posterior(of: unit), other.posterior(of: index), within: 1e-8))
        }
    }

    @Test("Of 200 items and five raters it finds how often each rater errs", arguments: [UInt64(1), 2, 3, 4, 5])
    func recovers(seed: UInt64) throws {
        let simulation = try Simulation(items: 200, seed: seed)
        let estimate = DawidSkene().estimate(simulation.signatures)
        for rater in Simulation.confusions.indices {
            for truth in 0..<2 {
                let found = try #require(estimate.confusion(of: rater, where: truth))
                #expect(Self.isClose(found, simulation.realised(rater, truth), within: 0.05))
            }
        }
        // The rater who accepts most of what is wrong is told from the careful ones.
        let misses = try (0..<5).map { try #require(estimate.confusion(of: $0, where: 1))[0] }
        #expect(misses.indices.max { misses[$0] < misses[$1] } == 4)
    }

    @Test("Over many projects the error rates that made the ratings come out")
    func isUnbiased() throws {
        var sums = Simulation.confusions.map { $0.map { $0.map { _ in 0.0 } } }
        for seed in 100..<115 {
            let estimate = DawidSkene().estimate(try Simulation(items: 200, seed: UInt64(seed)).signatures)
            for (rater, rows) in Simulation.confusions.enumerated() {
                for truth in rows.indices {
                    let found = try #require(estimate.confusion(of: rater, where: truth))
                    for given in found.indices { sums[rater][truth][given] += found[given] / 15 }
                }
            }
        }
        for (found, known) in zip(sums, Simulation.confusions) {
            for (found, known) in zip(found, known) { #expect(Self.isClose(found, known, within: 0.05)) }
        }
    }

    @Test("A list that was not among the estimated ones is judged by what is known of its raters")
    func otherLists() throws {
        let signatures = try Simulation(items: 200, seed: 6).signatures.merged
        let estimate = DawidSkene(steps: 20, tolerance: 0).estimate(signatures)
        for index in signatures.indices {
            let posterior = try #require(estimate.posterior(given: signatures[index]))
            #expect(Self.isClose(posterior, estimate.posterior(of: index)))
        }
        // Alone, the careful first rater's "right" says more than that of the last one, who lets much pass.
        let careful = try #require(estimate.posterior(given: [CodedRating(rater: 0, category: 0)]))
        let careless = try #require(estimate.posterior(given: [CodedRating(rater: 4, category: 0)]))
        #expect(careful[0] > careless[0] && abs(careful[0] + careful[1] - 1) < 1e-12)

        var unknown = RatingSignatures(scale: RatingScale(["right", "wrong"]), raters: ["a", "b", "c"])
        try unknown.append([CodedRating(rater: 0, category: 0), CodedRating(rater: 1, category: 1)], units: 3)
        let sparse = DawidSkene().estimate(unknown)
        #expect(sparse.posterior(given: [CodedRating(rater: 2, category: 0)]) == nil)
    }

    @Test("Many raters do not leave the range of numbers")
    func manyRaters() throws {
        let table = try Examples.simulated(units: 6, raters: 1_500, categories: 3, each: 1_500, seed: 3)
        let estimate = DawidSkene(steps: 10).estimate(table.signatures)
        for unit in table.units.indices {
            let posterior = estimate.posterior(of: unit)
            #expect(posterior.allSatisfy { $0.isFinite } && abs(posterior.reduce(0, +) - 1) < 1e-9)
        }
    }

    @Test("Nothing to learn from is no failure")
    func nothing() throws {
        let empty = try RatingTable(rows: [], scale: RatingScale(["a", "b"])).signatures
        #expect(DawidSkene().estimate(empty).priors == [0, 0])
    }

    static func isClose(_ one: [Double], _ other: [Double], within tolerance: Double = 1e-12) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) <= tolerance }
    }
}

/// Ratings of items whose truth is known, by raters whose errors are known.
private struct Simulation {
    static let confusions: [[[Double]]] = [
        [[0.95, 0.05], [0.10, 0.90]], [[0.90, 0.10], [0.05, 0.95]], [[0.92, 0.08], [0.12, 0.88]],
        [[0.88, 0.12], [0.10, 0.90]], [[0.97, 0.03], [0.45, 0.55]],
    ]
    let signatures: RatingSignatures
    private let truths: [Int]

    init(items: Int, seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        var signatures = RatingSignatures(scale: RatingScale(["right", "wrong"]), raters: (0..<5).map { "r\($0)" })
        truths = (0..<items).map { _ in Double.random(in: 0..<1, using: &generator) < 0.6 ? 0 : 1 }
        for truth in truths {
            let list = Self.confusions.enumerated().map { rater, confusion in
                let draw = Double.random(in: 0..<1, using: &generator)
                return CodedRating(rater: rater, category: draw < confusion[truth][0] ? 0 : 1)
            }
            try signatures.append(list)
        }
        self.signatures = signatures
    }

    /// How often the rater really gave each category where `truth` was true.
    func realised(_ rater: Int, _ truth: Int) -> [Double] {
        var counts = [0.0, 0.0]
        for (item, own) in truths.enumerated() where own == truth {
            counts[Int(signatures[item].first { $0.rater == Int32(rater) }?.category ?? 0)] += 1
        }
        return counts.map { $0 / (counts[0] + counts[1]) }
    }
}
