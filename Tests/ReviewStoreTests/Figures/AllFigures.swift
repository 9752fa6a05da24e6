import Corpus
import Figures
import ReviewStore

/// The figures of all pages but for what is of a store as a whole: its queues, and how it goes on.
struct AllFigures: Equatable {
    var progress: ProgressFigures
    var throughput: ThroughputFigures
    var reviewers: [ReviewerFigures]
    var agreement: AgreementFigures
    var catches: [PlantedErrorCount]
    var gold: [GoldCount]

    init(_ store: ReviewStore, _ scope: Scope = .all, for lead: Reviewer) throws {
        progress = try store.progressFigures(scope, for: lead)
        throughput = try store.throughputFigures(
            scope, for: lead, of: nil, cost: CostSettings(hourlyRate: 10, overhead: 1))
        reviewers = try store.reviewerFigures(scope, for: lead, of: nil)
        agreement = try store.agreementFigures(scope, for: lead)
        catches = try store.plantedErrorRows(scope, for: lead)
        gold = try store.goldRows(scope, for: lead)
        progress.queues = []
        progress.forecast = nil
        progress.events = 0
    }
}
