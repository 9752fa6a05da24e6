internal import Corpus
internal import Figures

extension FigureValue {
    /// The figures that the value is made of, each with a name; nil where it is one figure.
    var members: [FigureField]? {
        switch self {
        case .record(let fields): fields
        case .spread(let spread), .middleHalf(let spread):
            [
                FigureField("count", .count(spread.count)),
                FigureField("lowerQuartile", .coefficient(spread.lowerQuartile)),
                FigureField("median", .coefficient(spread.median)),
                FigureField("upperQuartile", .coefficient(spread.upperQuartile)),
                FigureField("p90", .coefficient(spread.p90)),
            ]
        case .decisions(let counts):
            Decision.allCases.map { FigureField($0.rawValue, .count(counts[$0] ?? 0)) }
        case .bar(let parts): parts.map { FigureField($0.tone.rawValue, .count($0.count)) }
        case .shares(let categories): categories.map { FigureField($0.name, .number($0.share)) }
        default: nil
        }
    }

    /// The text that scripts get where the value is one.
    var data: String? {
        switch self {
        case .words(let text), .name(let text): text
        case .group(_, let name): name
        case .marked(_, let words): words
        case .place(let place): place.name
        case .time(let time): time?.iso8601
        default: nil
        }
    }
}
