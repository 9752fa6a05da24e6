package import Corpus
package import Figures
internal import Agreement
internal import Dispatch
internal import GRDB
internal import Synchronization

extension ReviewStore {
    /// How well reviewers agree.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``: what others decided is not a reviewer's to see.
    package func agreementFigures(
        for lead: Reviewer, _ request: AgreementRequest = AgreementRequest()
    ) throws -> AgreementFigures {
        var tallies = try read { db in
            _ = try db.lead(lead, to: "see how reviewers agree")
            return try AgreementTallies(db, request)
        }
        tallies.chance = try chanceDistances(observed: tallies.texts.mapValues(\.observed))
        // The arithmetic takes longer than the reading, and holds nobody up.
        return tallies.figures(request)
    }
}

/// What the figures of agreement follow from, as it is kept.
struct AgreementTallies {
    private struct Group: Hashable {
        var measure: Measure
        /// nil for all turns.
        var dimension: Dimension?
        var name: String
    }

    /// Samples by their patterns.
    private var patterns: [Group: [String: Int]] = [:]
    /// What each reviewer gave; of a dimension, or nil for all turns.
    private var ratings: [Dimension?: [String: [String: ClassHistogram]]] = [:]
    private var signatures: DecisionSignatures
    private(set) var texts: [TextGroup: TextSums] = [:]
    /// What chance would give for these.
    var chance: [TextGroup: ChanceDistance] = [:]

    init(_ db: Database, _ request: AgreementRequest) throws {
        signatures = try db.decisionSignatures()
        try readPatterns(db, request)
        try readRatings(db, request)
        try readTexts(db)
    }

    private mutating func readPatterns(_ db: Database, _ request: AgreementRequest) throws {
        let names = try db.groupNames()
        try db.each("SELECT measure, dimension, dataset, name, pattern, samples FROM agreement_pattern") {
            let measure: Measure = try $0.value(0)
            let dimension: Dimension = try $0.value(1)
            // All turns are all domains, and texts are told by kind.
            let isWanted = measure == .decisions && (dimension == .kind || request.groups.contains(dimension))
            guard isWanted || dimension == .domain else { return true }
            let (pattern, samples) = ($0.text(4), $0.int(5))
            if dimension == .domain {
                patterns[Group(measure: measure, dimension: nil, name: ""), default: [:]][pattern, default: 0] +=
                    samples
            }
            if isWanted {
                let group = FigureGroup(dimension: dimension, dataset: $0.int(2), name: $0.text(3))
                let key = Group(measure: measure, dimension: dimension, name: names.name(of: group))
                patterns[key, default: [:]][pattern, default: 0] += samples
            }
            return true
        }
    }

    private mutating func readRatings(_ db: Database, _ request: AgreementRequest) throws {
        for entry in try db.workEntries(dimensions: Array(request.groups.union([.kind]))) {
            let histogram = entry.tally.ratings
            if request.groups.contains(entry.dimension) {
                ratings[entry.dimension, default: [:]][entry.name, default: [:]][
                    entry.reviewer, default: ClassHistogram()
                ].add(histogram)
            }
            if entry.dimension == .kind {
                ratings[nil, default: [:]]["", default: [:]][entry.reviewer, default: ClassHistogram()].add(histogram)
            }
        }
    }

    private mutating func readTexts(_ db: Database) throws {
        try db.each("SELECT kind, language, \(TextTally.columns) FROM text_tally") {
            let group = TextGroup(kind: try $0.value(0), language: try $0.value(1))
            texts[group] = TextSums($0.textTally(from: 2))
            return true
        }
    }

    /// A card that is to be made.
    private struct Job {
        var group: Group
        var samples: [String: Int]
    }

