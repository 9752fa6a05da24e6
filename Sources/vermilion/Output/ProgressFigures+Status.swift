internal import Corpus
internal import Figures
internal import ReviewStore

extension ProgressFigures {
    /// What a store's status tells; it knows no queues and no days.
    init(_ status: StoreStatus) {
        self.init()
        all = ProgressRow("", samples: status.samples, status.outcomes)
        byDomain = status.byDomain.sorted { $0.key < $1.key }.map {
            ProgressRow($0.key, samples: $0.value.samples, $0.value.outcomes)
        }
        byKind = TurnKind.allCases.compactMap { kind in
            status.byKind[kind].map { ProgressRow(kind.rawValue, samples: nil, $0.outcomes) }
        }
        byLanguage = Language.allCases.compactMap { language in
            status.byLanguage[language].map { ProgressRow(language.rawValue, samples: nil, $0.outcomes) }
        }
        datasets = status.datasets
        quarantined = status.quarantined
        flagged = status.flagged
        events = status.events
    }
}

extension ProgressRow {
    fileprivate init(_ name: String, samples: Int?, _ outcomes: OutcomeCounts) {
        self.init(name: name)
        self.samples = samples
        turns = outcomes.turns
        accepted = outcomes.accepted
        edited = outcomes.edited
        rejected = outcomes.rejected
        contested = outcomes.contested
    }
}
