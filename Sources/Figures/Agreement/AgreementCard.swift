package import Agreement

/// What the ratings of an agreement card are.
package enum Measure: String, CaseIterable, Hashable, Sendable {
    /// Accept, edit or reject.
    case decisions
    /// Yes or no, as the answer stands after each reviewer's decision.
    case judgements
    /// The letter of the choice, as it stands after each reviewer's decision.
    case choices
    /// The answers of judgements and of choices together, on one scale.
    ///
    /// Its chance-corrected figures are higher than those of either, since the two kinds share no category; told for
    /// scripts that want one number.
    case answers
}

/// How well reviewers agree on one group of turns, with all that is needed to read the figures.
///
/// Percent agreement, alpha, AC1, the shares of the categories, the counts and the intervals stand together, because
/// one category dominates here and a chance-corrected figure alone misleads.
package struct AgreementCard: Hashable, Sendable {
    package var measure: Measure
    /// The name of the group, as `ocr`; empty for all turns.
    package var group: String
    /// Turns that at least two reviewers have rated.
    package var units = 0
    /// Ratings of those turns.
    package var ratings = 0
    /// Turns that one reviewer has rated; they count in the shares of the categories only.
    package var singleUnits = 0
    /// Reviewers who rated any of the turns.
    package var raters = 0
    /// Samples that have a turn which at least two reviewers have rated: what intervals are taken over.
    package var samples = 0
    package var categories: [CategoryAgreement] = []
    package var percentAgreement = Estimate(.undefined(.noData))
    /// Nominal.
    package var krippendorffAlpha = Estimate(.undefined(.noData))
    package var gwetAC1 = Estimate(.undefined(.noData))
    /// In Gwet's generalisation for missing ratings.
    package var fleissKappa = Estimate(.undefined(.noData))
    package var congerKappa = Estimate(.undefined(.noData))
    package var brennanPrediger = Estimate(.undefined(.noData))
    /// How the intervals were made, by sample; nil while there are none.
    package var method: IntervalMethod?
    /// Replicates of a bootstrap in which alpha was undefined.
    package var undefinedReplicates = 0
    /// About how many more turns need a second review for the interval of alpha to be half as wide; nil when unknown.
    package var unitsToHalveInterval: Int?

    package init(measure: Measure, group: String) {
        self.measure = measure
        self.group = group
    }
}

extension AgreementCard {
    /// The figures that get intervals, by the names that they have for people.
    package var withIntervals: [(name: String, estimate: Estimate)] {
        [
            ("percent", percentAgreement), ("alpha", krippendorffAlpha), ("AC1", gwetAC1),
            ("Fleiss' kappa", fleissKappa), ("Brennan–Prediger", brennanPrediger),
        ]
    }

    /// Why figures that are known have no interval, each reason once with the figures that it is true of.
    package var missingIntervals: [(missing: MissingInterval, names: [String])] {
        var found: [(missing: MissingInterval, names: [String])] = []
        for (name, estimate) in withIntervals {
            guard let missing = estimate.missingInterval else { continue }
            if let place = found.firstIndex(where: { $0.missing == missing }) {
                found[place].names.append(name)
            } else {
                found.append((missing, [name]))
            }
        }
        return found
    }
}

/// One category of an agreement card.
package struct CategoryAgreement: Hashable, Sendable {
    package var name: String
    package var ratings: Int
    /// Of the ratings, averaged over turns, from 0 to 1.
    package var share: Double
    package var specificAgreement: Coefficient
    package var fleissKappa: Coefficient

    package init(
        name: String, ratings: Int, share: Double, specificAgreement: Coefficient, fleissKappa: Coefficient
    ) {
        self.name = name
        self.ratings = ratings
        self.share = share
        self.specificAgreement = specificAgreement
        self.fleissKappa = fleissKappa
    }
}

/// How well two reviewers agree in their decisions on the turns that both rated.
package struct PairAgreement: Hashable, Sendable {
    package var a: String
    package var b: String
    /// Turns that both rated.
    package var units = 0
    package var percentAgreement = Coefficient.undefined(.noData)
    package var cohenKappa = Coefficient.undefined(.noData)
    package var cohenKappaStandardError = Coefficient.undefined(.noData)
    package var scottPi = Coefficient.undefined(.noData)
    package var gwetAC1 = Coefficient.undefined(.noData)

    /// Below this number of turns a pair's figures say little, and are shown as such.
    package static let enoughUnits = 30
    package var isEnough: Bool { units >= Self.enoughUnits }

    package init(a: String, b: String) {
        self.a = a
        self.b = b
    }
}

/// How alike the final texts are that reviewers of the same turn arrived at; rejections have none.
package struct TextAgreement: Hashable, Sendable {
    /// The kind of the turns; empty for all turns.
    package var group: String
    /// As `zh`; empty for all languages.
    package var language: String
    /// Pairs of reviewers' final texts of one turn.
    package var pairs = 0
    /// Pairs that are the same byte for byte.
    package var equal = 0
    /// Pairs that are the same after folding width, punctuation and case.
    package var canonicallyEqual = 0
    /// Mean over the pairs, from 0 to 1, of the answers.
    package var normalisedLevenshtein = Coefficient.undefined(.noData)
    /// Mean over the pairs, from 0 to 100.
    package var chrF = Coefficient.undefined(.noData)
    /// Mean over the pairs, from 0 to 1.
    package var tokenF1 = Coefficient.undefined(.noData)
    /// Mean normalised distance of answers of different turns of one kind and language: what chance would give.
    package var chanceLevenshtein = Coefficient.undefined(.noData)
    /// The standard error of that, from not comparing all turns with all others.
    package var chanceError = 0.0
    /// How many pairs of turns were compared for it.
    package var chancePairs = 0
    /// Alpha with the squared normalised distance.
    package var distanceAlpha = Coefficient.undefined(.noData)
    /// The part that the error of chance has in alpha's.
    package var alphaError = 0.0
    /// Final texts of kinds and languages with too few turns to tell chance, which alpha leaves out.
    package var textsWithoutChance = 0

    package init(group: String, language: String = "") {
        self.group = group
        self.language = language
    }

    /// As `judgement · zh`; empty for all turns.
    package var name: String { language.isEmpty ? group : "\(group) · \(language)" }
}

/// The agreement page: everything about how well reviewers agree.
package struct AgreementFigures: Hashable, Sendable {
    /// One card a measure, for all turns; but for that of both answers together.
    package var overall: [AgreementCard] = []
    /// The answers of judgements and of choices together; nil without any.
    package var answers: AgreementCard?
    /// One card a group, of decisions, by dimension.
    package var groups: [Dimension: [AgreementCard]] = [:]
    package var pairs: [PairAgreement] = []
    /// All turns first, then by kind, and by the languages of a kind that has several.
    package var texts: [TextAgreement] = []

    package init() {}
}
