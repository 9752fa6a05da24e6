/// Finds answers that say one sentence twice.
enum RepeatedSentence: LintRule {
    static let name = "repeated-sentence"
    static let summary = "the answer says one sentence twice"

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        // Two sentences that are long enough need as many bytes.
        guard turn.answer.bytes.count >= 40 else { return [] }
        var seen: Set<String> = []
        for range in turn.answer.sentenceRanges {
            // No sentence of fewer bytes is long enough, and most are cut off here.
            guard range.count >= 20 else { continue }
            let sentence = turn.answer[range].trimmingBlanks.trimmingMarks
            guard isSentence(sentence) else { continue }
            guard seen.insert(sentence.lowercased()).inserted else {
                return [
                    warning(
                        .answer, range, text: sentence,
                        "this sentence stands in the answer twice: “\(excerpt(sentence))”")
                ]
            }
        }
        return []
    }

    /// Whether it is long enough that nobody says it twice on purpose.
    ///
    /// Steps of a calculation are quoted and come back by their nature.
    private static func isSentence(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        let isCalculation = scalars.contains { "=＝≈≠<>∵∴".unicodeScalars.contains($0) }
        return !isCalculation && text.count >= (scalars.contains { $0.isIdeographic } ? 8 : 20)
    }

    private static func excerpt(_ text: String) -> String { text.count <= 30 ? text : text.prefix(29) + "…" }
}

extension ScannedText {
    /// The sentences, in bytes, each with the marks behind it.
    var sentenceRanges: [Range<Int>] {
        var start = 0
        return TextToken.sentences(of: string).map { sentence in
            defer { start += sentence.text.utf8.count }
            return start..<start + sentence.text.utf8.count
        }
    }
}
