internal import Corpus
internal import Figures

/// How far the reviewers of a turn are apart: what the turns that need a lead are put in order by.
///
/// Of a turn that is not contested the distances are 0.
struct Contest: Equatable {
    /// Whether its resolution was taken away for a new one.
    var isReopened: Bool
    /// The reviewers who decided otherwise after the turn had become gold.
    var failedGold: Int
    /// The mean distance of the decisions over all pairs of reviewers: accept to edit ½, edit to reject ½, accept to
    /// reject 1.
    var decisions: Double
    /// The share of the pairs of reviewers who keep the turn whose answers are different ones; 0 but for judgements
    /// and multiple choices.
    var answers: Double
    /// The share of the pairs of editors whose texts say something different.
    var texts: Double
    /// The decisions in force.
    var ratings: Int

    init(
        isReopened: Bool, failedGold: Int, decisions: Double, answers: Double, texts: Double, ratings: Int
    ) {
        self.isReopened = isReopened
        self.failedGold = failedGold
        self.decisions = decisions
        self.answers = answers
        self.texts = texts
        self.ratings = ratings
    }

    init(_ turn: RatedTurn, isContested: Bool, isReopened: Bool) {
        let comparison = TurnComparison(kind: turn.kind, generated: turn.generated)
        let apart = isContested ? turn.ratings : []
        let kept = apart.compactMap(\.text)
        let edited = apart.filter { $0.decision == .edit }.compactMap(\.text)
        let hasAnswers = turn.kind == .judgement || turn.kind == .multipleChoice
        self.init(
            isReopened: isReopened,
            failedGold: turn.goldScores.values.count { $0.isLater && !$0.isCorrect },
            decisions: Self.mean(apart.map(\.decision)) { abs($0.severity - $1.severity) / 2 },
            answers: hasAnswers ? Self.mean(kept) { comparison.haveSameAnswer($0, $1) ? 0 : 1 } : 0,
            texts: Self.mean(edited) { comparison.saySame($0, $1) ? 0 : 1 },
            ratings: turn.ratings.count)
    }

    /// The mean of a distance over all pairs; 0 when there is no pair.
    private static func mean<Element>(_ elements: [Element], _ distance: (Element, Element) -> Double) -> Double {
        var sum = 0.0
        for (index, element) in elements.enumerated() {
            for other in elements[(index + 1)...] { sum += distance(element, other) }
        }
        return elements.count < 2 ? 0 : sum / Double(elements.count * (elements.count - 1) / 2)
    }
}

extension Decision {
    /// How far a decision departs from the generated text.
    fileprivate var severity: Double {
        switch self {
        case .accept: 0
        case .edit: 1
        case .reject: 2
        }
    }
}

extension Columns {
    /// The contest whose columns, reopened, failed, decisions, answers, texts and ratings, begin at `first`.
    func contest(from first: Int32) -> Contest {
        Contest(
            isReopened: bool(first), failedGold: int(first + 1), decisions: double(first + 2),
            answers: double(first + 3), texts: double(first + 4), ratings: int(first + 5))
    }
}

extension Contest {
    /// Why the turn needs a lead.
    var contentions: [Contention] {
        var contentions: [Contention] = []
        if isReopened { contentions.append(.reopened) }
        if failedGold > 0 { contentions.append(.failedGold) }
        if decisions > 0 { contentions.append(.decision) }
        if answers > 0 { contentions.append(.answer) }
        // Texts that say the same are still two, of which an export can write one only.
        if texts > 0 || contentions.isEmpty { contentions.append(.text) }
        return contentions
    }
}
