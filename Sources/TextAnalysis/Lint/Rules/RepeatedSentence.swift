/// Finds answers that say one sentence twice.
enum RepeatedSentence: LintRule {
    static let name = "repeated-sentence"
    static let summary = "the answer says one sentence twice"

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        // Two sentences that are long enough need as many bytes.
        guard turn.answer.bytes.count >= 40 else { return [] }
        // No sentence of fewer bytes is long enough, and most are cut off here.
        let ranges = turn.answer.sentenceRanges.filter { $0.count >= 20 }
        guard turn.answer.mayRepeat(ranges) else { return [] }
        var seen: Set<String> = []
        for range in ranges {
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
        var hasIdeographs = false
        for scalar in text.unicodeScalars {
            if calculation.contains(scalar) { return false }
            hasIdeographs = hasIdeographs || scalar.isIdeographic
        }
        return text.index(text.startIndex, offsetBy: hasIdeographs ? 8 : 20, limitedBy: text.endIndex) != nil
    }

    private static let calculation: [Unicode.Scalar] = ["=", "＝", "≈", "≠", "<", ">", "∵", "∴"]

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

    /// Whether two of the sentences may read alike: those that do have the same Latin letters, digits and Han characters.
    fileprivate func mayRepeat(_ sentences: [Range<Int>]) -> Bool {
        guard sentences.count > 1 else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            if Self.hasOtherSpellings(bytes) { return true }
            var seen: Set<UInt64> = []
            return sentences.contains { !seen.insert(Self.wordingHash(of: bytes[$0])).inserted }
        }
    }

    /// Whether there is more than Chinese and English, of which each character is written in one way alone.
    private static func hasOtherSpellings(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.indices.contains { index in
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            return switch bytes[index] {
            case ..<0xC0, 0xE3...0xE9: false
            case 0xE2: next != 0x80
            case 0xEF: next != 0xBC && next != 0xBD
            default: true
            }
        }
    }

    /// A hash of the Latin letters in either case, the digits and the Han characters.
    private static func wordingHash(of sentence: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
        var hash: UInt64 = 0
        var index = sentence.startIndex
        while index < sentence.endIndex {
            let byte = sentence[index]
            let isHan = (0xE4...0xE9).contains(byte) && index + 2 < sentence.endIndex
            let width = isHan ? 3 : 1
            if isHan || byte.isASCIILetter || (48...57).contains(byte) {
                for place in index..<index + width { hash = (hash ^ UInt64(sentence[place] | 0x20)) &* 0x100_0000_01B3 }
            }
            index += width
        }
        return hash
    }
}
