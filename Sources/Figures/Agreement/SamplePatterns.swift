internal import Agreement

/// Patterns of samples, read into the patterns of their turns.
struct SamplePatterns {
    private(set) var patterns: RatingPatterns
    private(set) var clusters: ClusterPatterns
    /// Samples with a turn that was rated at least twice.
    private(set) var pairableSamples = 0

    /// - Parameters:
    ///   - samples: how many samples have each pattern, as `aae a`.
    ///   - firstCode: the ``RatingCode`` of the scale's first category.
    init(_ samples: [String: Int], scale: RatingScale, firstCode: Int) {
        var numbers: [[UInt8]: Int] = [:]
        var words: [[RatingPatterns.Entry]] = []
        var units: [Int] = []
        var kinds: [(members: [ClusterPatterns.Member], clusters: Int)] = []
        // In an order of their own, so that the same counts always draw the same intervals.
        for (sample, count) in samples.sorted(by: { $0.key < $1.key }) where count > 0 {
            var members: [ClusterPatterns.Member] = []
            var isPairable = false
            for word in sample.utf8.split(separator: UInt8(ascii: " ")) {
                let key = Array(word)
                let number = numbers[key] ?? words.count
                if number == words.count {
                    numbers[key] = number
                    words.append(Self.entries(of: key, scale: scale, firstCode: firstCode))
                    units.append(0)
                }
                if key.count > 1 { isPairable = true }
                units[number] += count
                if members.last?.pattern == number {
                    members[members.count - 1].units += 1
                } else {
                    members.append(ClusterPatterns.Member(pattern: number, units: 1))
                }
            }
            if isPairable { pairableSamples += count }
            kinds.append((members, count))
        }
        patterns = RatingPatterns(scale: scale)
        for (entries, count) in zip(words, units) { patterns.append(entries, units: count) }
        clusters = ClusterPatterns(patterns, kinds: kinds)
    }

    private static func entries(of word: [UInt8], scale: RatingScale, firstCode: Int) -> [RatingPatterns.Entry] {
        var counts = [Int](repeating: 0, count: scale.count)
        for letter in word {
            guard let code = RatingCode.code(ofLetter: letter), counts.indices.contains(code - firstCode) else {
                continue
            }
            counts[code - firstCode] += 1
        }
        return counts.indices.filter { counts[$0] > 0 }.map { RatingPatterns.Entry(category: $0, times: counts[$0]) }
    }
}
