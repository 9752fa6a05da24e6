import Corpus
import ReviewStore
import TestSupport

/// A project of a real one's size, made up from error rates that are known.
///
/// 55,000 turns in 23 domains are decided by twelve reviewers, a fifth of the samples by two. A share of the turns of
/// each domain needs a correction; each reviewer misses a share of those, and edits a share of the others in vain.
struct SimulatedProject {
    let folder: TemporaryFolder
    let store: ReviewStore
    let reviewers: [Reviewer]
    /// Every decision, as it was recorded: turns count over all samples.
    private(set) var decisions: [Decided] = []

    struct Decided {
        var sample: Int
        var turn: Int
        var reviewer: Int
        var decision: Decision
        var milliseconds: Int64
    }

    static let samples = 13_750
    static let turnsPerSample = 4
    static let domains = 23

    /// What share of a domain's turns needs a correction.
    static func need(ofDomain domain: Int) -> Double { 0.05 + 0.01 * Double(domain) }

    /// What share of the needed corrections a reviewer misses.
    static func missRate(of reviewer: Int) -> Double { 0.04 + 0.02 * Double(reviewer) }

    /// What share of right turns a reviewer edits in vain.
    static let falseAlarmRate = 0.03

    static func domain(of sample: Int) -> Int { sample % domains }

    init() throws {
        folder = try TemporaryFolder()
        let clock = FigureStore.TestClock(1_795_255_200_000)
        var options = ReviewStore.OpenOptions()
        options.now = { clock.now }
        let store = try ReviewStore.create(at: folder.path("project.sqlite"), options: options)
        self.store = store
        reviewers = try (0..<12).map { try store.reviewer(named: "reviewer \($0)") }
        var generator = SplitMix64(seed: 1_973)
        let truth = try Self.importSamples(into: store, &generator)
        // Forty samples a shift.
        for first in stride(from: 1, through: Self.samples, by: 40) {
            let samples = first...min(first + 39, Self.samples)
            let one = Int.random(in: 0..<12, using: &generator)
            let other = (one + Int.random(in: 1..<12, using: &generator)) % 12
            try review(Array(samples), as: one, truth, &generator)
            try review(samples.filter { $0.isMultiple(of: 5) }, as: other, truth, &generator)
            clock.pass(milliseconds: 3_600_000)
        }
    }

    /// Imports the samples and returns which turns need a correction.
    private static func importSamples(
        into store: ReviewStore, _ generator: inout SplitMix64
    ) throws -> [Bool] {
        var file = SmallFile(0, named: "project")
        var truth: [Bool] = []
        for sample in 1...samples {
            let turns = (1...turnsPerSample).map { turn in
                truth.append(Double.random(in: 0..<1, using: &generator) < need(ofDomain: domain(of: sample)))
                return MadeTurn(
                    text: TurnText(question: "问题 \(turn)?", answer: "答案 \(sample).\(turn)"),
                    kind: turn == 1 ? .longAnswer : .shortAnswer, language: .chinese)
            }
            file.samples.append(
                MadeSample(ordinal: sample - 1, domain: "domain \(domain(of: sample))", turns: turns))
        }
        try file.importWhole(into: store)
        return truth
    }

    private mutating func review(
        _ samples: [Int], as reviewer: Int, _ truth: [Bool], _ generator: inout SplitMix64
    ) throws {
        var actions: [ReviewAction] = []
        for sample in samples {
            for turn in 1...Self.turnsPerSample {
                let needsCorrection = truth[(sample - 1) * Self.turnsPerSample + turn - 1]
                let rate = needsCorrection ? 1 - Self.missRate(of: reviewer) : Self.falseAlarmRate
                let isCorrected = Double.random(in: 0..<1, using: &generator) < rate
                let decision: Decision =
                    !isCorrected ? .accept : Int.random(in: 0..<5, using: &generator) == 0 ? .reject : .edit
                let milliseconds = Int64.random(in: 2_000...40_000, using: &generator)
                var action = ReviewAction(
                    action: Event.Action(rawValue: decision.rawValue) ?? .accept, sample: sample, turn: turn,
                    activeMilliseconds: milliseconds, elapsedMilliseconds: milliseconds, cutoffMilliseconds: 60_000,
                    source: .desk)
                if decision == .edit {
                    action.after = TurnText(question: "问题 \(turn)?", answer: "改正 \(sample).\(turn)")
                }
                actions.append(action)
                decisions.append(
                    Decided(
                        sample: sample, turn: turn, reviewer: reviewer, decision: decision, milliseconds: milliseconds))
            }
        }
        _ = try store.record(actions, by: reviewers[reviewer])
    }
}
