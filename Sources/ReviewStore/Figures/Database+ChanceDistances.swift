internal import Agreement
internal import Corpus
internal import GRDB
internal import TextAnalysis

extension Database {
    /// How far the final answers of different turns are apart, in pairs drawn at random: what chance would give.
    ///
    /// The same seed draws the same pairs from the same store. Samples are drawn evenly, and of each the first turn from a
    /// random one on that anybody kept.
    ///
    /// - Parameter pairs: How many are drawn, for all turns and for each kind at most.
    func chanceDistances(pairs: Int, seed: UInt64) throws -> (all: [Double], byKind: [TurnKind: [Double]]) {
        let last = try int("SELECT max(sample) FROM sample_figures") ?? 0
        guard last > 0 else { return ([], [:]) }
        var generator = SplitMix64(seed: seed)
        var answers: [(sample: Int, turn: Int, kind: TurnKind, answer: String)] = []
        for _ in 0..<(4 * pairs) {
            let sample = Int(generator.next() % UInt64(last)) + 1
            if let found = try finalAnswer(from: sample, turn: Int(generator.next() % 8) + 1) { answers.append(found) }
        }
        func distances(_ answers: [(sample: Int, turn: Int, kind: TurnKind, answer: String)]) -> [Double] {
            var distances: [Double] = []
            for place in stride(from: 0, to: answers.count - 1, by: 2) where distances.count < pairs {
                let (one, other) = (answers[place], answers[place + 1])
                guard one.sample != other.sample || one.turn != other.turn else { continue }
                distances.append(LevenshteinDistance(one.answer, other.answer).normalised)
            }
            return distances
        }
        let byKind = Dictionary(grouping: answers, by: \.kind)
        return (distances(answers), byKind.mapValues(distances))
    }

    /// The final answer of a decision on the first kept turn from a place on.
    private func finalAnswer(
        from sample: Int, turn: Int
    ) throws -> (sample: Int, turn: Int, kind: TurnKind, answer: String)? {
        let found = try row(
            """
            SELECT sample, turn, decision, event FROM decision
            WHERE (sample, turn) >= (?, ?) AND decision <> 'reject' ORDER BY sample, turn LIMIT 1
            """, sample, turn
        ) {
            (
                sample: $0.int(0), turn: $0.int(1),
                decision: SampleStanding.StandingDecision(decision: try $0.value(2), event: $0.int64(3))
            )
        }
        guard let found, let kind = try kind(sample: found.sample, turn: found.turn),
            let answer = try finalAnswer(found.decision, sample: found.sample, turn: found.turn)
        else { return nil }
        return (found.sample, found.turn, kind, answer)
    }
}
