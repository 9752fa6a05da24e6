package import Agreement
package import Corpus

/// One reviewer on the reviewers page.
package struct ReviewerFigures: Hashable, Sendable {
    package var name: String
    package var role: Reviewer.Role
    package var pace: PaceRow
    /// Between which the share of accepted decisions of so many decisions is usual here: three standard deviations from all
    /// reviewers' share, widened by the root of ``acceptanceDispersion``.
    package var acceptanceLimits: Interval?
    /// Between which chance alone would keep it: the same three standard deviations, not widened.
    package var acceptanceChanceLimits: Interval?
    /// φ: how many times as much as by chance alone the reviewers' shares vary, at least 1; the same for all.
    package var acceptanceDispersion: Double?
    /// Of the reviewer's turns that others rated too, how many pairs of ratings agree; with Wilson's interval.
    package var agreement = Estimate(.undefined(.noUnitRatedTwice))
    package var agreementPairs = 0
    package var planted = 0
    package var caught = 0
    package var goldItems = 0
    package var goldCorrect = 0
    package var learning = LearningFigures()
    package var flags: [ReviewerFlag] = []
    /// Decisions a day, oldest first, a day without any counting 0: for a sparkline.
    package var days: [Int] = []
    /// When the reviewer last did anything; nil for never.
    package var lastActive: Timestamp?

    package init(name: String, role: Reviewer.Role) {
        self.name = name
        self.role = role
        pace = PaceRow(group: name)
    }

    /// The share of accepted decisions, with Wilson's interval.
    package var acceptance: Estimate { Estimate(pace.outcomes.accepted, of: pace.decisions) }
    /// Of planted errors, how many were caught; with Wilson's interval.
    package var catchRate: Estimate { Estimate(caught, of: planted) }
    /// Of gold turns, how many were decided rightly; with Wilson's interval.
    package var goldAccuracy: Estimate { Estimate(goldCorrect, of: goldItems) }
}

/// How a reviewer's time per decision changes with practice: log(time) = a + b·log(trial).
package struct LearningFigures: Hashable, Sendable {
    package var trials = 0
    /// What the time becomes each time the number of trials doubles: 2^b, as 0.9; Wright 1936.
    package var rate = Coefficient.undefined(.tooFew)
    /// Geometric mean time of the first fifty decisions, in milliseconds.
    package var firstMilliseconds = Coefficient.undefined(.tooFew)
    /// Geometric mean time of the last fifty, in milliseconds.
    package var lastMilliseconds = Coefficient.undefined(.tooFew)
    /// Geometric mean milliseconds of each block of fifty decisions, oldest first.
    package var blocks: [Double] = []

    package init() {}
}

/// Something about a reviewer's figures that a lead had better look at; never a verdict.
package struct ReviewerFlag: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case tooFast = "too fast"
        case tooAgreeable = "too agreeable"
        case missesErrors = "misses planted errors"
        case outsideLimits = "outside control limits"
    }

    package var kind: Kind
    /// What was seen, with its numbers, in a sentence.
    package var sentence: String
    /// After correction for the number of reviewers (Benjamini and Hochberg 1995); nil where no test was made.
    package var adjustedP: Double?

    package init(kind: Kind, sentence: String, adjustedP: Double?) {
        self.kind = kind
        self.sentence = sentence
        self.adjustedP = adjustedP
    }
}
