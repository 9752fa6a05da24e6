import Agreement
import Figures
import Foundation
import Testing

@Suite struct LearningSumsTests {
    private func sums(_ times: [Int64]) -> LearningSums {
        var sums = LearningSums()
        for time in times { sums.add(milliseconds: time) }
        return sums
    }

    // Wright's curve itself: each doubling leaves 80 % of the time.
    private static let curve = (1...500).map { Int64((60_000 * pow(Double($0), log2(0.8))).rounded()) }

    @Test("A learning curve of 80 % is found in the sums of blocks")
    func rate() throws {
        let rate = try #require(sums(Self.curve).rate.value)
        #expect(abs(rate - 0.8) < 0.001)
    }

    @Test("The sums give the line that least squares find in the times themselves")
    func asExact() throws {
        let times = (1...333).map { Int64(4_000 + ($0 * 7_919) % 23_000) }
        let x = (1...times.count).map { log(Double($0)) }
        let y = times.map { log(Double($0)) }
        let (meanX, meanY) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
        let slope =
            zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
            / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
        #expect(abs(try #require(sums(times).rate.value) - exp2(slope)) < 1e-9)
    }

    @Test("Blocks hold fifty each, and their means are geometric")
    func blocks() {
        let curve = LearningFigures(sums([1_000, 4_000] + [Int64](repeating: 2_000, count: 100)), newest: [])
        #expect(curve.trials == 102)
        #expect(curve.blocks.count == 3)
        #expect(curve.blocks.allSatisfy { abs($0 - 2_000) < 1e-6 })
    }

    @Test("Of fewer than thirty decisions nothing is said, and the last fifty are not the first")
    func tooFew() {
        #expect(sums(Array(Self.curve.prefix(29))).rate == .undefined(.tooFew))
        #expect(sums([]).rate == .undefined(.noData))
        let young = LearningFigures(
            sums(Array(Self.curve.prefix(60))), newest: Array(Self.curve.prefix(60).suffix(50)))
        #expect(young.firstMilliseconds.value != nil)
        #expect(young.lastMilliseconds == .undefined(.tooFew))
        let old = LearningFigures(sums(Self.curve), newest: Array(Self.curve.suffix(50)))
        #expect((old.lastMilliseconds.value ?? .infinity) < (old.firstMilliseconds.value ?? 0))
    }
}
