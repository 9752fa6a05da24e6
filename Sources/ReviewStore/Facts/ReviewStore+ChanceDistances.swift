internal import Corpus
internal import Dispatch
internal import Figures
internal import GRDB
internal import Synchronization
internal import TextAnalysis

extension ReviewStore {
    /// How far final answers of different turns of one kind and language are apart: what chance would give.
    ///
    /// As many turns and pairs of them are compared as make the error of that below ``ChanceDistance/enough``, up to a few
    /// thousand. They are the first in an order that stays, so that the figure moves only when one of them does, and until
    /// then is taken from memory.
    func chanceDistances(_ scope: Scope, _ view: FigureView) throws -> [TextGroup: ChanceDistance] {
        let known = memory.knownChances(scope, view.ledger)
        var searches = view.sums.textSums.map { group, sums in
            ChanceSearch(
                group, observed: sums.observed, drawn: view.sums.drawnTurns(of: group, count: 4_800),
                known: known[group])
        }
        while searches.contains(where: { $0.wanted != nil }) {
            try readTexts(for: &searches, view)
            let open = Mutex(searches)
            DispatchQueue.concurrentPerform(iterations: searches.count) { index in
                var search = open.withLock { $0[index] }
                search.compare()
                open.withLock { $0[index] = search }
            }
            searches = open.withLock { $0 }
        }
        memory.keepChances(
            Dictionary(searches.map { ($0.group, $0.kept) }, uniquingKeysWith: { first, _ in first }), scope,
            view.ledger)
        return Dictionary(searches.map { ($0.group, $0.result) }, uniquingKeysWith: { first, _ in first })
            .compactMapValues(\.self)
    }

    /// Reads the texts that searches want, all together in the order of samples: what stands together is read once.
    private func readTexts(for searches: inout [ChanceSearch], _ view: FigureView) throws {
        let wanted = searches.indices.flatMap { search in
            searches[search].missing.map { (search: search, text: $0, place: searches[search].drawn[$0].place) }
        }.sorted { $0.place < $1.place }
        let parts = stride(from: 0, to: wanted.count, by: 200).map { wanted[$0..<min($0 + 200, wanted.count)] }
        let found = Mutex([Result<[[String: Int]], any Error>?](repeating: nil, count: parts.count))
        DispatchQueue.concurrentPerform(iterations: parts.count) { part in
            let texts = Result { try finalTexts(of: parts[part].map(\.place), view) }
            found.withLock { $0[part] = texts }
        }
        for search in searches.indices {
            searches[search].texts += repeatElement([:], count: searches[search].missing.count)
        }
        for (part, texts) in zip(parts, found.withLock { $0 }) {
            for (one, texts) in zip(part, try texts?.get() ?? []) { searches[one.search].texts[one.text] = texts }
        }
    }

    /// The final answers of turns, those of one turn together, each with how many arrived at it.
    private func finalTexts(of turns: [TurnPlace], _ view: FigureView) throws -> [[String: Int]] {
        var fold = view.fold
        return try read { db in
            try turns.map { place in
                var texts: [String: Int] = [:]
                let decisions = fold.decisions(on: place)
                let accepted = decisions.count { $0.decision == .accept }
                if accepted > 0, let turn = try db.generatedTurn(sample: place.sample, turn: place.turn) {
                    texts[turn.text.answer] = accepted
                }
                for decision in decisions where decision.decision == .edit {
                    if let text = try db.finalText(decision.event)?.answer { texts[text, default: 0] += 1 }
                }
                return texts
            }
        }
    }
}

/// What chance gives in a group, as it was found: as good as found again until one of its turns changes.
struct KnownChance: Sendable {
    /// The turns whose texts were compared.
    var turns: [KeptTurn]
    var steps: [ChanceStep]
    /// By step, what was found; nil of too few turns.
    var distances: [ChanceDistance?]
}

/// How many turns of a group are compared, each with how many of the next ones in a ring.
struct ChanceStep: Hashable, Sendable {
    var turns: Int
    var partners: Int
    /// Whether there are no other turns.
    var isAll: Bool

    /// From few comparisons to many.
    static func all(of drawn: Int) -> [ChanceStep] {
        var steps: [ChanceStep] = []
        for turns in [300, 1_200, 4_800] {
            let isAll = drawn < turns
            // More partners help for as long as there are no more turns.
            steps += (isAll ? [2, 8, 32, 128] : [2, 8]).map {
                ChanceStep(turns: min(turns, drawn), partners: $0, isAll: isAll)
            }
            if isAll { break }
        }
        return steps
    }
}

/// The search for what chance gives in one group: compares more and more until that is told well enough.
private struct ChanceSearch: Sendable {
    let group: TextGroup
    let drawn: [KeptTurn]
    /// The final answers of the first turns drawn.
    var texts: [[String: Int]] = []
    private let observed: Double
    private let steps: [ChanceStep]
    private var distances: [ChanceDistance?] = []

