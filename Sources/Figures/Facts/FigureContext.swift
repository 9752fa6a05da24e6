internal import Corpus

/// What figures follow from beside the facts: what turns and queues there are, and how texts compare.
package struct FigureContext: Sendable {
    /// The groups of turns by their numbers; nil where a number is none's.
    package var groups: [TurnGroup?] = []
    /// The numbers of the queues that a sample is in, of all lists of them that there are.
    package var queueLists: [[Int]] = [[]]
    /// By sample, which of ``queueLists`` is its own; samples beyond are in none.
    package var queueListOfSample: [Int32] = []
    /// How the final answers of two decisions on a turn compare, of which one is an edit.
    package var textPairs: [EventPair: TextPair] = [:]
    /// Whether a decision comes to the same as what is right: by the decision and the event that says what is right.
    package var verdicts: [EventPair: Bool] = [:]
    /// The kinds of the errors that were planted, by sample, turn and reviewer.
    package var plantedErrors: [PlantedPlace: String] = [:]

    package init() {}

    func queues(of sample: Int) -> [Int] {
        queueListOfSample.indices.contains(sample) ? queueLists[Int(queueListOfSample[sample])] : []
    }
}

/// Two events that are compared.
package struct EventPair: Hashable, Sendable {
    package var first: Int64
    package var second: Int64

    package init(_ first: Int64, _ second: Int64) {
        self.first = first
        self.second = second
    }

    /// The pairs of decisions on one turn whose final answers are compared: both have one, and one is an edit.
    static func compared(_ decisions: some Sequence<(decision: Decision, event: Int64)>) -> [EventPair] {
        let final = decisions.filter { $0.decision != .reject }
        return final.indices.flatMap { index in
            final[..<index].filter { $0.decision == .edit || final[index].decision == .edit }.map { other in
                EventPair(min(other.event, final[index].event), max(other.event, final[index].event))
            }
        }
    }
}

/// A turn that was shown to a reviewer with an error in it.
package struct PlantedPlace: Hashable, Sendable {
    package var sample: Int
    package var turn: Int
    package var reviewer: Int

    package init(sample: Int, turn: Int, reviewer: Int) {
        self.sample = sample
        self.turn = turn
        self.reviewer = reviewer
    }
}
