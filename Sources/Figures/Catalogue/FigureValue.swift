package import Agreement
package import Corpus

/// What stands in one cell of a table, before any output has written it.
package enum FigureValue: Hashable, Sendable {
    /// Words of this program, or nothing on purpose.
    case words(String?)
    /// Text by a person or from a dataset.
    case name(String?)
    /// A group of a dimension, empty for what has none; without a dimension all turns.
    case group(Dimension?, String)
    case names([String])
    /// Words with the mark of their tone.
    case marked(FigureTone, String)
    case flag(Bool)
    case count(Int?)
    case number(Double?)
    case coefficient(Coefficient)
    /// So many of so many of a noun.
    case share(Int, of: Int, String)
    /// A figure with its standard error.
    case approximate(Coefficient, error: Double)
    /// With the number that it is of, where no other column says it.
    case estimate(Estimate, of: Int?)
    /// An estimate of agreement, whose interval may be missing and says how it was made.
    case agreement(Estimate, IntervalMaking)
    case interval(Interval?)
    case time(Timestamp?)
    /// Told as its median.
    case spread(Spread)
    /// Between which half of the values lie.
    case middleHalf(Spread)
    case counts([Int])
    case numbers([Double])
    /// Parts of a whole as one bar.
    case bar([FigurePart])
    /// Numbers in a row as small bars, and what they are.
    case series([Int], String)
    /// How many reviewers decided each way.
    case decisions([Decision: Int])
    case deciders([ItemDecision])
    case shares([CategoryAgreement])
    case place(TurnPlace)
    /// Rows of another table, of which there are so many.
    case rows(FigureSheet)
    /// Members of an object in JSON, columns of their own in CSV.
    case record([FigureField])
    /// A figure on a scale of colours, with the number of turns that it rests on.
    case heat(Coefficient, units: Int, isEnough: Bool)

    package static func estimate(_ estimate: Estimate) -> FigureValue { .estimate(estimate, of: nil) }
    package static func milliseconds(_ milliseconds: Int64?) -> FigureValue { .count(milliseconds.map { Int($0) }) }
}

/// A figure with its name in JSON and CSV.
package struct FigureField: Hashable, Sendable {
    /// In camelCase, as `krippendorffAlpha`; durations end in `Ms`.
    package var name: String
    package var value: FigureValue

    package init(_ name: String, _ value: FigureValue) {
        self.name = name
        self.value = value
    }
}

/// How the interval of an estimate was made.
package struct IntervalMaking: Hashable, Sendable {
    /// Nil where none was.
    package var method: IntervalMethod?
    /// Replicates of a bootstrap in which the figure was undefined; nil where that was not counted.
    package var undefinedReplicates: Int?

    package init(_ method: IntervalMethod?, undefinedReplicates: Int? = nil) {
        self.method = method
        self.undefinedReplicates = undefinedReplicates
    }

    /// As `jackknife`.
    package var name: String? {
        switch method {
        case .jackknife: "jackknife"
        case .bootstrap: "bootstrap"
        case nil: nil
        }
    }

    package var bootstrap: Bootstrap? {
        if case .bootstrap(let bootstrap, _) = method { bootstrap } else { nil }
    }
}

extension FigureValue {
    /// The value as people read it; nil where there is none.
    ///
    /// - Parameter isNarrow: whether it stands in a column of a screen, where a digit less tells as much.
    package func text(_ unit: FigureUnit, isNarrow: Bool = false) -> String? {
        switch self {
        case .words(let text): text
        case .name(let text): text.map { $0.isEmpty ? "(none)" : $0 }
        case .group(let dimension, let name): name.isEmpty ? dimension == nil ? "all turns" : "(none)" : name
        case .names(let names): names.isEmpty ? nil : names.joined(separator: ", ")
        case .marked(_, let words): words
        case .flag(let flag): flag ? "yes" : "no"
        case .count(let count):
            count.map {
                unit == .milliseconds || unit == .workTime
                    ? unit.text(Double($0), isNarrow: isNarrow) : NumberText.count($0)
            }
        case .number(let number): number.map { unit.text($0, isNarrow: isNarrow) }
        case .spread(let spread) where unit == .share && isNarrow:
            spread.median.value.map { NumberText.percent($0, places: 0) }
        case .coefficient, .share, .spread, .heat:
            coefficient?.value.map { unit.text($0, isNarrow: isNarrow) }
        case .approximate(let coefficient, let error):
            coefficient.value.map {
                unit.text($0, isNarrow: isNarrow) + (isNarrow ? "" : " ± \(NumberText.decimal(error, places: 3))")
            }
        case .estimate(let estimate, let count):
            estimate.value.map { _ in Self.joined(unit.parts(of: estimate, count: count, isNarrow: isNarrow)) }
        case .agreement(let estimate, _):
            estimate.value.map { _ in Self.joined(unit.parts(of: estimate, count: nil, isNarrow: isNarrow)) }
        case .interval(let interval): interval.map { unit.text($0, isNarrow: isNarrow) }
        case .time(let time): time?.dayAndMinute
        case .middleHalf(let spread):
            spread.quartiles.map { unit.range($0.lowerBound, $0.upperBound, isNarrow: isNarrow) }
        case .counts(let numbers), .series(let numbers, _):
            numbers.isEmpty ? nil : numbers.map { NumberText.count($0) }.joined(separator: " ")
        case .numbers(let numbers):
            numbers.isEmpty ? nil : numbers.map { unit.text($0, isNarrow: isNarrow) }.joined(separator: " ")
        case .bar(let parts): parts.words
        case .decisions(let counts):
            Decision.allCases.compactMap { decision in
                counts[decision].flatMap { $0 > 0 ? "\($0) \(decision.rawValue)" : nil }
            }.joined(separator: ", ")
        case .deciders(let decisions):
            decisions.isEmpty
                ? nil : decisions.map { "\($0.decision.rawValue) \($0.reviewer)" }.joined(separator: ", ")
        case .shares(let categories):
            categories.isEmpty
                ? nil
                : categories.map { "\($0.name) \(NumberText.percent($0.share, places: isNarrow ? 0 : 1))" }
                    .joined(separator: " ")
        case .place(let place): place.name
        case .rows(let sheet): NumberText.count(sheet.rows.count)
        case .record: nil
        }
    }

