/// All figures over many raters of one set of ratings, which always stand together.
///
/// Percent, alpha, AC1 and the shares of the categories: where one category dominates any of them alone misleads.
package struct AgreementFigures: Hashable, Sendable {
    /// Units with a rating, and those of them with at least two.
    package let units: Int
    package let pairableUnits: Int
    package let ratings: Int
    /// How many people rated.
    package let raters: Int
    package let scale: RatingScale
    package let level: MeasurementLevel
    package let weights: AgreementWeights
    package let percentAgreement: Coefficient
    /// At `level`; weights do not touch it.
    package let krippendorffAlpha: Coefficient
    /// In Gwet's generalisation to missing ratings.
    package let fleissKappa: Coefficient
    package let congerKappa: Coefficient
    package let brennanPrediger: Coefficient
    /// AC1, or AC2 with weights.
    package let gwetAC: Coefficient
    package let byCategory: [CategoryAgreement]

    package init(
        _ signatures: RatingSignatures, level: MeasurementLevel = .nominal, weights: AgreementWeights = .none
    ) {
        let patterns = signatures.patterns
        units = patterns.unitCount
        pairableUnits = patterns.pairableUnitCount
        ratings = patterns.ratingCount
        raters = Set(signatures.ratings.map(\.rater)).count
        scale = patterns.scale
        self.level = level
        self.weights = weights
        percentAgreement = patterns.percentAgreement(weights: weights)
        krippendorffAlpha = patterns.krippendorffAlpha(level: level)
        fleissKappa = patterns.fleissKappa(weights: weights)
        congerKappa = signatures.congerKappa(weights: weights)
        brennanPrediger = patterns.brennanPrediger(weights: weights)
        gwetAC = patterns.gwetAC(weights: weights)
        byCategory = patterns.byCategory
    }
}
