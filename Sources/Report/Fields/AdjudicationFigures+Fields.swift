internal import Corpus
internal import Figures

extension AdjudicationItem: FigureRow {
    var fields: [FigureField] {
        [
            FigureField("sample", .integer(sample)), FigureField("turn", .integer(turn)),
            FigureField("domain", .text(domain)), FigureField("kind", .text(kind.rawValue)),
            FigureField("language", .text(language.rawValue)),
            FigureField("contentions", .texts(contentions.map(\.rawValue))),
            FigureField(
                "decisions",
                .group(Decision.allCases.map { FigureField($0.rawValue, .integer(decisions[$0] ?? 0)) })),
            FigureField("posteriorEntropy", FigureValue(entropy)), FigureField("excerpt", .text(excerpt)),
        ]
    }
}

extension GuidelineGap: FigureRow {
    var fields: [FigureField] {
        [
            FigureField("sample", .integer(sample)), FigureField("turn", .integer(turn)),
            FigureField("excerpt", .text(excerpt)), FigureField("lead", .text(lead)),
            FigureField("note", FigureValue(note)), FigureField("time", .time(time)),
        ]
    }
}

extension LedgerRow: FigureRow {
    var fields: [FigureField] {
        [
            FigureField("number", FigureValue(number)), FigureField("time", .time(time)),
            FigureField("reviewer", .text(reviewer)), FigureField("action", .text(action.rawValue)),
            FigureField("sample", FigureValue(sample)), FigureField("turn", FigureValue(turn)),
            FigureField("source", .text(source.rawValue)), FigureField("stands", .boolean(stands)),
            FigureField("excerpt", .text(excerpt)), FigureField("activeMs", FigureValue(activeMilliseconds)),
        ]
    }
}
