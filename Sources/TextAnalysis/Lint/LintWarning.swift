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

    package init(rule: String, place: Place, range: Range<Int>? = nil, text: String, message: String) {
        self.rule = rule
        self.place = place
        self.range = range
        self.text = text
        self.message = message
    }

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
