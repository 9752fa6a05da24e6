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
    /// thousand. They are the first in an order that stays, so that the figure moves only when one of them does.
    ///
    func chanceDistances(_ view: FigureView) throws -> [TextGroup: ChanceDistance] {
        let groups = Array(view.sums.textSums.mapValues(\.observed))
        let found = Mutex([Result<ChanceDistance?, any Error>?](repeating: nil, count: groups.count))
        DispatchQueue.concurrentPerform(iterations: groups.count) { index in
            let result = Result { try chanceDistance(of: groups[index].key, observed: groups[index].value, view) }
            found.withLock { $0[index] = result }
        }
        var distances: [TextGroup: ChanceDistance] = [:]
        for (group, result) in zip(groups, found.withLock { $0 }) { distances[group.key] = try result?.get() }
        return distances
    }

    private func chanceDistance(of group: TextGroup, observed: Double, _ view: FigureView) throws -> ChanceDistance? {
        var found: ChanceDistance?
        var texts: [[String: Int]] = []
        let kept = view.sums.drawnTurns(of: group, count: 4_800)
        for turns in [300, 1_200, 4_800] {
            let drawn = kept.prefix(turns).dropFirst(texts.count)
            for start in stride(from: drawn.startIndex, to: drawn.endIndex, by: 200) {
                texts += try finalTexts(of: drawn[start..<min(start + 200, drawn.endIndex)], view)
            }
            let isAll = texts.count < turns
            // More partners help for as long as there are no more turns.
            for partners in isAll ? [2, 8, 32, 128] : [2, 8] {
                found = ChanceDistance(texts, partners: partners, isAll: isAll)
                guard let chance = found, !chance.isEnough(observed: observed) else { return found }
            }
            if isAll { break }
        }
        return found
    }

    /// The final answers of turns, those of one turn together, each with how many arrived at it.
    private func finalTexts(of turns: ArraySlice<KeptTurn>, _ view: FigureView) throws -> [[String: Int]] {
        var fold = view.fold
        return try read { db in
            try turns.map { kept in
                var texts: [String: Int] = [:]
                for decision in fold.decisions(on: kept.place) where decision.decision != .reject {
                    if let text = try db.finalText(decision.event)?.answer { texts[text, default: 0] += 1 }
                }
                return texts
            }
        }
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
