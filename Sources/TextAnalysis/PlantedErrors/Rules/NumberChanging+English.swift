/// Numbers in English words.
extension ScannedTurn {
    var englishNumberChanges: [AnswerChange] {
        words.enumerated().compactMap { index, word in
            guard let value = EnglishNumber.value(of: word.text), !isWithinFormula(word.range.lowerBound) else {
                return nil
            }
            // `twenty-one` and `T-two` are words of their own; `two-storey` is a number.
            if scalar(at: word.range.lowerBound - 1) == "-" { return nil }
            let next = words.indices.contains(index + 1) ? words[index + 1] : nil
            let isJoined = next.map { $0.range.lowerBound == word.range.upperBound + 1 } ?? false
            if isJoined, scalar(at: word.range.upperBound) == "-", let next, EnglishNumber.value(of: next.text) != nil {
                return nil
            }
            // `one` is a pronoun more often than a number, and other numbers have plurals behind them.
            let isAlone = word.range == core
            guard isAlone || value > 1 else { return nil }
            // Names keep their numbers: `Seven Sisters`.
            if word.isCapitalised, let next, next.isCapitalised, isJoined { return nil }
            let values = NumberChanging.neighbours(of: value, within: (isAlone ? 1 : 2)...99)
            return AnswerChange(
                range: word.range,
                alternatives: values.map { EnglishNumber.word(for: $0, isCapitalised: word.isCapitalised) })
        }
    }
}

/// The English words for 1 to 99.
enum EnglishNumber {
    private static let words = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

    /// The value of one word from `one` to `nineteen` or of a ten up to `ninety`, in lower case.
    static func value(of word: String) -> Int? {
        if let value = words.firstIndex(of: word) { return value == 0 ? nil : value }
        guard let ten = tens.firstIndex(of: word), ten > 1 else { return nil }
        return 10 * ten
    }

    /// The word for a number from 0 to 99.
    static func word(for value: Int, isCapitalised: Bool = false) -> String {
        guard (0..<100).contains(value) else { return String(value) }
        let word =
            value < 20
            ? words[value] : tens[value / 10] + (value % 10 == 0 ? "" : "-" + words[value % 10])
        return isCapitalised ? word.capitalisedFirst : word
    }
}
