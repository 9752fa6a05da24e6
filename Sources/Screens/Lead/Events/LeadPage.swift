package import Figures

/// One of the five pages of the lead's room.
package enum LeadPage: Int, CaseIterable, Hashable, Sendable {
    case progress = 1
    case reviewers
    case agreement
    case adjudication
    case ledger

    /// As `reviewers`.
    package var name: String {
        switch self {
        case .progress: "progress"
        case .reviewers: "reviewers"
        case .agreement: "agreement"
        case .adjudication: "adjudication"
        case .ledger: "ledger"
        }
    }

    /// The page's tables, in the order of their names above them.
    package var sections: [LeadSection] {
        switch self {
        case .progress: [.progress(.domain), .progress(.kind), .progress(.language), .queues, .days]
        case .reviewers: [.reviewers, .planted, .gold, .pace(.kind), .pace(.domain), .pace(.language), .pace(.day)]
        case .agreement:
            [
                .measures, .agreement(.domain), .agreement(.kind), .agreement(.language), .agreement(.queue),
                .agreement(.week), .pairs, .heatMap, .texts,
            ]
        case .adjudication: [.waiting, .gaps]
        case .ledger: [.events]
        }
    }
}

/// One table of a page.
package enum LeadSection: Hashable, Sendable {
    /// How far groups of turns have come, by domain, kind or language.
    case progress(Dimension)
    case queues
    /// What was decided day by day.
    case days
    case reviewers
    /// Planted errors that were caught, by reviewer and corruption.
    case planted
    /// Gold turns that were decided rightly, by reviewer and kind.
    case gold
    /// How fast work goes, by anything but reviewer.
    case pace(Dimension)
    /// Agreement on all turns, a row for each measure.
    case measures
    /// Agreement on decisions by group.
    case agreement(Dimension)
    /// Pairs of reviewers in a list.
    case pairs
    /// Pairs of reviewers as a matrix.
    case heatMap
    case texts
    case waiting
    case gaps
    case events

    /// As `by domain`.
    package var name: String {
        switch self {
        case .progress(let dimension), .agreement(let dimension): dimension.rawValue
        case .pace(let dimension): "pace by \(dimension.rawValue)"
        case .queues: "queue"
        case .days: "day"
        case .reviewers: "reviewers"
        case .planted: "planted errors"
        case .gold: "gold"
        case .measures: "all turns"
        case .pairs: "pairs"
        case .heatMap: "heat map"
        case .texts: "texts"
        case .waiting: "waiting"
        case .gaps: "guideline gaps"
        case .events: "events"
        }
    }
}
