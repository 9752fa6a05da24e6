internal import ArgumentParser
internal import Corpus
internal import Figures

/// Which of the turns that need a lead are meant; all that is given must hold.
struct AdjudicationFilterOptions: ParsableArguments {
    @Option(
        help:
            "Only turns with this need: decision, answer, text, low certainty, failed gold or reopened.")
    var cause: Contention?

    @Option(help: ArgumentHelp("Only turns where a decision gives this reason.", valueName: "slug"))
    var because: String?

    @Option(help: "Only turns of this domain.")
    var domain: String?

    @Option(help: "Only turns of this kind.")
    var kind: TurnKind?

    @Option(help: "Only turns in this language.")
    var language: Language?

    @Option(help: ArgumentHelp("Only turns that this reviewer decided.", valueName: "name"))
    var reviewer: String?

    @Option(help: ArgumentHelp("Only turns of this queue.", valueName: "name"))
    var queue: String?

    @Option(help: ArgumentHelp("Only turns of this dataset.", valueName: "number"))
    var dataset: Int?

    var filter: AdjudicationFilter {
        AdjudicationFilter(
            contention: cause, reason: because, domain: domain, kind: kind, language: language,
            reviewer: reviewer,
            queue: queue, dataset: dataset)
    }
}

extension Contention: ExpressibleByArgument {}
