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

/// Something that generators get wrong and that can be told from the text alone.
///
/// A rule would rather miss a fault than warn without one.
protocol LintRule: Sendable {
    /// Lower-case letters and hyphens; stands in reports and does not change.
    static var name: String { get }
    /// What the rule looks for, in one sentence.
    static var summary: String { get }

    static func warnings(for turn: LintedTurn) -> [LintWarning]
}

extension LintRule {
    static func warning(
        _ place: LintWarning.Place, _ range: Range<Int>? = nil, text: String, _ message: String
    ) -> LintWarning {
        LintWarning(rule: name, place: place, range: range, text: text, message: message)
    }
}

/// A hint that something in a turn may be wrong: shown beside the turn, never in the way of a decision.
package struct LintWarning: Hashable, Sendable {
    /// The name of the rule that found it, as `leftover-placeholder`.
    package var rule: String
    package var place: Place
    /// Where in the text, in UTF-8 bytes; nil when the text as a whole is meant.
    package var range: Range<Int>?
    /// The part of the text that is meant.
    package var text: String
    /// What may be wrong, in one sentence without a full stop: `the caption speaks of 日落; the answer is 正午`.
    package var message: String

    /// The part of the turn that a warning is about.
    package enum Place: Hashable, Sendable {
        case question
        /// A choice, counted from 0.
        case choice(Int)
        case answer

        /// The name in reports: `question`, `choices` or `answer`.
        package var name: String {
            switch self {
            case .question: "question"
            case .choice: "choices"
            case .answer: "answer"
            }
        }
    }
}

/// A turn made ready for the rules: its texts, its options and which of them the answer is.
struct LintedTurn: Sendable {
    let kind: TurnKind
    let question: ScannedText
    let choices: [ScannedText]
    let answer: ScannedText
    let captions: [ScannedText]
    /// The options, from the choices or as the question lists them.
    let options: [AnswerOption]
    let verdict: ChoiceVerdict
    /// Question, choices and answer, each with its place.
    let texts: [(place: LintWarning.Place, text: ScannedText)]

    init(_ text: TurnText, kind: TurnKind, captions: [String]) {
        self.kind = kind
        question = ScannedText(text.question)
        choices = text.choices.map(ScannedText.init)
        answer = ScannedText(text.answer)
        self.captions = captions.map(ScannedText.init)
        options = kind == .multipleChoice ? AnswerOption.options(of: text) : []
        verdict = ChoiceVerdict(answer: text.answer, options: options)
        texts =
            [(.question, question)] + choices.enumerated().map { (.choice($0.offset), $0.element) } + [
                (.answer, answer)
            ]
    }
}
