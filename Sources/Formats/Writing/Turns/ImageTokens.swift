internal import Corpus

/// Putting the `<image>` tokens of a question back where they stood.
enum ImageTokens {
    /// The question as its dataset writes it: `text`, a correction of `generated`, with the tokens taken out of that.
    static func restoring(_ tokens: [ImageToken], in text: String, generated: String) -> String {
        if tokens.isEmpty { return text }
        let text = Array(text.utf8)
        var result: [UInt8] = []
        var at = 0
        for (token, place) in zip(tokens, places(of: tokens, in: text, generated: Array(generated.utf8))) {
            result += text[at..<place]
            result += token.literal.utf8
            at = place
        }
        return String(decoding: result + text[at...], as: UTF8.self)
    }

    /// The changes that make the corrected question of the generated one, both with their tokens.
    ///
    /// Each stretch between tokens has a splice of its own, so that the tokens keep their bytes. Offsets count from
    /// `start`.
    static func splices(
        of tokens: [ImageToken], correcting generated: String, to text: String, from start: Int
    ) -> [TextSplice] {
        let (old, new) = (Array(generated.utf8), Array(text.utf8))
        var splices: [TextSplice] = []
        var (oldAt, newAt, place) = (0, 0, start)
        func splice(upTo oldEnd: Int, _ newEnd: Int) {
            let replacement = String(decoding: new[newAt..<newEnd], as: UTF8.self)
            splices.append(TextSplice(range: place..<place + oldEnd - oldAt, replacement: replacement))
        }
        for (token, newEnd) in zip(tokens, places(of: tokens, in: new, generated: old)) {
            splice(upTo: token.offset, newEnd)
            place += token.offset - oldAt + token.literal.utf8.count
            (oldAt, newAt) = (token.offset, newEnd)
        }
        splice(upTo: old.count, new.count)
        return splices.filter { !$0.range.isEmpty || !$0.replacement.isEmpty }
    }

    /// Whether the tokens stand in order and within the question, at boundaries of its scalars.
    static func fit(_ tokens: [ImageToken], _ question: String) -> Bool {
        let bytes = Array(question.utf8)
        var last = 0
        for token in tokens {
            guard last...bytes.count ~= token.offset, bytes.isScalarBoundary(token.offset) else { return false }
            last = token.offset
        }
        return true
    }

    /// Where the tokens stand in the corrected question: at the start those that stood at the start, at the end those
    /// that stood at the end, others by what precedes or follows them unchanged; where both changed, before the change.
    private static func places(of tokens: [ImageToken], in new: [UInt8], generated old: [UInt8]) -> [Int] {
        let shortest = min(old.count, new.count)
        var prefix = 0
        while prefix < shortest, old[prefix] == new[prefix] { prefix += 1 }
        while !(old.isScalarBoundary(prefix) && new.isScalarBoundary(prefix)) { prefix -= 1 }
        var suffix = 0
        while suffix < shortest - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] { suffix += 1 }
        while !old.isScalarBoundary(old.count - suffix) { suffix -= 1 }
        return tokens.map { token in
            if token.offset <= 0 { return 0 }
            if token.offset >= old.count { return new.count }
            if token.offset <= prefix { return token.offset }
            if token.offset >= old.count - suffix { return new.count - (old.count - token.offset) }
            return prefix
        }
    }
}

extension [UInt8] {
    /// Whether a UTF-8 scalar begins at `offset`, or the text ends there.
    func isScalarBoundary(_ offset: Int) -> Bool { offset == count || self[offset] & 0xC0 != 0x80 }
}
