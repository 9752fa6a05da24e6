package import Agreement
package import Corpus

/// One named figure of a row, from which its JSON member and its CSV columns are both made.
package struct FigureField: Hashable, Sendable {
    /// In camelCase, as `krippendorffAlpha`; durations end in `Ms`.
    package var name: String
    package var value: FigureValue

    package init(_ name: String, _ value: FigureValue) {
        self.name = name
        self.value = value
    }
}

/// What a figure can be.
package enum FigureValue: Hashable, Sendable {
    case absent
    case boolean(Bool)
    case text(String)
    case integer(Int)
    case decimal(Double)
    case coefficient(Coefficient)
    case estimate(Estimate)
    /// An estimate of agreement, whose interval may be missing and says how it was made.
    case agreement(Estimate, IntervalMaking)
    case interval(Interval?)
    case time(Timestamp?)
    case texts([String])
    case decimals([Double])
    case integers([Int])
    /// Figures that belong together, as the quartiles of one rate.
    case group([FigureField])
}

extension FigureValue: ExpressibleByNilLiteral {
    package init(nilLiteral: ()) { self = .absent }

    package init(_ value: Int?) { self = value.map { .integer($0) } ?? .absent }
    package init(_ value: Int64?) { self = value.map { .integer(Int($0)) } ?? .absent }
    package init(_ value: Double?) { self = value.map { .decimal($0) } ?? .absent }
    package init(_ value: String?) { self = value.map { .text($0) } ?? .absent }
}

/// How the interval of an estimate was made, as `agreement --ratings` tells it within the interval.
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

/// Something that has figures of one row.
protocol FigureRow {
    var fields: [FigureField] { get }
}
