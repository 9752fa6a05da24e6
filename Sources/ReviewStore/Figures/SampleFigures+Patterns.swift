internal import Corpus
internal import Figures

/// How a sample's turns were rated, as the tables of agreement count it.
extension SampleFigures {
    struct PatternGroup: Hashable {
        var measure: Measure
        var group: FigureGroup
    }

    /// The sample's pattern in each of its groups: a word for each turn with a rating, in alphabetical order.
    ///
    /// As `aae a`: two reviewers accepted a turn that a third one edited, and another turn was accepted by one.
    func patterns(_ scope: SampleContribution.Scope) -> [PatternGroup: String] {
        var words: [PatternGroup: [String]] = [:]
        var start = 0
        while start < ratings.count {
            let turn = ratings[start].turn
            var end = start
            while end < ratings.count, ratings[end].turn == turn { end += 1 }
            let ofTurn = ratings[start..<end]
            start = end
            var groups = scope.queues.map(FigureGroup.queue)
            if !scope.isQueuesOnly {
                groups.append(.domain(facts))
                if let kind = facts.kind(of: turn) { groups.append(.kind(kind)) }
                if let language = facts.language(of: turn) { groups.append(.language(language)) }
                if let week = ofTurn.first?.week { groups.append(.week(week)) }
            }
            for (measure, word) in Self.words(of: ofTurn) {
                for group in groups { words[PatternGroup(measure: measure, group: group), default: []].append(word) }
            }
        }
        return words.mapValues { $0.sorted().joined(separator: " ") }
    }

    /// The ratings of one turn by their letters: its decisions, and its answers where it has any.
    private static func words(of ratings: ArraySlice<Rating>) -> [(Measure, String)] {
        var words = [(Measure.decisions, word(of: ratings.map { RatingCode.code(of: $0.decision) }))]
        let answers = ratings.compactMap(\.answer)
        if let first = answers.first { words.append((RatingCode.measure(ofAnswer: first), word(of: answers))) }
        return words
    }

    private static func word(of codes: [Int]) -> String {
        String(decoding: codes.sorted().map { RatingCode.letter(of: $0) }, as: UTF8.self)
    }

    /// Who decided what, for each turn that at least two reviewers decided: as `1a 4e`, by the reviewers' numbers.
    var signatures: [String] {
        var signatures: [String] = []
        var start = 0
        while start < ratings.count {
            var end = start
            while end < ratings.count, ratings[end].turn == ratings[start].turn { end += 1 }
            if end - start > 1 {
                let signature = DecisionSignature(
                    ratings[start..<end].map { AdjudicationRating(reviewer: $0.reviewer, decision: $0.decision) })
                signatures.append(signature.text)
            }
            start = end
        }
        return signatures
    }
}
