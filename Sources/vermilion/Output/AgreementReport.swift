internal import Agreement
internal import Figures
internal import Formats
internal import Report

/// All that is told about one set of ratings: the coefficients with their intervals, the categories, the pairs.
struct AgreementReport {
    let coefficients: AgreementCoefficients
    let intervals: Intervals
    /// How each two raters agree; nil when there are too many raters for a table of them.
    let pairs: [PairAgreement]?

    /// The intervals, by the name of the figure in JSON.
    struct Intervals {
        /// Nil when none were asked for.
        var method: IntervalMethod?
        var outcomes: [String: IntervalOutcome] = [:]
        var undefinedReplicates: [String: Int] = [:]
    }

    /// The most raters of whom every pair is told; the pairs of more would fill pages with numbers from few units.
    static let mostRaters = 1_000
    private static let tooManyRaters = "pairs are told of at most \(NumberText.count(mostRaters)) raters"

    /// The coefficients in the order in which they are told, with their names in JSON and for people.
    private var figures: [(key: String, name: String, unit: FigureUnit, coefficient: Coefficient)] {
        let own = coefficients
        let isWeighted = own.weights != .none
        return [
            (
                "percentAgreement", isWeighted ? "weighted agreement" : "percent agreement", .share,
                own.percentAgreement
            ),
            (
                "krippendorffAlpha", "Krippendorff's alpha (\(own.level.rawValue))", .coefficient,
                own.krippendorffAlpha
            ),
            ("gwetAC1", isWeighted ? "Gwet's AC2" : "Gwet's AC1", .coefficient, own.gwetAC),
            ("fleissKappa", "Fleiss' kappa", .coefficient, own.fleissKappa),
            ("congerKappa", "Conger's kappa", .coefficient, own.congerKappa),
            ("brennanPrediger", "Brennan-Prediger", .coefficient, own.brennanPrediger),
        ]
    }

    private func estimate(_ key: String, _ coefficient: Coefficient) -> Estimate {
        Estimate(
            coefficient, interval: intervals.outcomes[key]?.interval, missing: intervals.outcomes[key]?.missing)
    }

    private var categories: FigureSheet {
        let card = AgreementCard(measure: .decisions, group: "")
        return FigureTable.categories(by: nil).sheet(
            coefficients.byCategory.map {
                CardCategory(
                    card: card,
                    category: CategoryAgreement(
                        name: $0.category, ratings: $0.ratings, share: $0.share.value ?? 0,
                        specificAgreement: $0.specificAgreement, fleissKappa: $0.fleissKappa))
            })
    }

    var json: OrderedJSON {
        let own = coefficients
        let counts: [FigureField] = [
            FigureField("units", .count(own.units)), FigureField("pairableUnits", .count(own.pairableUnits)),
            FigureField("ratings", .count(own.ratings)), FigureField("raters", .count(own.raters)),
            FigureField("categories", .names(own.scale.categories)),
            FigureField("level", .words(own.level.rawValue)), FigureField("weights", .words(own.weights.rawValue)),
        ]
        let told = figures.map { figure in
            // Known are the figures that have intervals by their counts of replicates.
            guard let undefined = intervals.undefinedReplicates[figure.key] else {
                return FigureField(figure.key, .coefficient(figure.coefficient))
            }
            return FigureField(
                figure.key,
                .agreement(
                    estimate(figure.key, figure.coefficient),
                    IntervalMaking(intervals.method, undefinedReplicates: undefined)))
        }
        var json = OrderedJSON(counts + told)
        if let pairs {
            json = json.with("pairs", FigureTable.pairs(of: "unit").sheet(pairs))
        } else {
            json = json.with("pairs", OrderedJSON.null).with("pairsUndefined", Self.tooManyRaters)
        }
        return json.with("byCategory", OrderedJSON(keyed: categories))
    }

    /// The report as tables for people.
    var lines: [String] { summary + [""] + figureLines + [""] + categoryLines + pairLines }

    private var summary: [String] {
        let own = coefficients
        let shown = own.scale.categories.prefix(12).joined(separator: ", ")
        let more = own.scale.count > 12 ? ", … (\(NumberText.count(own.scale.count)))" : ""
        return [
            "\(NumberText.count(own.ratings, "rating")) of \(NumberText.count(own.units, "unit")) by "
                + "\(NumberText.count(own.raters, "rater")); \(NumberText.count(own.pairableUnits)) units were rated at "
                + "least twice",
            "scale: \(shown)\(more); weights: \(own.weights.rawValue)",
        ]
    }

    private var figureLines: [String] {
        var table = TextTable("figure", "value", "interval")
        for figure in figures {
            let parts = figure.unit.parts(of: estimate(figure.key, figure.coefficient), count: nil)
            table.add(
                figure.name, figure.coefficient.words(figure.unit),
                intervals.outcomes[figure.key]?.missing.map { "— \($0.sentence)" } ?? parts[1])
        }
        guard let method = intervals.method else { return table.lines }
        let undefined = figures.compactMap { figure in
            intervals.undefinedReplicates[figure.key].flatMap { count in
                count > 0
                    ? "\(figure.name): undefined in \(NumberText.count(count, "replicate")), left out of the interval"
                    : nil
            }
        }
        return table.lines + [IntervalWords.method(method, over: .units)] + undefined
    }

    private var categoryLines: [String] { coefficients.byCategory.isEmpty ? [] : categories.lines }

    private var pairLines: [String] {
        guard let pairs else { return ["", Self.tooManyRaters] }
        guard !pairs.isEmpty else { return [] }
        let told = FigureTable.pairs(of: "unit").sheet(pairs.filter { $0.units > 0 })
        let apart = pairs.count - told.rows.count
        return [""] + told.lines + told.dashes("cohenKappa", "cohenKappaStandardError")
            + (apart > 0 ? ["\(NumberText.count(apart, "pair")) without a unit in common"] : [])
    }
}
