internal import Agreement
internal import Formats

/// All that is told about one set of ratings: the coefficients with their intervals, the categories, the pairs.
struct AgreementReport {
    let coefficients: AgreementCoefficients
    let intervals: Intervals
    /// The names that the pairs' codes stand for.
    let raters: [String]
    /// Nil when there are too many raters for a table of them.
    let pairs: [RaterPair]?

    /// The intervals, by the name of the figure in JSON.
    struct Intervals {
        /// Nil when none were asked for.
        var method: IntervalMethod?
        var outcomes: [String: IntervalOutcome] = [:]
        var undefinedReplicates: [String: Int] = [:]
    }

    /// The members of the JSON report.
    var members: [OrderedJSON.Member] {
        let own = coefficients
        var members: [OrderedJSON.Member] = [
            .init(key: "units", value: .number(own.units)),
            .init(key: "pairableUnits", value: .number(own.pairableUnits)),
            .init(key: "ratings", value: .number(own.ratings)), .init(key: "raters", value: .number(own.raters)),
            .init(key: "categories", value: .strings(own.scale.categories)),
            .init(key: "level", value: .string(own.level.rawValue)),
            .init(key: "weights", value: .string(own.weights.rawValue)),
        ]
        for figure in figures {
            members += Self.members(figure.key, figure.coefficient)
            // Known are the figures that have intervals by their counts of replicates.
            guard intervals.undefinedReplicates[figure.key] != nil else { continue }
            members.append(.init(key: figure.key + "Interval", value: json(intervalOf: figure.key)))
            if let missing = intervals.outcomes[figure.key]?.missing {
                members.append(.init(key: figure.key + "IntervalUndefined", value: .string(missing.sentence)))
            }
        }
        if let pairs {
            members.append(.init(key: "pairs", value: .array(pairs.map(json))))
        } else {
            members.append(.init(key: "pairs", value: .null))
            members.append(.init(key: "pairsUndefined", value: .string(Self.tooManyRaters)))
        }
        members.append(
            .init(
                key: "byCategory",
                value: .object(own.byCategory.map { .init(key: $0.category, value: Self.json($0)) })))
        return members
    }

    /// The coefficients in the order in which they are told, with their names in JSON and for people.
    var figures: [(key: String, name: String, coefficient: Coefficient)] {
        let own = coefficients
        let isWeighted = own.weights != .none
        return [
            ("percentAgreement", isWeighted ? "weighted agreement" : "percent agreement", own.percentAgreement),
            ("krippendorffAlpha", "Krippendorff's alpha (\(own.level.rawValue))", own.krippendorffAlpha),
            ("gwetAC1", isWeighted ? "Gwet's AC2" : "Gwet's AC1", own.gwetAC),
            ("fleissKappa", "Fleiss' kappa", own.fleissKappa),
            ("congerKappa", "Conger's kappa", own.congerKappa),
            ("brennanPrediger", "Brennan-Prediger", own.brennanPrediger),
        ]
    }

    /// The most raters of whom every pair is told; the pairs of more would fill pages with numbers from few units.
    static let mostRaters = 1_000
    static let tooManyRaters = "pairs are told of at most \(mostRaters) raters"

    /// A figure, and beside one that is undefined why.
    static func members(_ key: String, _ coefficient: Coefficient) -> [OrderedJSON.Member] {
        switch coefficient {
        case .value(let value): [.init(key: key, value: .decimal(value))]
        case .undefined(let reason):
            [.init(key: key, value: .null), .init(key: key + "Undefined", value: .string(reason.rawValue))]
        }
    }

    private func json(intervalOf key: String) -> OrderedJSON {
        guard let interval = intervals.outcomes[key]?.interval else { return .null }
        let limits: OrderedJSON = [
            "lower": .decimal(interval.lower), "upper": .decimal(interval.upper), "level": .decimal(interval.level),
        ]
        guard case .bootstrap(let bootstrap, _) = intervals.method else {
            return limits.with("method", .string("jackknife"))
        }
        // A seed may be larger than JSON's readers take for whole; as text it stays what it is.
        let seed = Int(exactly: bootstrap.seed).map { OrderedJSON.number($0) } ?? .string(String(bootstrap.seed))
        return limits.with("method", .string("bootstrap")).with("replicates", .number(bootstrap.replicates))
            .with("undefinedReplicates", .number(intervals.undefinedReplicates[key] ?? 0)).with("seed", seed)
    }

    private func json(_ pair: RaterPair) -> OrderedJSON {
        .object(
            [
                .init(key: "a", value: .string(raters[pair.a])), .init(key: "b", value: .string(raters[pair.b])),
                .init(key: "units", value: .number(pair.units)),
            ]
                + Self.members("percentAgreement", pair.percentAgreement)
                + Self.members("cohenKappa", pair.cohenKappa)
                + Self.members("cohenKappaStandardError", pair.cohenKappaStandardError)
                + Self.members("scottPi", pair.scottPi) + Self.members("gwetAC1", pair.gwetAC))
    }

    private static func json(_ category: CategoryCoefficients) -> OrderedJSON {
        .object(
            [.init(key: "ratings", value: .number(category.ratings))]
                + members("share", category.share) + members("fleissKappa", category.fleissKappa)
                + members("specificAgreement", category.specificAgreement))
    }
}
