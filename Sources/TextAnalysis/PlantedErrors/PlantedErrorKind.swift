package import Corpus

/// A mistake that is put into an answer on purpose, to see whether reviewers catch it.
///
/// The raw value is the name in reports and in the store, and does not change. What was wrong before may be right by
/// chance afterwards: that a corrupted answer is a mistake is as sure as that the generated one was none.
package enum PlantedErrorKind: String, CaseIterable, Sendable {
    case choiceSwapped = "choice-swapped"
    case judgementFlipped = "judgement-flipped"
    case numberChanged = "number-changed"
    case colourChanged = "colour-changed"
    case objectAdded = "object-added"
    case languageSwitched = "language-switched"

    /// What it does, in one sentence without a full stop.
    package var summary: String {
        switch self {
        case .choiceSwapped: "the answer names another of the choices"
        case .judgementFlipped: "the answer says no for yes, or yes for no"
        case .numberChanged: "a number in the answer is one or two too high or too low"
        case .colourChanged: "a colour in the answer is another one"
        case .objectAdded: "the answer speaks of a thing that nobody asked about and that is not in the picture"
        case .languageSwitched: "the answer, or a sentence of it, is in the other language"
        }
    }

    /// The corruptions that apply to a turn, in their order.
    package static func applicable(to turn: TurnText, kind: TurnKind, language: Language) -> [PlantedErrorKind] {
        let turn = ScannedTurn(turn, kind: kind, language: language)
        return allCases.filter { corruption in
            corruption.rule.changes(to: turn).contains { change in
                change.alternatives.contains { change.answer(with: $0, in: turn) != nil }
            }
        }
    }

    /// The turn with this mistake in its answer, drawn from those that are possible; nil where it does not apply.
    ///
    /// Question and choices stay as they are. The new answer differs canonically from the old one. The same generator in the
    /// same state gives the same answer. It applies to a turn for every state of the generator or for none.
    package func corrupted(
        _ turn: TurnText, kind: TurnKind, language: Language, using generator: inout some RandomNumberGenerator
    ) -> TurnText? {
        let scanned = ScannedTurn(turn, kind: kind, language: language)
        // A place first, so that one with many alternatives is no likelier than another.
        for change in generator.shuffled(rule.changes(to: scanned)) {
            for alternative in generator.shuffled(change.alternatives) {
                guard let answer = change.answer(with: alternative, in: scanned) else { continue }
                return TurnText(question: turn.question, choices: turn.choices, answer: answer)
            }
        }
        return nil
    }

    private var rule: any PlantedErrorRule.Type {
        switch self {
        case .choiceSwapped: ChoiceSwapping.self
        case .judgementFlipped: JudgementFlipping.self
        case .numberChanged: NumberChanging.self
        case .colourChanged: ColourChanging.self
        case .objectAdded: ObjectAdding.self
        case .languageSwitched: LanguageSwitching.self
        }
    }
}

/// One way to put a mistake into an answer.
///
/// A rule would rather not apply than leave an answer that is still right, or one that gives itself away.
protocol PlantedErrorRule {
    /// The changes that each put one mistake into the turn's answer; none where the rule does not apply.
    static func changes(to turn: ScannedTurn) -> [AnswerChange]
}

/// A stretch of an answer and what may stand in its place.
struct AnswerChange {
    /// In Unicode scalars of the answer; empty where something is put in.
    var range: Range<Int>
    var alternatives: [String]

    /// The answer with one of the alternatives; nil when it comes to the same as the answer before.
    func answer(with alternative: String, in turn: ScannedTurn) -> String? {
        let answer =
            turn.text(0..<range.lowerBound) + alternative + turn.text(range.upperBound..<turn.scalars.count)
        return CanonicalText(answer) == turn.canonical ? nil : answer
    }
}

extension RandomNumberGenerator {
    /// The elements in a random order: by Fisher and Yates, so that a newer standard library draws no other order.
    fileprivate mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for place in elements.indices.dropFirst().reversed() {
            elements.swapAt(place, Int(next() % UInt64(place + 1)))
        }
        return elements
    }
}
