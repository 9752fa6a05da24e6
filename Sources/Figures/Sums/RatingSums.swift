internal import Corpus

/// Which patterns of ratings the samples of one group show, and who gave which ratings.
struct RatingSums: Sendable {
    /// Samples by their patterns: the numbers of the words of their turns, in order.
    private(set) var patterns: [CodeList: Int] = [:]
    /// How often each reviewer gave each rating: by reviewer, then ``RatingCode``.
    private(set) var given: [[Int32]] = []

    mutating func count(_ pattern: CodeList, times: Int) { patterns[pattern, default: 0] += times }

    mutating func count(_ code: Int, by reviewer: Int, times: Int) {
        while given.count <= reviewer { given.append([]) }
        if given[reviewer].isEmpty { given[reviewer] = [Int32](repeating: 0, count: RatingCode.count) }
        given[reviewer][min(code, RatingCode.count - 1)] += Int32(truncatingIfNeeded: times)
    }

    /// What each reviewer gave who gave anything, by their numbers.
    var histograms: [ClassHistogram] {
        given.map { counts in
            var histogram = ClassHistogram()
            for (code, count) in counts.enumerated() where count != 0 { histogram.add(code, Int(count)) }
            return histogram
        }
    }
}

/// The words by which turns were rated: a turn that two accepted and one edited has the word `aae`.
struct RatingWords: Sendable {
    /// By their numbers.
    private(set) var words: [String] = []
    private var numbers: [CodeList: Int] = [:]
    /// The words of one letter, by its code.
    private var letters = [Int](repeating: -1, count: RatingCode.count)

    /// The number of the word that has these codes, in rising order.
    mutating func number(of codes: [Int]) -> Int {
        if codes.count == 1, letters[codes[0]] >= 0 { return letters[codes[0]] }
        let list = CodeList(codes)
        if let known = numbers[list] { return known }
        let number = words.count
        words.append(String(decoding: codes.map { RatingCode.letter(of: $0) }, as: UTF8.self))
        numbers[list] = number
        if codes.count == 1 { letters[codes[0]] = number }
        return number
    }

    /// A sample's pattern as ``AgreementCard`` reads it: its words in alphabetical order.
    func pattern(_ list: CodeList) -> String { list.codes.map { words[$0] }.sorted().joined(separator: " ") }

    /// Samples by their patterns.
    func patterns(_ counts: [CodeList: Int]) -> [String: Int] {
        var patterns: [String: Int] = [:]
        for (list, count) in counts where count != 0 { patterns[pattern(list), default: 0] += count }
        return patterns
    }
}
