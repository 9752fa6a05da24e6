package import Corpus

/// The turns of one dataset, domain, task, kind and language, which figures count together.
package struct TurnGroup: Hashable, Sendable {
    package var dataset: Int
    /// The samples' own, or their dataset's; empty for none.
    package var domain: String
    package var task: SampleTask
    package var kind: TurnKind
    package var language: Language
    /// The samples whose first turn is one of these.
    package var samples: Int
    package var turns: Int

    package init(
        dataset: Int, domain: String, task: SampleTask, kind: TurnKind, language: Language, samples: Int, turns: Int
    ) {
        self.dataset = dataset
        self.domain = domain
        self.task = task
        self.kind = kind
        self.language = language
        self.samples = samples
        self.turns = turns
    }
}
