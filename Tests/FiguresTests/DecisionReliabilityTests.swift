import Corpus
import Figures
import Testing

@Suite struct DecisionReliabilityTests {
    /// Reviewers 0 and 1 accept whatever comes; 2 and 3 are right.
    private static func project(turns: Int, together: Int = 20, wrong: Double = 0.5) -> DecisionSignatures {
        var signatures = DecisionSignatures(reviewers: ["amy", "ben", "cho", "dee", "eli"])
        let rejected = Int(Double(turns) * wrong)
        for (stamper, careful) in [(0, 2), (1, 3)] {
            signatures.append([(stamper, .accept), (careful, .accept)], turns: turns - rejected)
            signatures.append([(stamper, .accept), (careful, .reject)], turns: rejected)
        }
        signatures.append([(2, .accept), (3, .accept)], turns: turns - rejected)
        signatures.append([(2, .reject), (3, .reject)], turns: rejected)
        signatures.append([(0, .accept), (1, .accept)], turns: together)
        signatures.append([(0, .accept), (4, .accept)], turns: 5)
        return signatures
    }

    @Test("Two who accept everything are doubted where they agree, and two who are right are not")
    func stampers() throws {
        let reliability = DecisionReliability(Self.project(turns: 60))
        let doubtful = reliability.doubtfulAgreements
        #expect(doubtful.map(\.reviewers) == [[0, 1]] && doubtful.map(\.decision) == [.accept])
        // Their decisions say nothing, so half of what they accept is wrong, as of everything.
        let posterior = try #require(doubtful.first?.posterior)
        #expect(abs(posterior.certainty - 0.5) < 0.02 && abs(posterior.entropy - 1) < 0.01)
        let sum = posterior.probabilities.values.reduce(0, +)
        #expect(abs(sum - 1) < 1e-12)

        let careful = try #require(reliability.posterior(of: [(2, .accept), (3, .accept)]))
        #expect(careful.certainty > 0.99 && !careful.isLow)
        // One of them knows better than the other.
        let apart = try #require(reliability.posterior(of: [(0, .accept), (2, .reject)]))
        #expect((apart.probabilities[.reject] ?? 0) > 0.99 && !apart.isLow)
    }

    @Test("Where most is right, even who accepts everything is mostly right and is not doubted")
    func rarelyWrong() {
        #expect(DecisionReliability(Self.project(turns: 60, wrong: 0.1)).doubtfulAgreements.isEmpty)
    }

    @Test("From too few turns nothing is told of anybody")
    func littleData() throws {
        let few = DecisionReliability(Self.project(turns: 10, together: 10))
        #expect(few.doubtfulAgreements.isEmpty)
        #expect(few.posterior(of: [(0, .accept), (1, .accept)]) == nil)
        // Of a newcomer nothing is told, nor of a turn of theirs whoever else decided it.
        let enough = DecisionReliability(Self.project(turns: 60))
        #expect(enough.posterior(of: [(0, .accept), (4, .accept)]) == nil)
        #expect(enough.posterior(of: [(2, .accept)]) != nil && enough.posterior(of: []) == nil)
        #expect(enough.posterior(of: [(7, .accept)]) == nil)
        #expect(DecisionReliability(DecisionSignatures(reviewers: [])).doubtfulAgreements.isEmpty)
    }

    @Test("Certainty is about what all decided, or about the most probable decision where they differ")
    func certainty() {
        let probabilities: [Decision: Double] = [.accept: 0.15, .edit: 0, .reject: 0.85]
        let agreed = DecisionPosterior(probabilities: probabilities, decided: [.accept, .accept])
        #expect(agreed.certainty == 0.15 && agreed.isLow)
        let apart = DecisionPosterior(probabilities: probabilities, decided: [.accept, .reject])
        #expect(apart.certainty == 0.85 && !apart.isLow)
        #expect(abs(apart.entropy - 0.609_840) < 1e-6)
        let even = DecisionPosterior(probabilities: [.accept: 0.5, .reject: 0.5], decided: [.accept, .reject])
        #expect(even.entropy == 1 && even.isLow)
    }
}
