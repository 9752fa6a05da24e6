package import Corpus

/// Everything that the lead's pages show, as of one moment.
package struct LeadFigures: Hashable, Sendable {
    package var progress = ProgressFigures()
    package var throughput = ThroughputFigures()
    package var reviewers: [ReviewerFigures] = []
    package var catches: [PlantedErrorCount] = []
    package var gold: [GoldCount] = []
    package var agreement = AgreementFigures()
    package var adjudication = AdjudicationFigures()
    /// The newest event that the figures count.
    package var event: Int64 = 0
    package var time = Timestamp(milliseconds: 0)
    /// What of the store they are of, as people write it, as `domain=ocr`; empty for all of it.
    package var scope: [String] = []

    package init() {}
}
