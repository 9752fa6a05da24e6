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
        func add(_ ofTurn: ArraySlice<Rating>, to groups: [FigureGroup]) {
            for (measure, word) in Self.words(of: ofTurn) {
                for group in groups { words[PatternGroup(measure: measure, group: group), default: []].append(word) }
            }
        }
        for ofTurn in Self.turns(of: ratings) {
            var groups = scope.queues.map(FigureGroup.queue)
            if !scope.isQueuesOnly, let turn = ofTurn.first?.turn {
                groups.append(.domain(facts))
                if let kind = facts.kind(of: turn) { groups.append(.kind(kind)) }
                if let language = facts.language(of: turn) { groups.append(.language(language)) }
            }
            add(ofTurn, to: groups)
        }
        if !scope.isQueuesOnly {
            for week in weeks {
                for ofTurn in Self.turns(of: week.ratings) { add(ofTurn, to: [.week(week.number)]) }
            }
        }
        return words.mapValues { $0.sorted().joined(separator: " ") }
    }

    /// The ratings turn by turn.
    static func turns(of ratings: [Rating]) -> [ArraySlice<Rating>] {
        var turns: [ArraySlice<Rating>] = []
        var start = 0
        while start < ratings.count {
            var end = start
            while end < ratings.count, ratings[end].turn == ratings[start].turn { end += 1 }
            turns.append(ratings[start..<end])
            start = end
        }
        return turns
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
        Self.turns(of: ratings).filter { $0.count > 1 }.map { ofTurn in
            DecisionSignature(ofTurn.map { AdjudicationRating(reviewer: $0.reviewer, decision: $0.decision) }).text
        }
    }
}
