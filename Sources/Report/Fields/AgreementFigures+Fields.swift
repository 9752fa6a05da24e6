internal import Agreement
internal import Figures

extension AgreementCard {
    /// The figures under the names that `agreement --ratings` has; the categories follow elsewhere.
    var figures: [FigureField] {
        let making = IntervalMaking(method)
        let ofAlpha = IntervalMaking(method, undefinedReplicates: undefinedReplicates)
        return [
            FigureField("units", .integer(units + singleUnits)), FigureField("pairableUnits", .integer(units)),
            FigureField("ratings", .integer(ratings + singleUnits)), FigureField("raters", .integer(raters)),
            FigureField("categories", .texts(categories.map(\.name))), FigureField("level", .text("nominal")),
            FigureField("weights", .text("none")), FigureField("samples", .integer(samples)),
            FigureField("percentAgreement", .agreement(percentAgreement, making)),
            FigureField("krippendorffAlpha", .agreement(krippendorffAlpha, ofAlpha)),
            FigureField("gwetAC1", .agreement(gwetAC1, making)),
            FigureField("fleissKappa", .agreement(fleissKappa, making)),
            FigureField("congerKappa", .agreement(congerKappa, making)),
            FigureField("brennanPrediger", .agreement(brennanPrediger, making)),
            FigureField("unitsToHalveInterval", FigureValue(unitsToHalveInterval)),
        ]
    }
}

extension CategoryAgreement {
    /// The figures of a category; its name is left to whoever lists it.
    var figures: [FigureField] {
        [
            FigureField("ratings", .integer(ratings)), FigureField("share", .decimal(share)),
            FigureField("fleissKappa", .coefficient(fleissKappa)),
            FigureField("specificAgreement", .coefficient(specificAgreement)),
        ]
    }
}

extension PairAgreement: FigureRow {
    var fields: [FigureField] {
        [
            FigureField("a", .text(a)), FigureField("b", .text(b)), FigureField("units", .integer(units)),
            FigureField("percentAgreement", .coefficient(percentAgreement)),
            FigureField("cohenKappa", .coefficient(cohenKappa)),
            FigureField("cohenKappaStandardError", .coefficient(cohenKappaStandardError)),
            FigureField("scottPi", .coefficient(scottPi)), FigureField("gwetAC1", .coefficient(gwetAC1)),
        ]
    }
}

extension TextAgreement {
    /// The figures; the group's name is left to whoever lists it.
    var figures: [FigureField] {
        [
            FigureField("textPairs", .integer(pairs)), FigureField("equal", .integer(equal)),
            FigureField("canonicallyEqual", .integer(canonicallyEqual)),
            FigureField("krippendorffAlpha", .coefficient(distanceAlpha)),
            FigureField("krippendorffAlphaError", distanceAlpha.value == nil ? .absent : .decimal(alphaError)),
            FigureField("level", .text("normalised Levenshtein distance, squared")),
            FigureField("normalisedLevenshtein", .coefficient(normalisedLevenshtein)),
            FigureField("chanceLevenshtein", .coefficient(chanceLevenshtein)),
            FigureField("chanceLevenshteinError", chanceLevenshtein.value == nil ? .absent : .decimal(chanceError)),
            FigureField("chancePairs", .integer(chancePairs)),
            FigureField("textsWithoutChance", .integer(textsWithoutChance)),
            FigureField("chrF", .coefficient(chrF)), FigureField("tokenF1", .coefficient(tokenF1)),
        ]
    }
}
