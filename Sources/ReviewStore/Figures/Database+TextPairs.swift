internal import Corpus
internal import GRDB

/// Which two decisions on a turn of a sample are compared, by their events.
struct TextPairKey: Hashable {
    var turn: Int
    var first: Int64
    var second: Int64
}

/// How the final answers of a sample's turns compare.
///
/// Compared are those of turns that at least two reviewers kept and at least one of them edited: two who accepted have
/// the same answer.
extension Database {
    /// Brings the comparisons of a sample's texts up to date and returns their sums by turns.
    func refreshTexts(sample: Int, _ standing: SampleStanding) throws -> [SampleFigures.TurnTexts] {
        let kept = try textPairs(sample: sample)
        let fresh = try textPairs(sample: sample, standing) { kept[$0] }
        for (key, pair) in fresh.pairs where kept[key] == nil {
            try run(
                """
                INSERT INTO text_pair
                    (sample, turn, first, second, equal, canonically_equal, levenshtein, chrf, token_f1)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, sample, key.turn, key.first, key.second, pair.isEqual, pair.isCanonicallyEqual,
                pair.levenshtein, pair.chrF, pair.tokenF1)
        }
        for key in kept.keys where fresh.pairs[key] == nil {
            try run(
                "DELETE FROM text_pair WHERE sample = ? AND turn = ? AND first = ? AND second = ?", sample, key.turn,
                key.first, key.second)
        }
        return fresh.texts
    }

    /// The comparisons as the texts have them, whatever is kept.
    func freshTextPairs(
        sample: Int, _ standing: SampleStanding
    ) throws -> (texts: [SampleFigures.TurnTexts], pairs: [TextPairKey: TextPair]) {
        try textPairs(sample: sample, standing) { _ in nil }
    }

    private func textPairs(
        sample: Int, _ standing: SampleStanding, known: (TextPairKey) -> TextPair?
    ) throws -> (texts: [SampleFigures.TurnTexts], pairs: [TextPairKey: TextPair]) {
        var finals: [Int: [SampleStanding.StandingDecision]] = [:]
        for (key, decision) in standing.decisions where decision.decision != .reject {
            finals[key.turn, default: []].append(decision)
        }
        finals = finals.filter { $0.value.count > 1 && $0.value.contains { $0.decision == .edit } }
        var texts: [SampleFigures.TurnTexts] = []
        var pairs: [TextPairKey: TextPair] = [:]
        for (turn, decisions) in finals.sorted(by: { $0.key < $1.key }) {
            let decisions = decisions.sorted { $0.event < $1.event }
            var tally = TextTally()
            for (index, second) in decisions.enumerated() {
                for first in decisions[..<index] where first.decision == .edit || second.decision == .edit {
                    let key = TextPairKey(turn: turn, first: first.event, second: second.event)
                    guard let pair = try known(key) ?? compare(first, second, sample: sample, turn: turn) else {
                        continue
                    }
                    pairs[key] = pair
                    tally.add(pair, ofAnswers: decisions.count)
                }
            }
            texts.append(SampleFigures.TurnTexts(turn: turn, tally: tally))
        }
        return (texts, pairs)
    }

    /// The comparisons that are kept.
    func textPairs(sample: Int) throws -> [TextPairKey: TextPair] {
        let found = try rows(
            """
            SELECT turn, first, second, equal, canonically_equal, levenshtein, chrf, token_f1 FROM text_pair
            WHERE sample = ?
            """, sample
        ) {
            (
                TextPairKey(turn: $0.int(0), first: $0.int64(1), second: $0.int64(2)),
                TextPair(
                    isEqual: $0.bool(3), isCanonicallyEqual: $0.bool(4), levenshtein: $0.int(5), chrF: $0.int(6),
                    tokenF1: $0.int(7))
            )
        }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    private func compare(
        _ first: SampleStanding.StandingDecision, _ second: SampleStanding.StandingDecision, sample: Int, turn: Int
    ) throws -> TextPair? {
        guard let one = try finalAnswer(first, sample: sample, turn: turn),
            let other = try finalAnswer(second, sample: sample, turn: turn)
        else { return nil }
        return TextPair(one, other)
    }

    /// The answer of a turn after a decision; nil for a rejection.
    func finalAnswer(_ decision: SampleStanding.StandingDecision, sample: Int, turn: Int) throws -> String? {
        switch decision.decision {
        case .reject: nil
        case .edit: try row("SELECT answer FROM event WHERE number = ?", decision.event) { $0.textOrNil(0) } ?? nil
        case .accept:
            try row(
                """
                SELECT turn.answer FROM sample JOIN turn ON turn.id = sample.first_turn + ?2 - 1
                WHERE sample.number = ?1
                """, sample, turn
            ) { $0.text(0) }
        }
    }
}
