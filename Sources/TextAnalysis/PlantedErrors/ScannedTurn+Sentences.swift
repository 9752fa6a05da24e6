internal import Corpus

/// The sentences of an answer between and in place of which others can stand.
extension ScannedTurn {
    /// The sentences of prose that end in a stop, in scalars, each with its stop and without the white space behind it.
    ///
    /// Neither an abbreviation nor a list's number nor a semicolon ends one; questions and headings are not among them.
    var sentences: [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        var end = 0
        for token in TextToken.sentences(of: turn.answer) {
            end += token.text.unicodeScalars.count
            let range = trimmed(start..<end)
            let ending = ending(of: range)
            if ending == .stop, range.count >= Self.shortest { sentences.append(range) }
            let endsLine = scalars[range.upperBound..<end].contains("\n")
            if ending != .none || endsLine { start = end }
        }
        return sentences
    }

    /// Shorter ones are exclamations or words before a list.
    private static let shortest = 8

    /// How a stretch of text ends.
    private enum Ending {
        case stop
        case question
        /// The sentence goes on behind it.
        case none
    }

    private func ending(of range: Range<Int>) -> Ending {
        let closing = Set("”’」』）)\"*".unicodeScalars)
        guard let last = range.last(where: { !closing.contains(scalars[$0]) }) else { return .none }
        switch scalars[last] {
        case "。", "！", "!": return .stop
        case "?", "？": return .question
        case ".": return isAbbreviation(endingAt: last, before: range.upperBound) ? .none : .stop
        default: return .none
        }
    }

    /// Whether a full stop belongs to a word or a number, as in `Dr. Lee`, `e.g. a map` or `1. Open the door`.
    private func isAbbreviation(endingAt stop: Int, before end: Int) -> Bool {
        guard let next = scalars[end...].first(where: { !$0.isSpace }) else { return false }
        if next.properties.isLowercase { return true }
        if let word = words.last(where: { $0.range.upperBound == stop }) {
            return word.isCapitalised && word.range.count <= 3
        }
        let lead = scalars[..<stop].last { $0.digitValue == nil }
        return scalar(at: stop - 1)?.digitValue != nil && (lead == nil || lead == "\n")
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first(where: { !scalars[$0].isSpace }),
            let last = range.last(where: { !scalars[$0].isSpace })
        else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }
}
