package import Corpus

/// What the answer of a turn comes to, in the form in which reviewers' answers are compared: for matching only, never stored.
///
/// Answers that differ in a number or a formula are never the same, though the canonical text of `-1.5` is that of `15`.
package enum FinalAnswer: Hashable, Sendable {
    /// A judgement that says yes, in any words: `是`, `True.` or `Yes, a strip of sea is visible.`
    case yes
    /// A judgement that says no.
    case no
    /// The option of a multiple choice, 0 for A, whether its letter or its text names it.
    case option(Int)
    /// Anything else.
    case text(Wording)

    /// What a turn's answer comes to.
    ///
    /// The options of a multiple choice are its choices, else those that its question lists. A judgement that says neither
    /// yes nor no and an answer that names no option are compared by their wording.
    package init(of turn: TurnText, kind: TurnKind) {
        switch kind {
        case .judgement:
            if let isYes = Judgement.verdict(of: turn.answer) {
                self = isYes ? .yes : .no
                return
            }
        case .multipleChoice:
            let choices =
                turn.choices.isEmpty ? ChoiceList(inQuestion: turn.question)?.texts ?? [] : turn.choices
            if let index = Self.option(in: turn.answer, choices: choices) {
                self = .option(index)
                return
            }
        case .shortAnswer, .longAnswer, .description: break
        }
        self = .text(Wording(turn.answer))
    }

    private static func option(in answer: String, choices: [String]) -> Int? {
        if let letter = AnswerLetter(in: answer, choices: choices) { return letter.index }
        let wording = Wording(answer)
        let named = choices.indices.filter { Wording(choices[$0]) == wording }
        // Of two options that say the same, the answer names neither.
        return named.count == 1 && !wording.isEmpty ? named.first : nil
    }

    /// A short name for tables: `yes`, `no`, a letter, or the canonical text.
    package var label: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .option(let index):
            (0..<26).contains(index) ? String(UnicodeScalar(UInt8(0x41 + index))) : "\(index + 1)"
        case .text(let wording): wording.canonical.text
        }
    }

    /// A wording without what does not matter: width, case, punctuation and spacing, but for its numbers and formulas.
    package struct Wording: Hashable, Sendable {
        /// The canonical text, which formulas may share that are not the same.
        package let canonical: CanonicalText
        private let formulas: FormulaRuns

        package init(_ text: String) {
            canonical = CanonicalText(text)
            formulas = FormulaRuns(in: text)
        }

        /// Whether nothing is left of it.
        package var isEmpty: Bool { canonical.text.isEmpty }
    }
}
