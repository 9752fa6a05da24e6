package import Corpus

/// Turns that figures count, by sample.
package struct ChosenTurns: Hashable, Sendable {
    /// By sample, a bit for each of its first turns.
    private var first: [UInt64] = []
    /// By sample, the turns for which there are no bits.
    private var others: [Int: Set<Int>] = [:]

    package init() {}

    /// Adds a turn.
    package mutating func insert(_ place: TurnPlace) {
        guard (1...UInt64.bitWidth).contains(place.turn) else {
            others[place.sample, default: []].insert(place.turn)
            return
        }
        let lacking = place.sample + 1 - first.count
        if lacking > 0 { first.append(contentsOf: repeatElement(0, count: max(lacking, first.count / 2))) }
        first[place.sample] |= 1 << (place.turn - 1)
    }

    /// How many turns of a sample are chosen.
    package func count(in sample: Int) -> Int {
        (first.indices.contains(sample) ? first[sample].nonzeroBitCount : 0)
            + (others.isEmpty ? 0 : others[sample]?.count ?? 0)
    }

    /// Whether a turn is chosen; of the sample as a whole, turn 0, whether any of its turns is.
    package func contains(_ sample: Int, _ turn: Int) -> Bool {
        if turn == 0 { return count(in: sample) > 0 }
        guard turn <= UInt64.bitWidth else { return others[sample]?.contains(turn) ?? false }
        return first.indices.contains(sample) && first[sample] & 1 << (turn - 1) != 0
    }
}