    /// The figures that follow.
    func figures(_ request: AgreementRequest) -> AgreementFigures {
        var figures = AgreementFigures()
        let jobs = jobs(request)
        for dimension in AgreementRequest.dimensions where request.groups.contains(dimension) {
            figures.groups[dimension] = []
        }
        for (job, card) in zip(jobs, cards(jobs, request.intervals)) {
            switch (job.group.dimension, job.group.measure) {
            case (let dimension?, _): figures.groups[dimension, default: []].append(card)
            case (nil, .answers): figures.answers = card
            case (nil, _): figures.overall.append(card)
            }
        }
        figures.pairs = signatures.pairs
        figures.texts = textAgreements
        return figures
    }

    /// Of all turns, of each kind, and of each language of a kind that has several.
    private var textAgreements: [TextAgreement] {
        func sums(_ isWanted: (TextGroup) -> Bool) -> [TextSums] {
            texts.keys.filter(isWanted).sorted {
                ($0.kind.rawValue, $0.language.rawValue) < ($1.kind.rawValue, $1.language.rawValue)
            }
            .compactMap { group in
                var sums = texts[group]
                sums?.chance = chance[group]
                return sums
            }
        }
        var found = [TextAgreement(group: "", sums { _ in true })]
        for kind in TurnKind.allCases {
            let ofKind = sums { $0.kind == kind }
            guard !ofKind.isEmpty else { continue }
            found.append(TextAgreement(group: kind.rawValue, ofKind))
            guard ofKind.count > 1 else { continue }
            for language in Language.allCases {
                let own = sums { $0.kind == kind && $0.language == language }
                if own.isEmpty { continue }
                found.append(TextAgreement(group: kind.rawValue, language: language.rawValue, own))
            }
        }
        return found
    }

    /// All turns by measure, then the groups in the order of their names.
    private func jobs(_ request: AgreementRequest) -> [Job] {
        var jobs = [Measure.decisions, .judgements, .choices].compactMap { measure -> Job? in
            let group = Group(measure: measure, dimension: nil, name: "")
            guard measure == .decisions || patterns[group] != nil else { return nil }
            return Job(group: group, samples: patterns[group] ?? [:])
        }
        // Judgements and choices together; a sample's judgements and its choices are drawn apart.
        let answers = jobs.filter { $0.group.measure != .decisions }.map(\.samples)
        if !answers.isEmpty {
            jobs.append(
                Job(
                    group: Group(measure: .answers, dimension: nil, name: ""),
                    samples: answers.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }))
        }
        for dimension in AgreementRequest.dimensions where request.groups.contains(dimension) {
            let groups = patterns.filter { $0.key.dimension == dimension && $0.key.measure == .decisions }
            for (group, samples) in groups.sorted(by: { $0.key.name < $1.key.name }) {
                jobs.append(Job(group: group, samples: samples))
            }
        }
        return jobs
    }

    /// The cards in the order of their jobs, made on all cores: intervals take most of a page's time.
    private func cards(_ jobs: [Job], _ intervals: IntervalMethod?) -> [AgreementCard] {
        let cards = Mutex([AgreementCard?](repeating: nil, count: jobs.count))
        DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
            let card = card(jobs[index], intervals)
            cards.withLock { $0[index] = card }
        }
        return cards.withLock { $0.compactMap { $0 } }
    }

    private func card(_ job: Job, _ intervals: IntervalMethod?) -> AgreementCard {
        let given = ratings[job.group.dimension]?[job.group.name] ?? [:]
        return AgreementCard(
            measure: job.group.measure, group: job.group.name, samples: job.samples,
            ratings: given.sorted { $0.key < $1.key }.map(\.value), intervals: intervals)
    }
}

extension TextSums {
    fileprivate init(_ tally: TextTally) {
        self.init()
        let one = Double(TextTally.one)
        texts = tally.texts
        acceptedPairs = tally.acceptedPairs
        editedPairs = tally.pairs
        equal = tally.equal
        canonicallyEqual = tally.canonicallyEqual
        levenshtein = Double(tally.levenshtein) / one
        weightedSquare = Double(tally.weightedSquare) / one
        chrF = Double(tally.chrF) / one
        tokenF1 = Double(tally.tokenF1) / one
    }
}
