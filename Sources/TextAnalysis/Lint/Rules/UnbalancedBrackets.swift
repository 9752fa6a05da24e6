/// Finds brackets and quotation marks that were opened and not closed, or the other way about.
enum UnbalancedBrackets: LintRule {
    static let name = "unbalanced-brackets"
    static let summary = "a bracket or quotation mark has no partner"

    /// The mark that closes what another opens; nil for what opens nothing.
    private static func partner(of mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch mark {
        case "(", "（": ")"
        case "[": "]"
        case "{": "}"
        case "【": "】"
        case "《": "》"
        case "“": "”"
        case "「": "」"
        case "『": "』"
        case "〈": "〉"
        default: nil
        }
    }

    private static func closes(_ mark: Unicode.Scalar) -> Bool {
        switch mark {
        case ")", "]", "}", "】", "》", "”", "」", "』", "〉": true
        default: false
        }
    }

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        turn.texts.compactMap { place, text in
            // In LaTeX and in intervals such as [0,1) brackets need no partner.
            guard hasMarks(text), !text.bytes.contains(UInt8(ascii: "\\")), !text.bytes.contains(UInt8(ascii: "$")),
                let (mark, offset) = firstWithoutPartner(in: text.string)
            else { return nil }
            let range = offset..<offset + UTF8.width(mark)
            return warning(place, range, text: String(mark), "“\(mark)” has no partner")
        }
    }

    private static let wideMarks: [ScannedText.Phrase] = [
        "（", "）", "【", "】", "《", "》", "“", "”", "「", "」", "『", "』", "〈", "〉",
    ]

    /// Whether there may be a mark at all.
    private static func hasMarks(_ text: ScannedText) -> Bool {
        text.mayContain(wideMarks) || text.bytes.contains(where: isNarrowMark)
    }

    private static func isNarrowMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"):
            true
        default: false
        }
    }

    private static func firstWithoutPartner(in text: String) -> (Unicode.Scalar, offset: Int)? {
        var open: [(mark: Unicode.Scalar, closing: Unicode.Scalar, offset: Int)] = []
        var offset = 0
        for mark in text.unicodeScalars {
            defer { offset += UTF8.width(mark) }
            if (0x4E00...0x9FFF).contains(mark.value) { continue }
            // Both widths of round brackets go together; generators mix them.
            let folded: Unicode.Scalar = mark == "）" ? ")" : mark
            if let partner = partner(of: mark) {
                open.append((mark, partner, offset))
            } else if closes(folded) {
                if open.last?.closing == folded {
                    open.removeLast()
                } else if folded == ")" || folded == "]",
                    open.contains(where: { $0.closing == ")" || $0.closing == "]" })
                {
                    // An interval, or a list's entry within brackets: not for this rule to judge.
                    return nil
                } else if folded == ")", (1...2).contains(wordLength(in: text, before: offset)) {
                    // “1)”, “a)” and “A）” begin the entries of lists.
                    continue
                } else {
                    return (mark, offset)
                }
            }
        }
        return open.last.map { ($0.mark, $0.offset) }
    }

    /// How many letters and digits stand together before a byte.
    private static func wordLength(in text: String, before offset: Int) -> Int {
        let end = text.utf8.index(text.startIndex, offsetBy: offset)
        return text.unicodeScalars[..<end].reversed().prefix {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }.count
    }
}
