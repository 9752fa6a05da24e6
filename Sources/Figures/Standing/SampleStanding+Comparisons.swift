internal import Corpus

extension SampleStanding {
    /// What has to be compared so that the figures of a sample can be told: final answers of two decisions of which one is
    /// an edit, and decisions with what is right.
    package func comparisons(_ facts: [Fact]) -> (texts: [EventPair], verdicts: [EventPair]) {
        var texts: [EventPair] = []
        for ofTurn in turns where ofTurn.count > 1 && ofTurn.contains(where: { $0.decision == .edit }) {
            texts += EventPair.compared(ofTurn.lazy.map { ($0.decision, $0.event) })
        }
        var verdicts: [EventPair] = []
        for gold in gold { verdicts += GoldScores(of: gold, facts, self, [:])?.missing ?? [] }
        for decision in planted {
            if let missing = result(of: decision, facts, [:]).missing { verdicts.append(missing) }
        }
        return (texts, verdicts)
    }
}
