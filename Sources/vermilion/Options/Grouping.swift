internal import ArgumentParser
internal import Figures

/// By what the agreement in a store is told.
enum AgreementGrouping: String, CaseIterable, ExpressibleByArgument {
    case domain, kind, language, queue, pair, week

    /// The dimension; nil for pairs, which are no groups of turns.
    var dimension: Dimension? { Dimension(rawValue: rawValue) }
}

/// By what throughput is told.
enum ThroughputGrouping: String, CaseIterable, ExpressibleByArgument {
    case reviewer, kind, domain, language, queue, day

    var dimension: Dimension {
        switch self {
        case .reviewer: .reviewer
        case .kind: .kind
        case .domain: .domain
        case .language: .language
        case .queue: .queue
        case .day: .day
        }
    }
}
