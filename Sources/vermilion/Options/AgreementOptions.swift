internal import Agreement
internal import ArgumentParser

/// How ratings are to be compared.
struct AgreementOptions: ParsableArguments {
    @Option(help: "What a distance between two values means, for Krippendorff's alpha.")
    var level = MeasurementLevel.nominal

    @Option(help: "How much different categories agree, for all figures but alpha; the categories' order counts.")
    var weights = AgreementWeights.none

    @Option(
        help: ArgumentHelp(
            "All categories of the scale in their order, also those that nobody used (default: those that were used).",
            valueName: "a,b,c"))
    var categories: String?

    @Option(
        help: ArgumentHelp(
            "The numbers that the categories stand for, when their names are no numbers; with --categories.",
            valueName: "1,2,4"))
    var values: String?

    @Option(
        help: ArgumentHelp(
            "Make intervals as other programs do, of the percentiles of so many bootstrap draws, which are too narrow "
                + "where there is little; 0 for no intervals (default: by the jackknife, without any drawing).",
            valueName: "number"))
    var replicates: Int?

    @Option(help: "The seed of a bootstrap, and a wish for one: the same seed gives the same intervals.")
    var seed: UInt64?

    @Option(help: "The confidence of intervals.")
    var confidence = 0.95

    func validate() throws {
        guard (0...1_000_000).contains(replicates ?? 0) else {
            throw ValidationError("--replicates is a number from 0 to 1000000")
        }
        guard confidence > 0, confidence < 1 else {
            throw ValidationError("--confidence lies between 0 and 1, as 0.95")
        }
        guard values == nil || categories != nil else {
            throw ValidationError("--values says what numbers --categories stand for: give both")
        }
    }

    /// How intervals are made; nil for none.
    var intervals: IntervalMethod? {
        if replicates == 0 { return nil }
        guard replicates != nil || seed != nil else { return .jackknife(JackknifeInterval(level: confidence)) }
        return .bootstrap(Bootstrap(replicates: replicates ?? 1_000, seed: seed ?? 1), level: confidence)
    }

    /// The declared scale; nil when none is.
    func scale() throws -> RatingScale? {
        guard let categories else { return nil }
        let numbers = try values.map { list in
            try RatingScale.names(in: list).map { text in
                guard let number = RatingScale.number(text) else { throw RatingProblem.notANumber(text) }
                return number
            }
        }
        return try RatingScale(declaring: RatingScale.names(in: categories), values: numbers)
    }
}

extension MeasurementLevel: ExpressibleByArgument {}
extension AgreementWeights: ExpressibleByArgument {}
