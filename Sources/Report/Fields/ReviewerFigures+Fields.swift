internal import Agreement
internal import Corpus
internal import Figures

extension ReviewerFigures: FigureRow {
    var fields: [FigureField] {
        [FigureField("reviewer", .text(name)), FigureField("role", .text(role.rawValue))] + pace.figures + [
            FigureField("acceptance", .estimate(acceptance)),
            FigureField("acceptanceLimits", .interval(acceptanceLimits)),
            FigureField("acceptanceChanceLimits", .interval(acceptanceChanceLimits)),
            FigureField("acceptanceDispersion", FigureValue(acceptanceDispersion)),
            FigureField("agreement", .estimate(agreement)), FigureField("agreementPairs", .integer(agreementPairs)),
            FigureField("catchRate", .estimate(catchRate)), FigureField("planted", .integer(planted)),
            FigureField("caught", .integer(caught)), FigureField("goldAccuracy", .estimate(goldAccuracy)),
            FigureField("goldItems", .integer(goldItems)), FigureField("goldCorrect", .integer(goldCorrect)),
            FigureField("learning", .group(learning.fields)), FigureField("lastActive", .time(lastActive)),
        ]
    }
}

extension Figures.LearningCurve: FigureRow {
    var fields: [FigureField] {
        [
            FigureField("trials", .integer(trials)), FigureField("rate", .coefficient(rate)),
            FigureField("firstMs", .coefficient(firstMilliseconds)),
            FigureField("lastMs", .coefficient(lastMilliseconds)),
        ]
    }
}

extension ReviewerFlag: FigureRow {
    var fields: [FigureField] {
        [
            FigureField("kind", .text(kind.rawValue)), FigureField("sentence", .text(sentence)),
            FigureField("adjustedP", FigureValue(adjustedP)),
        ]
    }
}

extension CatchRow: FigureRow {
    var fields: [FigureField] {
        [
            FigureField("reviewer", .text(reviewer)), FigureField("corruption", .text(corruption)),
            FigureField("shown", .integer(shown)), FigureField("caught", .integer(caught)),
            FigureField("restored", .integer(restored)), FigureField("rate", .estimate(rate)),
        ]
    }
}

extension GoldRow: FigureRow {
    var fields: [FigureField] {
        [
            FigureField("reviewer", .text(reviewer)), FigureField("kind", .text(kind)),
            FigureField("items", .integer(items)), FigureField("correct", .integer(correct)),
            FigureField("rate", .estimate(rate)),
        ]
    }
}
