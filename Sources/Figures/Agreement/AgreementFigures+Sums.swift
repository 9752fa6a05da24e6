package import Agreement
package import Corpus

extension AgreementFigures {
    /// A card that is to be made: most of a page's time goes into its intervals.
    package struct Task: Sendable {
        /// nil for all turns.
        let dimension: Dimension?
        let measure: Measure
        let name: String
        /// Samples by their patterns.
        let samples: [String: Int]
        let ratings: [ClassHistogram]

        /// The card.
        package func card(_ intervals: IntervalMethod?) -> AgreementCard {
            AgreementCard(measure: measure, group: name, samples: samples, ratings: ratings, intervals: intervals)
        }
    }

    /// The dimensions that agreement can be told by, in their order.
    package static let dimensions: [Dimension] = [.domain, .kind, .language, .queue, .week]

    /// The cards to be made from sums: all turns by measure, then the groups in the order of their names.
    package static func tasks(_ sums: FigureSums, by dimensions: Set<Dimension>, _ names: FigureNames) -> [Task] {
        let agreement = sums.agreement
        let words = agreement.words
        func task(_ dimension: Dimension?, _ measure: Measure, _ name: String, _ parts: [RatingSums]) -> Task? {
            let counts = parts.map(\.patterns).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
            let samples = words.patterns(counts)
            if samples.isEmpty, dimension != nil || measure != .decisions { return nil }
            return Task(
                dimension: dimension, measure: measure, name: name, samples: samples, ratings: given(parts, names))
        }
        let domains = agreement.domains.values
        var tasks = [
            task(nil, .decisions, "", domains), task(nil, .judgements, "", [agreement.judgements]),
            task(nil, .choices, "", [agreement.choices]),
            // Together; a sample's judgements and its choices are drawn apart.
            task(nil, .answers, "", [agreement.judgements, agreement.choices]),
        ].compactMap(\.self)
        for dimension in Self.dimensions where dimensions.contains(dimension) {
            let groups: [(String, RatingSums)] =
                switch dimension {
                case .domain: zip(sums.labels.domains, domains).map { ($0, $1) }
                case .kind: zip(GroupLabels.kinds.map(\.rawValue), agreement.kinds.values).map { ($0, $1) }
                case .language: zip(GroupLabels.languages.map(\.rawValue), agreement.languages.values).map { ($0, $1) }
                case .queue: agreement.queues.map { (names.queues[$0.key] ?? "", $0.value) }
                case .week: agreement.weeks.map { (CalendarWeek(number: $0.key).name, $0.value) }
                case .reviewer, .day: []
                }
            tasks += groups.sorted { $0.0 < $1.0 }.compactMap { task(dimension, .decisions, $0.0, [$0.1]) }
        }
        return tasks
    }

    /// What each reviewer gave, in the order of their names.
    private static func given(_ parts: [RatingSums], _ names: FigureNames) -> [ClassHistogram] {
        var given: [Int: ClassHistogram] = [:]
        for part in parts {
            for (reviewer, histogram) in part.histograms.enumerated() where !histogram.isEmpty {
                given[reviewer, default: ClassHistogram()].add(histogram)
            }
        }
        return names.named(given.map { ($0.key, $0.value) }).sorted { $0.name < $1.name }.map(\.tally)
    }

    /// The figures of sums, with the cards that were made of their tasks.
    ///
    /// - Parameter chance: How far answers of different turns are apart, by their groups.
    package init(
        _ sums: FigureSums, cards: [(Task, AgreementCard)], by dimensions: Set<Dimension>,
        signatures: DecisionSignatures,
        chance: [TextGroup: ChanceDistance]
    ) {
        self.init()
        for dimension in Self.dimensions where dimensions.contains(dimension) { groups[dimension] = [] }
        for (task, card) in cards {
            switch (task.dimension, task.measure) {
            case (let dimension?, _): groups[dimension, default: []].append(card)
            case (nil, .answers): answers = card
            case (nil, _): overall.append(card)
            }
        }
        pairs = signatures.pairs
        texts = Self.texts(sums.textSums, chance)
    }

    /// Of all turns, of each kind, and of each language of a kind that has several.
    private static func texts(
        _ texts: [TextGroup: TextSums], _ chance: [TextGroup: ChanceDistance]
    ) -> [TextAgreement] {
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
}

extension FigureSums {
    /// How texts compare, by kind and language.
    package var textSums: [TextGroup: TextSums] {
        agreement.texts.filter { $0.value.texts > 0 }.mapValues(TextSums.init)
    }

    /// Who decided what about the turns that at least two reviewers decided, the reviewers in the order of their numbers.
    package func signatures(_ reviewers: [(number: Int, name: String)]) -> DecisionSignatures {
        let codes = Dictionary(zip(reviewers.map(\.number), 0...), uniquingKeysWith: { first, _ in first })
        var signatures = DecisionSignatures(reviewers: reviewers.map(\.name))
        // In an order of their own, so that the same turns always come to the same, to the last bit.
        let lists = agreement.signatures.filter { $0.value.turns > 0 }.map { ($0.key.codes, $0.value.turns) }
        for (list, turns) in lists.sorted(by: { $0.0.lexicographicallyPrecedes($1.0) }) {
            signatures.append(
                list.compactMap { code in
                    codes[code / 3].map { (reviewer: $0, decision: RatingCode.decisions[code % 3]) }
                }, turns: turns)
        }
        return signatures
    }

    /// The turns that these reviewers, by number, all decided so and no lead has ruled on or reopened.
    package func agreedTurns(of reviewers: [Int], on decision: Decision) -> [TurnPlace] {
        let code = RatingCode.code(of: decision)
        return agreement.signatures[CodeList(reviewers.sorted().map { 3 * $0 + code })]?.agreed.sorted() ?? []
    }
}

extension FigureSums {
    /// The first turns of a group that at least two reviewers kept, in an order that is as good as drawn and stays.
    package func drawnTurns(of group: TextGroup, count: Int) -> [KeptTurn] {
        let all = agreement.kept[group] ?? []
        guard all.count > 4 * count else { return Array(all.sorted().prefix(count)) }
        // Of evenly spread numbers those below this are a few more than are wanted.
        let bound = Int64(Double(Int64.max) / Double(all.count) * Double(count) * 1.2)
        let low = all.filter { $0.draw < bound }.sorted()
        return Array((low.count < count ? all.sorted() : low).prefix(count))
    }
}

extension FigureFold {
    /// The decisions on a turn that stand.
    package mutating func decisions(on place: TurnPlace) -> [SampleStanding.StandingDecision] {
        guard let standing = stood(place.sample)?.standing else { return [] }
        return Array(standing.decisions(on: place.turn))
    }

    /// The decisions that are told with a turn behind a number, in the order in which they were made.
    package mutating func decisions(behind found: FigurePlace) -> [SampleStanding.StandingDecision] {
        guard let reviewer = found.plantedFor else {
            return decisions(on: found.place).sorted { $0.event < $1.event }
        }
        let standing = stood(found.place.sample)?.standing
        return [standing?.plantedDecision(on: found.place.turn, by: reviewer)].compactMap(\.self)
    }

    /// Whether what became of a turn is counted.
    package mutating func isDecided(_ place: TurnPlace) -> Bool {
        guard let (facts, standing) = stood(place.sample), let found = standing.resolution(of: place.turn) else {
            return false
        }
        return standing.isCounted(found, facts, from: filter.beginning)
    }
}
