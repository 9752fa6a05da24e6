/// Finds brackets and quotation marks that were opened and not closed, or the other way about.
enum UnbalancedBrackets: LintRule {
    static let name = "unbalanced-brackets"
    static let summary = "a bracket or quotation mark has no partner"

    private static let pairs: [Character: Character] = [
        "(": ")", "（": ")", "[": "]", "{": "}", "【": "】", "《": "》", "“": "”", "「": "」", "『": "』", "〈": "〉",
    ]
    private static let closing: Set<Character> = [")", "]", "}", "】", "》", "”", "」", "』", "〉"]

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        turn.texts.compactMap { place, text in
            // In LaTeX and in intervals such as [0,1) brackets need no partner.
            guard !text.bytes.contains(UInt8(ascii: "\\")), !text.bytes.contains(UInt8(ascii: "$")),
                let (mark, offset) = firstWithoutPartner(in: text.string)
            else { return nil }
            let range = offset..<offset + mark.utf8.count
            return warning(place, range, text: String(mark), "“\(mark)” has no partner")
        }
    }

    private static func firstWithoutPartner(in text: String) -> (Character, offset: Int)? {
        var open: [(mark: Character, closing: Character, offset: Int)] = []
        var offset = 0
        var word = ""
        for mark in text {
            defer {
                offset += mark.utf8.count
                // “1)”, “a)” and “A）” begin the entries of lists.
                if mark.isLetter || mark.isNumber { word.append(mark) } else { word = "" }
            }
            // Both widths of round brackets go together; generators mix them.
            let folded: Character = mark == "）" ? ")" : mark
            if let partner = pairs[mark] {
                open.append((mark, partner, offset))
            } else if closing.contains(folded) {
                if open.last?.closing == folded {
                    open.removeLast()
                } else if folded == ")", (1...2).contains(word.count) {
                    continue
                } else if folded == ")" || folded == "]", open.contains(where: { ")]".contains($0.closing) }) {
                    // An interval, or a list's entry within brackets: not for this rule to judge.
                    return nil
                } else {
                    return (mark, offset)
                }
            }
        }
        return open.last.map { ($0.mark, $0.offset) }
    }
}
