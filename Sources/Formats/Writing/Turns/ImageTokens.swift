internal import Corpus

/// Putting the `<image>` tokens of a question back where they stood.
enum ImageTokens {
    /// The question as its dataset writes it: `text`, a correction of `generated`, with the tokens taken out of that.
    static func restoring(_ tokens: [ImageToken], in text: String, generated: String) -> String {
        text.restoringImageTokens(tokens.moved(from: generated, to: text))
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
        for (token, moved) in zip(tokens, tokens.moved(from: generated, to: text)) {
            splice(upTo: token.offset, moved.offset)
            place += token.offset - oldAt + token.literal.utf8.count
            (oldAt, newAt) = (token.offset, moved.offset)
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
}

extension [UInt8] {
    /// Whether a UTF-8 scalar begins at `offset`, or the text ends there.
    func isScalarBoundary(_ offset: Int) -> Bool { offset == count || self[offset] & 0xC0 != 0x80 }
}
