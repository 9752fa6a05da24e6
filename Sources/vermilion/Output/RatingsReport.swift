internal import Agreement
internal import Figures

/// What a file of ratings tells.
struct RatingsReport {
    let report: AgreementReport
    /// What a person should know about the file.
    let remarks: [String]

    var lines: [String] { report.lines }

    /// Reads a file and computes everything.
    init(file: String, options: AgreementOptions) throws {
        let bytes = try InputFile.bytes(of: file)
        let scale = try Self.naming("--categories") { try options.scale() }
        let table = try Self.naming(file) { try RatingTable(csv: bytes, scale: scale) }
        let units = table.unitPatterns
        let statistics: [(String, any PatternStatistic)] = [
            ("percentAgreement", PercentAgreement(units.patterns, weights: options.weights)),
            ("krippendorffAlpha", KrippendorffAlpha(units.patterns, level: options.level)),
            ("gwetAC1", GwetAC(units.patterns, weights: options.weights)),
        ]
        var intervals = AgreementReport.Intervals()
        if let method = options.intervals {
            let found = Self.clusters(units, method).intervals(of: statistics.map(\.1), by: method, over: .units)
            intervals.method = method
            for (index, statistic) in statistics.enumerated() {
                intervals.outcomes[statistic.0] = found.outcomes[index]
                intervals.undefinedReplicates[statistic.0] = found.undefinedReplicates[index]
            }
        }
        let raters = table.raters.count
        report = AgreementReport(
            coefficients: AgreementCoefficients(table.signatures, level: options.level, weights: options.weights),
            intervals: intervals,
            pairs: raters > AgreementReport.mostRaters
                ? nil
                : table.signatures.pairs(weights: options.weights, apart: raters <= Self.mostRatersApart).map {
                    PairAgreement($0, raters: table.raters)
                })
        var remarks = table.scale.sameNumbers.map {
            "“\($0)” and “\($1)” are the same number and count as two categories: write them alike"
        }
        if options.categories == nil, table.scale.count == 1 {
            remarks.append(
                "every rating is “\(table.scale.categories[0])”: name the whole scale with --categories, "
                    + "since AC1 and Brennan-Prediger go by it")
        }
        self.remarks = remarks
    }

    /// Each unit as a cluster of its own; a bootstrap draws them in the order of their names, as others do.
    private static func clusters(_ units: UnitPatterns, _ method: IntervalMethod) -> ClusterPatterns {
        if case .bootstrap = method { return ClusterPatterns(units, clusters: Array(units.codes.indices)) }
        return ClusterPatterns(alone: units.patterns)
    }

    /// Up to so many raters the pairs without a unit in common are told too.
    private static let mostRatersApart = 200

    /// Does something that may find a problem with ratings, which then says where they come from.
    private static func naming<Result>(_ place: String, _ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let problem as RatingProblem {
            throw ProgramError("\(place): \(problem)")
        }
    }
}
