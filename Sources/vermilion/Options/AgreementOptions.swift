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

    @Option(help: "How often the bootstrap draws for intervals; 0 for none.")
    var replicates = 1_000

    @Option(help: "The seed of the bootstrap: the same one gives the same intervals.")
    var seed: UInt64 = 1

    @Option(help: "The confidence of intervals.")
    var confidence = 0.95

    func validate() throws {
        guard (0...1_000_000).contains(replicates) else {
            throw ValidationError("--replicates is a number from 0 to 1000000")
        }
        guard confidence > 0, confidence < 1 else {
            throw ValidationError("--confidence lies between 0 and 1, as 0.95")
        }
        guard values == nil || categories != nil else {
            throw ValidationError("--values says what numbers --categories stand for: give both")
        }
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
