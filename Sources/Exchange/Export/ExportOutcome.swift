internal import Corpus

/// What became of a turn, as `--decided` names it; contested turns have an option of their own.
package enum ExportOutcome: String, CaseIterable, Sendable {
    case accepted
    case edited
    case rejected
    case undecided

    /// Reads lists of outcomes, separated by commas or blanks, each as often as it was given: all of them must hold.
    ///
    /// - Returns: nil when none is given.
    package static func outcomes(in texts: [String]) throws(ExportOutcomeError) -> Set<ExportOutcome>? {
        var common: Set<ExportOutcome>?
        for text in texts {
            let outcomes = try outcomes(in: text)
            common = common?.intersection(outcomes) ?? outcomes
        }
        guard common?.isEmpty != true else {
            throw ExportOutcomeError(
                problem:
                    "given several times, all must hold, and these have no outcome in common: name several in one, "
                    + "as accepted,edited")
        }
        return common
    }

    private static func outcomes(in text: String) throws(ExportOutcomeError) -> Set<ExportOutcome> {
        var outcomes: Set<ExportOutcome> = []
        for word in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
            guard let outcome = ExportOutcome(rawValue: word.lowercased()) else {
                throw ExportOutcomeError(
                    problem: word.lowercased() == "contested"
                        ? "contested turns are taken with --contested keep"
                        : "there is no outcome “\(word)”, only \(allCases.map(\.rawValue).listed)")
            }
            outcomes.insert(outcome)
        }
        guard !outcomes.isEmpty else {
            throw ExportOutcomeError(problem: "no outcome is named; there are \(allCases.map(\.rawValue).listed)")
        }
        return outcomes
    }
}

/// A list of outcomes that cannot be read.
package struct ExportOutcomeError: Error, Hashable, Sendable, CustomStringConvertible {
    package let problem: String

    package var description: String { "--decided: \(problem)" }
}
