package import Corpus

/// The rules together: what may be wrong with a turn.
package enum Lint {
    /// All rules, in the order in which their warnings are shown.
    static let rules: [any LintRule.Type] = [
        EmptyAnswer.self, AnswerNotAChoice.self, LetterAndTextDisagree.self, JudgementWithoutVerdict.self,
        CaptionDisagrees.self, Contradiction.self, LeftoverPlaceholder.self, LeakedTag.self, LeakedRole.self,
        SelfReference.self, ImageTokenInAnswer.self, OtherLanguage.self, RepeatedSentence.self, RepeatedChoice.self,
        Speculation.self, UnbalancedBrackets.self, BrokenEncoding.self, InvisibleCharacter.self, MixedWidth.self,
    ]

    /// The names of the rules and what each looks for.
    package static var summaries: [(name: String, summary: String)] { rules.map { ($0.name, $0.summary) } }

    /// What may be wrong with a turn as it stands for its reviewer.
    ///
    /// - Parameter captions: what other records say about the same picture.
    package static func warnings(for turn: ReviewTurn, captions: [String] = []) -> [LintWarning] {
        warnings(for: turn.current, kind: turn.kind, captions: captions)
    }

    /// What may be wrong with a text.
    package static func warnings(for text: TurnText, kind: TurnKind, captions: [String] = []) -> [LintWarning] {
        let turn = LintedTurn(text, kind: kind, captions: captions)
        return rules.flatMap { $0.warnings(for: turn) }
    }
}