    init(_ group: TextGroup, observed: Double, drawn: [KeptTurn], known: KnownChance?) {
        self.group = group
        self.observed = observed
        self.drawn = drawn
        steps = ChanceStep.all(of: drawn.count)
        guard let known, known.steps.elementsEqual(steps.prefix(known.steps.count)),
            known.turns.elementsEqual(drawn.prefix(known.turns.count))
        else { return }
        distances = known.distances
    }

    /// The step that tells enough; nil when none is known that does.
    private var settled: Int? {
        let enough = distances.firstIndex { $0?.isEnough(observed: observed) ?? true }
        return enough ?? (distances.count == steps.count ? distances.indices.last : nil)
    }

    /// How many texts the next step needs; nil when no more are needed.
    var wanted: Int? { settled == nil && distances.count < steps.count ? steps[distances.count].turns : nil }

    /// The places of the texts that the next step needs and that are not read yet.
    var missing: Range<Int> { texts.count..<max(texts.count, wanted ?? 0) }

    /// Takes the steps for which there are texts enough.
    mutating func compare() {
        while let wanted, wanted <= texts.count {
            let step = steps[distances.count]
            distances.append(
                ChanceDistance(Array(texts.prefix(step.turns)), partners: step.partners, isAll: step.isAll))
        }
    }

    var result: ChanceDistance? { settled.flatMap { distances[$0] } }

    var kept: KnownChance {
        let steps = Array(steps.prefix(distances.count))
        return KnownChance(
            turns: Array(drawn.prefix(steps.last?.turns ?? 0)), steps: steps, distances: distances)
    }
}

extension ChanceDistance {
    /// Compares each turn with the next ones in a ring, and all with all where they are few.
    ///
    /// - Parameters:
    ///   - turns: the final answers of turns in random order, each with how many arrived at it.
    ///   - partners: with how many of the next turns each is compared.
    ///   - isAll: whether there are no other turns.
    /// - Returns: nil of fewer turns than ``fewestTurns``.
    init?(_ turns: [[String: Int]], partners: Int, isAll: Bool) {
        guard turns.count >= Self.fewestTurns else { return nil }
        let turns = turns.map { $0.sorted { $0.key < $1.key } }
        let count = turns.count
        let isWhole = count * (count - 1) / 2 <= Self.fewPairs
        var sums = PairSums(turns: count)
        for step in 1...(isWhole ? count / 2 : min(partners, count / 2)) {
            // Half way round a ring everybody is met from both sides.
            for one in 0..<(2 * step == count ? step : count) {
                let other = (one + step) % count
                sums.pairs += 1
                for (text, times) in turns[one] {
                    for (otherText, otherTimes) in turns[other] {
                        let distance = text == otherText ? 0 : LevenshteinDistance(text, otherText).normalised
                        sums.add(distance, times: Double(times * otherTimes), one, other)
                    }
                }
            }
        }
        self = sums.chance(isAll: isAll, isWhole: isWhole)
    }

    /// Up to so many pairs all are compared.
    private static let fewPairs = 2_000
}

/// Sums over pairs of turns, and for each turn over the pairs it is part of.
private struct PairSums {
    private struct Moments {
        var weight = 0.0
        var distance = 0.0
        var square = 0.0

        mutating func add(_ distance: Double, _ times: Double) {
            weight += times
            self.distance += distance * times
            square += distance * distance * times
        }
    }

    private var all = Moments()
    private var fourth = 0.0
    private var byTurn: [Moments]
    /// The pairs of turns.
    var pairs = 0

    init(turns: Int) { byTurn = [Moments](repeating: Moments(), count: turns) }

    mutating func add(_ distance: Double, times: Double, _ one: Int, _ other: Int) {
        all.add(distance, times)
        fourth += distance * distance * distance * distance * times
        byTurn[one].add(distance, times)
        byTurn[other].add(distance, times)
    }

    /// - Parameters:
    ///   - isAll: whether there are no other turns, so that only the choice of pairs is left to chance.
    ///   - isWhole: whether all pairs were compared.
    func chance(isAll: Bool, isWhole: Bool) -> ChanceDistance {
        let mean = all.distance / all.weight
        let square = all.square / all.weight
        var chance = ChanceDistance(mean: mean, square: square, pairs: pairs, turns: byTurn.count)
        if isAll {
            guard !isWhole else { return chance }
            chance.meanError = (max(0, square - mean * mean) / Double(pairs)).squareRoot()
            chance.squareError = (max(0, fourth / all.weight - square * square) / Double(pairs)).squareRoot()
        } else {
            chance.meanError = error(mean) { $0.distance / $0.weight }
            chance.squareError = error(square) { $0.square / $0.weight }
        }
        return chance
    }

    /// The standard error of a mean over pairs of turns that were drawn: twice that of the turns' own means.
    ///
    /// Source: W. Hoeffding, Annals of Mathematical Statistics 19 (1948) 293; means over few partners vary a little more.
    private func error(_ mean: Double, _ value: (Moments) -> Double) -> Double {
        let squares = byTurn.reduce(0) { $0 + (value($1) - mean) * (value($1) - mean) }
        return 2 * (squares / Double(byTurn.count - 1) / Double(byTurn.count)).squareRoot()
    }
}
