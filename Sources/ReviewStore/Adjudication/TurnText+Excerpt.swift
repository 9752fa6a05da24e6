internal import Corpus

extension TurnText {
    /// The beginning of the question, or of the answer where there is none, on one line: what lists of turns show.
    var excerpt: String {
        let text = question.contains { !$0.isWhitespace } ? question : answer
        let line = text.prefix(400).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > Self.excerptLength ? line.prefix(Self.excerptLength - 1) + "…" : line
    }

    private static var excerptLength: Int { 120 }
}
