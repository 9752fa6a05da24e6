internal import Agreement
internal import Corpus
internal import Figures

/// Of what turns texts are compared: within a kind and a language, since others differ for no reviewer's sake.
struct TextGroup: Hashable {
    var kind: TurnKind
    var language: Language
}

/// A turn that at least two reviewers kept, so that it has several final answers.
struct KeptTurn: Hashable {
    var group: TextGroup
    var turn: Int
    /// How many accepted it, and how many edited it.
    var accepted: Int
    var edited: Int

    /// What it adds to the sums besides how its texts compare.
    var tally: TextTally {
        var tally = TextTally()
        tally.texts = accepted + edited
        tally.acceptedPairs = accepted * (accepted - 1) / 2
        return tally
    }

    /// The turn's place among those of its group: a number as good as drawn, the same for ever.
    func draw(sample: Int) -> Int64 {
        var generator = SplitMix64(seed: UInt64(truncatingIfNeeded: sample) << 16 ^ UInt64(truncatingIfNeeded: turn))
        return Int64(generator.next() >> 1)
    }
}

extension SampleFigures {
    /// The turns that at least two reviewers kept.
    var keptTurns: [KeptTurn] {
        var counts: [Int: (accepted: Int, edited: Int)] = [:]
        for rating in ratings where rating.decision != .reject {
            counts[rating.turn, default: (0, 0)].accepted += rating.decision == .accept ? 1 : 0
            counts[rating.turn, default: (0, 0)].edited += rating.decision == .edit ? 1 : 0
        }
        return counts.sorted { $0.key < $1.key }.compactMap { turn, count in
            guard count.accepted + count.edited > 1, let kind = facts.kind(of: turn),
                let language = facts.language(of: turn)
            else { return nil }
            return KeptTurn(
                group: TextGroup(kind: kind, language: language), turn: turn, accepted: count.accepted,
                edited: count.edited)
        }
    }
}
