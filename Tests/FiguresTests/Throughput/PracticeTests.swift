import Agreement
import Figures
import Foundation
import Testing

@Suite struct PracticeTests {
    private func practice(_ times: [Int64]) -> Practice {
        var practice = Practice()
        for time in times { practice.add(milliseconds: time) }
        return practice
    }

    // Wright's curve itself: each doubling leaves 80 % of the time.
    private static let curve = (1...500).map { Int64((60_000 * pow(Double($0), log2(0.8))).rounded()) }

    @Test("A learning curve of 80 % is found in the sums of blocks")
    func rate() throws {
        let rate = try #require(practice(Self.curve).rate.value)
        #expect(abs(rate - 0.8) < 0.001)
    }

    @Test("The sums give the line that the times themselves give")
    func asExact() throws {
        let times = (1...333).map { Int64(4_000 + ($0 * 7_919) % 23_000) }
        // The least-squares line through the logarithms, from the times one by one.
        let points = zip(1..., times).map { (x: log(Double($0)), y: log(Double($1))) }
        let (meanX, meanY) = (points.map(\.x).mean, points.map(\.y).mean)
        let slope =
            points.map { ($0.x - meanX) * ($0.y - meanY) }.mean / points.map { ($0.x - meanX) * ($0.x - meanX) }.mean
        let rate = try #require(practice(times).rate.value)
        #expect(abs(rate - exp2(slope)) < 1e-9)
    }

    @Test("Blocks hold fifty each, and their means are geometric")
    func blocks() {
        let curve = LearningFigures(practice([1_000, 4_000] + [Int64](repeating: 2_000, count: 100)), newest: [])
        #expect(curve.trials == 102)
        #expect(curve.blocks.count == 3)
        #expect(curve.blocks.allSatisfy { abs($0 - 2_000) < 1e-6 })
    }

    @Test("Of fewer than thirty decisions nothing is said, and the last fifty are not the first")
    func tooFew() {
        #expect(practice(Array(Self.curve.prefix(29))).rate == .undefined(.tooFew))
        #expect(practice([]).rate == .undefined(.noData))
        let young = LearningFigures(
            practice(Array(Self.curve.prefix(60))), newest: Array(Self.curve.prefix(60).suffix(50)))
        #expect(young.firstMilliseconds.value != nil)
        #expect(young.lastMilliseconds == .undefined(.tooFew))
        let old = LearningFigures(practice(Self.curve), newest: Array(Self.curve.suffix(50)))
        #expect((old.lastMilliseconds.value ?? .infinity) < (old.firstMilliseconds.value ?? 0))
    }
}

extension [Double] {
    fileprivate var mean: Double { reduce(0, +) / Double(count) }
}
