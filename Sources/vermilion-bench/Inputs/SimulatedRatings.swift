internal import Agreement
internal import Corpus

/// Reviewers and samples whose true agreement is known, from which projects of any size are drawn.
///
/// Samples differ: in some all turns are of one category, and some are harder than others, so that the turns of a sample hang
/// together as they do in a real project.
struct SimulatedRatings {
    let name: String
    /// How many turns a sample has: any number of these is as likely.
    var turns = 1...8
    var raters = 2
    /// How likely each category is, the most common first.
    var prevalence: [Double]
    /// How often a rater sees what is there; otherwise they guess by prevalence.
    var accuracy: Double
    /// By how much the accuracy of easy and hard samples differs from that.
    var difficulty = 0.0
    /// The share of samples whose turns are all of one category.
    var purity = 0.0
    /// The share of turns that each rater but the first leaves out.
    var missing = 0.0

    private static let letters = ["a", "b", "c", "d", "e"]

    /// A project of so many samples.
    func project(samples: Int, from generator: inout SplitMix64) -> ClusterPatterns {
        var numbers: [[Int]: Int] = [:]
        var vectors: [[Int]] = []
        var kinds: [[Int]: Int] = [:]
        for _ in 0..<samples {
            let isHard = Bool.random(using: &generator)
            let accuracy = accuracy + (isHard ? -difficulty : difficulty)
            let only = Double.random(in: 0..<1, using: &generator) < purity ? category(&generator) : nil
            var held: [Int] = []
            for _ in 0..<Int.random(in: turns, using: &generator) {
                let truth = only ?? category(&generator)
                var counts = [Int](repeating: 0, count: prevalence.count)
                for rater in 0..<raters {
                    if rater > 0, Double.random(in: 0..<1, using: &generator) < missing { continue }
                    let sees = Double.random(in: 0..<1, using: &generator) < accuracy
                    counts[sees ? truth : category(&generator)] += 1
                }
                let number = numbers[counts] ?? vectors.count
                if number == vectors.count {
                    numbers[counts] = number
                    vectors.append(counts)
                }
                held.append(number)
            }
            kinds[held.sorted(), default: 0] += 1
        }
        return clusters(vectors, kinds)
    }

    private func category(_ generator: inout SplitMix64) -> Int {
        var left = Double.random(in: 0..<1, using: &generator)
        for (category, share) in prevalence.enumerated() {
            left -= share
            if left < 0 { return category }
        }
        return 0
    }

    private func clusters(_ vectors: [[Int]], _ kinds: [[Int]: Int]) -> ClusterPatterns {
        var units = [Int](repeating: 0, count: vectors.count)
        for (held, samples) in kinds { for pattern in held { units[pattern] += samples } }
        var patterns = RatingPatterns(scale: RatingScale(Array(Self.letters.prefix(prevalence.count))))
        for (counts, units) in zip(vectors, units) {
            let entries = counts.indices.filter { counts[$0] > 0 }
                .map { RatingPatterns.Entry(category: $0, times: counts[$0]) }
            patterns.append(entries, units: units)
        }
        let members = kinds.map { held, samples in
            (
                members: Dictionary(grouping: held, by: { $0 }).sorted { $0.key < $1.key }
                    .map { ClusterPatterns.Member(pattern: $0.key, units: $0.value.count) },
                clusters: samples
            )
        }
        return ClusterPatterns(patterns, kinds: members)
    }

    /// From even to 97 in 100, from chance to near perfect, with two and three raters, whole and with gaps.
    static let grid: [SimulatedRatings] = [
        ("even", [0.5, 0.5]), ("40/35/25", [0.4, 0.35, 0.25]), ("70/24/6", [0.7, 0.24, 0.06]),
        ("90/8/2", [0.9, 0.08, 0.02]), ("97/3", [0.97, 0.03]), ("97/2/1", [0.97, 0.02, 0.01]),
    ]
    .flatMap { name, prevalence in
        [
            SimulatedRatings(name: name, turns: 1...1, prevalence: prevalence, accuracy: 0.7),
            SimulatedRatings(name: name, turns: 1...1, prevalence: prevalence, accuracy: 0.1),
            SimulatedRatings(
                name: name, prevalence: prevalence, accuracy: 0.7, difficulty: 0.15, purity: 0.1, missing: 0.3),
            SimulatedRatings(
                name: name, prevalence: prevalence, accuracy: 0.15, difficulty: 0.1, purity: 0.1, missing: 0.3),
            SimulatedRatings(
                name: name, turns: 8...8, prevalence: prevalence, accuracy: 0.8, difficulty: 0.2, purity: 0.1),
            SimulatedRatings(
                name: name, turns: 8...8, prevalence: prevalence, accuracy: 0.3, difficulty: 0.2, purity: 0.1),
            SimulatedRatings(
                name: name, raters: 3, prevalence: prevalence, accuracy: 0.7, difficulty: 0.15, purity: 0.1,
                missing: 0.3),
            SimulatedRatings(
                name: name, turns: 8...8, raters: 3, prevalence: prevalence, accuracy: 0.88, difficulty: 0.1,
                purity: 0.2),
            SimulatedRatings(
                name: name, turns: 1...4, prevalence: prevalence, accuracy: 0.93, difficulty: 0.06, purity: 0.05),
        ]
    }
}
