/// The kind of question that a turn asks, which decides its quickest correction.
package enum TurnKind: String, CaseIterable, Sendable {
    /// Answered by yes or no.
    case judgement
    /// Answered by one of several lettered options.
    case multipleChoice = "multiple choice"
    /// Answered by a word, a number or a phrase.
    case shortAnswer = "short answer"
    /// Answered by sentences.
    case longAnswer = "long answer"
    /// A description of the whole picture; captions too.
    case description
}
