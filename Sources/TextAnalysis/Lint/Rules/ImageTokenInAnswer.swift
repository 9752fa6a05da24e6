internal import Corpus

/// Finds the token that stands for a picture in an answer or a choice, where a training script would look for one more
/// picture.
enum ImageTokenInAnswer: LintRule {
    static let name = "image-token-in-answer"
    static let summary = "“<image>” stands in an answer or a choice"

    private static let token = ScannedText.Phrase(ImageToken.marker)

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        turn.texts.compactMap { place, text in
            guard place != .question, let range = text.firstRange(of: token) else { return nil }
            return warning(
                place, range, text: text[range], "“\(text[range])” stands for a picture and belongs to questions only")
        }
    }
}
