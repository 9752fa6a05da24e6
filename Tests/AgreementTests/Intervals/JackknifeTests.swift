import Agreement
import Testing

@Suite struct JackknifeTests {
    @Test("The standard error is that of leaving each unit out in turn")
    func definition() throws {
        let units = try Examples.simulated(units: 40, raters: 4, categories: 3, each: 4, seed: 9).unitPatterns
        let statistic = KrippendorffAlpha(units.patterns)
        var values: [Double] = []
        for code in units.codes {
            var counts = units.patterns.counts
            counts[Int(code)] -= 1
            values.append(try #require(statistic.coefficient(counts: counts).value))
        }
        let mean = values.reduce(0, +) / 40
        let expected = (39.0 / 40 * values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }).squareRoot()
        let jackknife = try #require(Jackknife(statistic, ClusterPatterns(alone: units.patterns)))
        #expect(abs(jackknife.standardError - expected) < 1e-12 && jackknife.parts == 40)
    }

    @Test("For a mean of units that are alike the error is the textbook's")
    func mean() throws {
        // 30 of 40 units agree.
        let patterns = RatingPatterns(scale: RatingScale(["1", "2"]), histogram: [[2, 0]: 30, [1, 1]: 10])
        let jackknife = try #require(Jackknife(PercentAgreement(patterns), ClusterPatterns(alone: patterns)))
        #expect(abs(jackknife.standardError - (0.75 * 0.25 / 39).squareRoot()) < 1e-12)
    }

    @Test("Very many different units are left out in groups, with about the same error")
    func groups() throws {
        let rows = (0..<6_000).flatMap { unit in
            [
                RatingRow(unit: "\(unit)", rater: "a", value: "\(unit)"),
                RatingRow(unit: "\(unit)", rater: "b", value: "\(unit + (unit * 7_919) % 3_001 - 1_500)"),
            ]
        }
        let patterns = try RatingTable(rows: rows).signatures.patterns
        let clusters = ClusterPatterns(alone: patterns)
        #expect(clusters.counts.count == 6_000)
        let statistic = KrippendorffAlpha(patterns, level: .interval)
        let jackknife = try #require(Jackknife(statistic, clusters))
        #expect(jackknife.parts == 500)
        let drawn = Bootstrap(replicates: 200).resample(clusters, [statistic])[0]
        let mean = try #require(drawn.mean)
        let spread = (drawn.values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 199).squareRoot()
        #expect(abs(jackknife.standardError / spread - 1) < 0.25)
    }

    @Test("Student's t comes to what tables have", arguments: [(14, 2.14479), (29, 2.04523), (199, 1.97196)])
    func student(degrees: Int, expected: Double) throws {
        let quantile = try #require(StudentDistribution.quantile(0.975, degrees: degrees))
        #expect(abs(quantile - expected) < 2e-4)
        let lower = try #require(StudentDistribution.quantile(0.025, degrees: degrees))
        #expect(abs(quantile + lower) < 1e-9)
        #expect(StudentDistribution.quantile(1, degrees: degrees) == nil)
    }

    @Test("An interval lies within what the figure can be and around what it is", arguments: [15, 40, 400])
    func bounds(units: Int) throws {
        for seed in 1...6 {
            let table = try Examples.simulated(
                units: units, raters: 3, categories: 3, each: 3, seed: UInt64(seed))
            let patterns = table.signatures.patterns
            for level in MeasurementLevel.allCases {
                let statistics: [any PatternStatistic] = [
                    KrippendorffAlpha(patterns, level: level), PercentAgreement(patterns, weights: .linear),
                    GwetAC(patterns, weights: .quadratic), FleissKappa(patterns, weights: .ordinal),
                ]
                let found = ClusterPatterns(alone: patterns).intervals(
                    of: statistics, by: .jackknife(JackknifeInterval()), over: .units)
                for (statistic, outcome) in zip(statistics, found.outcomes) {
                    guard let interval = outcome?.interval else { continue }
                    let value = try #require(statistic.coefficient(counts: patterns.counts).value)
                    #expect(interval.lower <= value && value <= interval.upper && interval.upper <= 1)
                }
            }
        }
    }
}
