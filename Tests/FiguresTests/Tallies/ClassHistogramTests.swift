import Agreement
import Figures
import Testing

@Suite struct ClassHistogramTests {
    private func histogram(_ values: [Int]) -> ClassHistogram {
        var histogram = ClassHistogram()
        for value in values { histogram.add(value) }
        return histogram
    }

    @Test("Adding and taking away leave nothing, in any order and for any size")
    func sums() {
        let many = histogram(Array(0..<50) + [7, 7])
        let few = histogram([7, 90])
        var sum = many
        sum.add(few)
        #expect(sum[7] == 4 && sum[90] == 1 && sum.total == 54)
        sum.add(many, times: -1)
        #expect(sum == few)
        sum.add(few, times: -1)
        #expect(sum.isEmpty)
    }

    @Test(
        "A time comes back from its class within half a percent",
        arguments: [
            100, 999, 1_000, 12_345, 60_000, 3_600_000,
        ] as [Int64])
    func times(milliseconds: Int64) {
        let back = TimeClass.milliseconds(of: TimeClass.index(ofMilliseconds: milliseconds))
        #expect(abs(back / Double(milliseconds) - 1) <= 0.005)
    }

    @Test("Less than a millisecond has a class of its own")
    func noTime() {
        #expect(TimeClass.index(ofMilliseconds: 0) == 0)
        #expect(TimeClass.index(ofMilliseconds: 1) == 1)
    }

    // 1, 2, 3, 4: type 7 puts the quartiles at 1.75, 2.5 and 3.25, and the ninth decile at 3.7.
    @Test("Quantiles lie between the two nearest values, as in type 7")
    func quantiles() {
        let spread = Spread(values: [(1, 1), (2, 1), (3, 1), (4, 1)])
        #expect(spread.count == 4)
        #expect(spread.lowerQuartile == .value(1.75))
        #expect(spread.median == .value(2.5))
        #expect(spread.upperQuartile == .value(3.25))
        #expect(abs((spread.p90.value ?? 0) - 3.7) < 1e-12)
        #expect(Spread(values: [(2, 1), (8, 9)]).median == .value(8))
        #expect(Spread(values: []).median == .undefined(.noData))
    }

    @Test("The longest times are the lowest rates")
    func rates() {
        // Three times 10 s and one of 40 s: 360 an hour, and at the lower end 90.
        let times = histogram([10_000, 10_000, 10_000, 40_000].map { TimeClass.index(ofMilliseconds: $0) })
        let spread = Spread(ratesFromTimes: times)
        #expect(abs((spread.median.value ?? 0) - 360) < 2)
        #expect(abs((spread.lowerQuartile.value ?? 0) - (90 + 0.75 * 270)) < 2)
    }
}
