import Agreement
import Corpus
import Figures
import Testing

@testable import ReviewStore

/// What chance would give for final texts.
@Suite struct ChanceDistanceTests {
    @Test("Few turns are compared all with all, which leaves no error")
    func whole() throws {
        // Six turns of one answer and six of another: 36 of 66 pairs differ.
        let turns = (0..<12).map { [$0 < 6 ? "是" : "否": 2] }
        let chance = try #require(ChanceDistance(turns, partners: 2, isAll: true))
        #expect(chance.pairs == 66 && chance.turns == 12)
        #expect(abs(chance.mean - 36.0 / 66) < 1e-12 && abs(chance.square - 36.0 / 66) < 1e-12)
        #expect(chance.meanError == 0 && chance.squareError == 0 && chance.isEnough(observed: 1))
        #expect(ChanceDistance(Array(turns.prefix(9)), partners: 2, isAll: true) == nil)
    }

    @Test("Every final answer of a turn counts as often as people arrived at it")
    func weights() throws {
        // Ten turns of four “a” each, and one of a single “b”: 10 · 4 · 1 of 4 · 4 · 45 + 40 pairs of answers differ.
        let turns = (0..<10).map { _ in ["a": 4] } + [["b": 1]]
        let chance = try #require(ChanceDistance(turns, partners: 2, isAll: true))
        #expect(abs(chance.mean - 40.0 / (16 * 45 + 40)) < 1e-12)
    }

    @Test("What some of the turns give is within its error of what all would give")
    func error() throws {
        var generator = SplitMix64(seed: 12)
        let texts = ["a red car", "a blue car", "two red cars", "a house", "nothing at all"]
        let all = (0..<4_000).map { _ in [texts.randomElement(using: &generator) ?? "": 2] }
        var expected = 0.0
        for one in texts { for other in texts { expected += LevenshteinOracle.normalised(one, other) / 25 } }
        var within = 0
        for start in stride(from: 0, to: 4_000, by: 200) {
            let drawn = Array(all[start..<start + 200])
            let chance = try #require(ChanceDistance(drawn, partners: 8, isAll: false))
            #expect(chance.meanError > 0 && chance.meanError < 0.05 && chance.pairs == 1_600)
            if abs(chance.mean - expected) < 2 * chance.meanError { within += 1 }
        }
        // Nineteen of twenty on average.
        #expect(within >= 17)
    }

    @Test("Chance is that of one kind and language, and what is in another language does not raise it")
    func withinLanguages() throws {
        let figures = try FigureStore(samples: 24)
        for sample in 1...24 {
            for reviewer in 0..<2 {
                // Half of the judgements are turned into no by both; once the two differ.
                if sample <= 12 || (sample == 13 && reviewer == 0) {
                    try figures.act(.edit, sample, 1, by: reviewer, answer: "否")
                } else {
                    try figures.act(.accept, sample, 1, by: reviewer)
                }
                try figures.act(.accept, sample, 3, by: reviewer)
            }
        }
        let agreement = try figures.store.agreementFigures(for: figures.reviewers[0])
        let judgements = try #require(agreement.texts.first { $0.group == "judgement" })
        let chance = try #require(judgements.chanceLevenshtein.value)
        // Of 4 · 276 pairs of answers of different turns 25 · 23 differ but for the one within a turn.
        #expect(abs(chance - (25.0 * 23 - 1) / (4 * 276)) < 1e-12)
        #expect(judgements.chancePairs == 276 && judgements.chanceError == 0)
        let alpha = try #require(judgements.distanceAlpha.value)
        // One turn of 24 differs wholly: 2 of 48 texts.
        #expect(abs(alpha - (1 - 2.0 / 48 / chance)) < 1e-12)
        // The descriptions are all the same, so chance would agree on them as well.
        let descriptions = try #require(agreement.texts.first { $0.group == "long answer" })
        #expect(descriptions.distanceAlpha == .undefined(.noVariation))
        let all = try #require(agreement.texts.first)
        #expect(abs(try #require(all.chanceLevenshtein.value) - chance / 2) < 1e-12)
        #expect(try figures.store.check().problems == [])
        // A decision elsewhere changes nothing of it, and a rejection takes its turn out.
        try figures.act(.accept, 5, 2)
        #expect(try figures.store.agreementFigures(for: figures.reviewers[0]).texts.first == all)
        try figures.act(.reject, 1, 1, by: 1)
        let fewer = try figures.store.agreementFigures(for: figures.reviewers[0]).texts
        #expect(fewer.first { $0.group == "judgement" }?.chancePairs == 23 * 11)
        #expect(try figures.store.check().problems == [])
    }
}

/// The distance as a textbook has it.
private enum LevenshteinOracle {
    static func normalised(_ one: String, _ other: String) -> Double {
        let (one, other) = (Array(one), Array(other))
        var row = Array(0...other.count)
        for (place, character) in one.enumerated() {
            var last = row[0]
            row[0] = place + 1
            for (column, otherCharacter) in other.enumerated() {
                let replaced = last + (character == otherCharacter ? 0 : 1)
                last = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, last + 1)
            }
        }
        return Double(row[other.count]) / Double(max(one.count, other.count))
    }
}
