internal import Agreement
internal import Figures

extension AgreementCard {
    /// The figures under the names that `agreement --ratings` has; the categories follow elsewhere.
    var figures: [FigureField] {
        [
            FigureField("units", .integer(units)), FigureField("ratings", .integer(ratings)),
            FigureField("raters", .integer(raters)), FigureField("categories", .texts(categories.map(\.name))),
            FigureField("level", .text("nominal")), FigureField("weights", .text("none")),
            FigureField("singleUnits", .integer(singleUnits)), FigureField("samples", .integer(samples)),
            FigureField("percentAgreement", .estimate(percentAgreement)),
            FigureField("krippendorffAlpha", .estimate(krippendorffAlpha)),
            FigureField("fleissKappa", .estimate(fleissKappa)), FigureField("congerKappa", .estimate(congerKappa)),
            FigureField("brennanPrediger", .estimate(brennanPrediger)), FigureField("gwetAC1", .estimate(gwetAC1)),
            FigureField("replicates", .integer(replicates)),
            FigureField("undefinedReplicates", .integer(undefinedReplicates)),
            FigureField("seed", FigureValue(seed: seed)),
            FigureField("unitsToHalveInterval", FigureValue(unitsToHalveInterval)),
        ]
    }
}

extension CategoryAgreement {
    /// The figures of a category; its name is left to whoever lists it.
    var figures: [FigureField] {
        [
            FigureField("fleissKappa", .coefficient(fleissKappa)),
            FigureField("specificAgreement", .coefficient(specificAgreement)), FigureField("share", .decimal(share)),
            FigureField("ratings", .integer(ratings)),
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
            FigureField("level", .text("normalised Levenshtein distance, squared")),
            FigureField("normalisedLevenshtein", .coefficient(normalisedLevenshtein)),
            FigureField("chanceLevenshtein", .coefficient(chanceLevenshtein)),
            FigureField("chrF", .coefficient(chrF)), FigureField("tokenF1", .coefficient(tokenF1)),
        ]
    }
}
