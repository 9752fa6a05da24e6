/// What a turn says: its question, its choices and its answer, decoded and without `<image>` tokens in the question.
package struct TurnText: Hashable, Sendable {
    /// The question without its `<image>` tokens; empty for a caption.
    package var question: String
    /// The options of a multiple choice that the dataset keeps as fields of their own, without their letters; else empty.
    package var choices: [String]
    /// The answer, or the caption.
    package var answer: String

    package init(question: String, choices: [String] = [], answer: String) {
        self.question = question
        self.choices = choices
        self.answer = answer
    }

    /// The `shown` hash: what the reviewer was asked about, as generated.
    ///
    /// SHA-256 over the question, the choices and the answer, in this order: each text as its UTF-8 length in eight
    /// big-endian bytes and then its bytes; the choices preceded by their number in eight big-endian bytes.
    package var shown: SHA256Digest {
        var hasher = SHA256Hasher()
        hasher.updateWithLength(question)
        hasher.update(UInt64(choices.count))
        for choice in choices { hasher.updateWithLength(choice) }
        hasher.updateWithLength(answer)
        return hasher.finish()
    }

    /// Whether both texts have the same bytes: unlike `==`, which takes canonically equivalent characters for the same.
    package func hasSameBytes(as other: TurnText) -> Bool {
        question.utf8.elementsEqual(other.question.utf8) && answer.utf8.elementsEqual(other.answer.utf8)
            && choices.elementsEqual(other.choices) { $0.utf8.elementsEqual($1.utf8) }
    }
}

extension TurnText {
    /// The most bytes of one text, in UTF-8: one megabyte, a few hundred thousand words.
    ///
    /// A text is laid out anew with every key that is typed in it: 64 KB take 70 ms, a megabyte well over half a second.
    package static let longestText = 1 << 20
}

extension SHA256Hasher {
    fileprivate mutating func updateWithLength(_ text: String) {
        update(UInt64(text.utf8.count))
        update(text)
    }
}
