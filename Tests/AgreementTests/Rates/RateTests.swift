import Agreement
import Foundation
import Testing

@Suite struct RateTests {
    @Test(
        "Wilson intervals as Newcombe (1998) prints them",
        arguments: [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718)])
    func wilson(successes: Int, trials: Int, lower: Double, upper: Double) throws {
        let interval = try #require(Wilson.interval(successes: successes, trials: trials))
        #expect(abs(interval.lower - lower) < 5e-5 && abs(interval.upper - upper) < 5e-5 && interval.level == 0.95)
    }

    @Test("Wilson intervals mirror, end exactly at 0 and 1, and need trials")
    func wilsonEnds() throws {
        let all = try #require(Wilson.interval(successes: 20, trials: 20))
        #expect(all.upper == 1 && abs(all.lower - (1 - 0.1611)) < 5e-5)
        #expect(Wilson.interval(successes: 0, trials: 0) == nil)
        #expect(Wilson.interval(successes: 3, trials: 2) == nil)
    }

    @Test(
        "Normal quantiles to twelve digits",
        arguments: [
            (0.975, 1.959963984540054), (0.5, 0), (0.025, -1.959963984540054), (0.999, 3.090232306167813),
            (1e-10, -6.361340902404056), (1e-300, -37.047096299361192), (0.95, 1.6448536269514722),
        ])
    func normal(probability: Double, expected: Double) throws {
        let found = try #require(NormalDistribution.quantile(probability))
        #expect(abs(found - expected) <= 1e-12 * max(1, abs(expected)))
    }

    @Test("A quantile and its tail undo each other; there is none at 0 and 1")
    func tail() throws {
        for probability in [0.001, 0.2, 0.5, 0.77, 0.9999] {
            let value = try #require(NormalDistribution.quantile(probability))
            #expect(abs(NormalDistribution.upperTail(value) - (1 - probability)) < 1e-13)
        }
        #expect(NormalDistribution.quantile(0) == nil && NormalDistribution.quantile(1) == nil)
    }

    @Test("Benjamini and Hochberg's own example: four of fifteen findings stand at 5 %")
    func falseDiscovery() {
        let pValues = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.000,
        ]
        let adjusted = FalseDiscovery.adjusted(pValues)
        #expect(adjusted.filter { $0 <= 0.05 }.count == 4)
        #expect(zip(pValues, adjusted).allSatisfy { $0 <= $1 && $1 <= 1 })
        let reversed = FalseDiscovery.adjusted(pValues.reversed())
        #expect(Array(reversed.reversed()) == adjusted)
        #expect(FalseDiscovery.adjusted([]).isEmpty)
    }

    @Test("Control limits narrow with the number of items and stay between 0 and 1")
    func controlLimits() throws {
        let limits = try #require(ControlLimits.ofShare(0.2, trials: 400))
        #expect(abs(limits.lower - 0.14) < 1e-12 && abs(limits.upper - 0.26) < 1e-12)
        #expect(try #require(ControlLimits.ofShare(0.02, trials: 10)).lower == 0)
        #expect(ControlLimits.ofShare(0.2, trials: 0) == nil)
    }

    @Test("Quantiles lie linearly between neighbours")
    func quantiles() {
        #expect([1.0, 2, 3, 4].quantile(0.25) == 1.75)
        #expect([1.0, 2, 3, 4][1...].quantile(0.5) == 3)
        #expect([7.0].quantile(0.9) == 7)
        #expect([Double]().quantile(0.5) == nil)
        #expect([1.0, 2].quantile(0) == 1 && [1.0, 2].quantile(1) == 2)
    }
}
