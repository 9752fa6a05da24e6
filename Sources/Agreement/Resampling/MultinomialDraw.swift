internal import Corpus

/// Draws how many of each kind come up when as many things are drawn, with replacement, as there are.
///
/// A kind with many things takes one binomial number. The rare ones, of which a project has hundreds with a few things each,
/// share the draws that are left: one look into a table of their things for each, which is cheaper than a number for each kind.
struct MultinomialDraw {
    /// The kinds with many things, most first, so that the draws that are left grow few soon.
    private let common: [(kind: Int, count: Int)]
    /// The kind of each thing of the others.
    private let rare: [Int]
    private let remainder: Remainder?
    private let all: Int
    private let kinds: Int

    /// Up to so many things of a kind a look for each is quicker than a binomial number.
    private static let fewest = 24

    /// - Parameter counts: how many things there are of each kind.
    init(_ counts: [Int]) {
        let found = zip(counts.indices, counts).map { (kind: $0, count: $1) }
        common = found.filter { $0.count > Self.fewest }.sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }
        rare = found.filter { $0.count <= Self.fewest }.flatMap { Array(repeating: $0.kind, count: max(0, $0.count)) }
        remainder = rare.isEmpty ? nil : Remainder(by: rare.count)
        all = counts.reduce(0, +)
        kinds = counts.count
    }

    /// Draws once.
    func draw(into drawn: inout [Int], from generator: inout SplitMix64) {
        for kind in 0..<kinds { drawn[kind] = 0 }
        var left = all
        var mass = all
        for (kind, count) in common {
            drawn[kind] = BinomialDraw.draw(
                trials: left, probability: Double(count) / Double(mass), from: &generator)
            left -= drawn[kind]
            mass -= count
        }
        guard let remainder else { return }
        drawn.withUnsafeMutableBufferPointer { drawn in
            rare.withUnsafeBufferPointer { rare in
                // A local copy stays in registers.
                var local = generator
                for _ in 0..<left { drawn[rare[remainder.of(local.next())]] &+= 1 }
                generator = local
            }
        }
    }
}
