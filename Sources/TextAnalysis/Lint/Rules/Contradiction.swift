/// Finds answers that begin with one season or time of day and conclude with another.
enum Contradiction: LintRule {
    static let name = "contradiction"
    static let summary = "the answer begins with one season or time of day and concludes with another"

    /// Things of which one excludes the others, each with the words for it.
    private static let sets: [[[ScannedText.Phrase]]] = [
        [
            ["春季", "春天", "spring"], ["夏季", "夏天", "summer"], ["秋季", "秋天", "autumn"],
            ["冬季", "冬天", "winter"],
        ],
        [["白天", "daytime"], ["夜晚", "夜间", "晚上", "nighttime"]],
    ]
    private static let conclusions: [ScannedText.Phrase] = [
        "因此", "所以", "故而", "综上", "由此可见", "可以判断", "therefore", "hence", "in conclusion", "thus",
    ]

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        let answer = turn.answer
        guard
            let conclusion = conclusions.compactMap({ answer.lastRange(of: $0) }).max(by: {
                $0.lowerBound < $1.lowerBound
            }), let first = answer.sentenceRanges.first, conclusion.lowerBound >= first.upperBound
        else { return [] }
        let opening = ScannedText(answer[first])
        let closing = ScannedText(answer[conclusion.lowerBound..<answer.bytes.count])
        // “It is not winter” and “unlike summer” name a season to rule it out.
        guard !opening.isHedged, !closing.isHedged else { return [] }
        for set in sets {
            guard let begun = only(of: set, in: opening), let ended = only(of: set, in: closing),
                begun.index != ended.index
            else { continue }
            return [
                warning(
                    .answer, conclusion.lowerBound..<answer.bytes.count, text: closing.string,
                    "the answer begins with \(begun.text) and concludes with \(ended.text)")
            ]
        }
        return []
    }

    /// The one thing of a set that a text names; nil when it names none or several.
    private static func only(of set: [[ScannedText.Phrase]], in text: ScannedText) -> (index: Int, text: String)? {
        let found = set.enumerated().compactMap { index, words in text.first(of: words).map { (index, text[$0]) } }
        return found.count == 1 ? found.first : nil
    }
}

extension ScannedText {
    fileprivate var isHedged: Bool {
        first(of: ["不是", "不像", "并非", "而不", "或", "到", "not", "unlike", "or", "to", "instead"]) != nil
    }

    fileprivate func lastRange(of phrase: Phrase) -> Range<Int>? {
        var last: Range<Int>?
        while let next = firstRange(of: phrase, from: last?.upperBound ?? 0) { last = next }
        return last
    }
}