    private static func joined(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The figure where it is one that may be undefined.
    package var coefficient: Coefficient? {
        switch self {
        case .coefficient(let coefficient), .approximate(let coefficient, _), .heat(let coefficient, _, _): coefficient
        case .share(let part, let whole, _): Coefficient(part, of: whole)
        case .estimate(let estimate, _), .agreement(let estimate, _): estimate.coefficient
        case .spread(let spread): spread.median
        case .middleHalf(let spread): spread.lowerQuartile
        default: nil
        }
    }

    /// What there is to say about this very value, as why it is undefined or what it is a share of.
    package var remark: String? {
        if let reason = coefficient?.reason { return reason.phrase }
        return switch self {
        case .share(let part, let whole, let noun): "\(NumberText.count(part)) of \(NumberText.count(whole, noun))"
        case .estimate(let estimate, _), .agreement(let estimate, _): estimate.missingInterval?.sentence
        case .middleHalf(let spread):
            spread.quartiles.map {
                "half of \(NumberText.count(spread.count)) values lie in "
                    + FigureUnit.count.range($0.lowerBound, $0.upperBound, isNarrow: true)
            }
        case .series(let numbers, _):
            "newest \(NumberText.count(numbers.last ?? 0)), most \(NumberText.count(numbers.max() ?? 0))"
        case .bar(let parts): parts.words
        default: nil
        }
    }

    /// What a table is sorted by.
    package var order: FigureOrder {
        switch self {
        case .words(let text), .name(let text): text.map { .text($0.lowercased()) } ?? .nothing
        case .group(_, let name): .text(name.lowercased())
        case .names(let names): .text(names.joined(separator: ", ").lowercased())
        case .marked(_, let words): .text(words)
        case .flag(let flag): .number(flag ? 1 : 0)
        case .count(let count): count.map { .number(Double($0)) } ?? .nothing
        case .number(let number): number.map { .number($0) } ?? .nothing
        case .coefficient, .share, .approximate, .estimate, .agreement, .spread, .heat:
            coefficient?.value.map { .number($0) } ?? .nothing
        case .interval(let interval): interval.map { .number($0.lower) } ?? .nothing
        case .time(let time): time.map { .number(Double($0.milliseconds)) } ?? .nothing
        case .middleHalf(let spread):
            spread.quartiles.map { .number($0.upperBound - $0.lowerBound) } ?? .nothing
        case .counts(let numbers), .series(let numbers, _): .number(Double(numbers.last ?? 0))
        case .numbers(let numbers): numbers.last.map { .number($0) } ?? .nothing
        case .bar(let parts):
            .number(1 - Double(parts.last?.count ?? 0) / Double(max(1, parts.reduce(0) { $0 + $1.count })))
        case .decisions(let counts): .number(Double(counts.values.reduce(0, +)))
        case .deciders(let decisions): .number(Double(decisions.count))
        case .shares(let categories): categories.map(\.share).max().map { .number($0) } ?? .nothing
        case .place(let place): .number(Double(place.sample) * 1_000 + Double(place.turn))
        case .rows(let sheet): .number(Double(sheet.rows.count))
        case .record: .nothing
        }
    }
}

/// What a cell is sorted by; nothing comes last in either order.
package enum FigureOrder: Hashable, Sendable {
    case number(Double)
    case text(String)
    case nothing
}

extension Spread {
    fileprivate var quartiles: ClosedRange<Double>? {
        guard let lower = lowerQuartile.value, let upper = upperQuartile.value else { return nil }
        return lower...max(lower, upper)
    }
}
