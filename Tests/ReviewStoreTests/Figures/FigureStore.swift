import Corpus
import ReviewStore
import Synchronization
import TestSupport

/// A store whose samples have a judgement, a choice and a long answer each, with reviewers and a clock of its own.
struct FigureStore {
    let folder: TemporaryFolder
    let path: String
    let store: ReviewStore
    /// The first is the lead.
    let reviewers: [Reviewer]
    let clock: TestClock

    /// What the events' times are taken from.
    final class TestClock: Sendable {
        private let time: Mutex<Int64>

        init(_ milliseconds: Int64) { time = Mutex(milliseconds) }

        var now: Timestamp { Timestamp(milliseconds: time.withLock { $0 }) }

        func pass(days: Int = 0, milliseconds: Int64 = 0) {
            time.withLock { $0 += Int64(days) * 86_400_000 + milliseconds }
        }
    }

    static let turns: [(text: TurnText, kind: TurnKind, language: Language)] = [
        (TurnText(question: "图中有猫吗？", answer: "是"), .judgement, .chinese),
        (
            TurnText(question: "Which colour is it?", choices: ["red", "blue", "green"], answer: "A"), .multipleChoice,
            .english
        ),
        (
            TurnText(question: "Describe the picture.", answer: "A red car stands in front of a house."), .longAnswer,
            .english
        ),
    ]

    /// - Parameters:
    ///   - samples: Every other one has the domain poster, the others that of their dataset, map.
    ///   - kept: The turns that there are of each sample; all of each when nil.
    init(
        samples: Int = 4, reviewers names: [String] = ["alice", "bob", "carol"], keeping kept: [Int: [Int]]? = nil
    ) throws {
        folder = try TemporaryFolder()
        path = folder.path("store.sqlite")
        // Saturday, 2026-11-21T10:00:00Z.
        let clock = TestClock(1_795_255_200_000)
        var options = ReviewStore.OpenOptions()
        options.now = { clock.now }
        let store = try ReviewStore.create(at: path, options: options)
        self.store = store
        self.clock = clock
        reviewers = try names.map { try store.reviewer(named: $0) }
        try Self.importSamples(samples, keeping: kept, into: store)
    }

    private static func importSamples(_ count: Int, keeping kept: [Int: [Int]]?, into store: ReviewStore) throws {
        var file = SmallFile(count, named: "figures")
        for index in file.samples.indices {
            file.samples[index].turns = turns.map { MadeTurn(text: $0.text, kind: $0.kind, language: $0.language) }
        }
        if let kept {
            file.samples = kept.keys.sorted().enumerated().map { ordinal, number in
                var sample = file.samples[number - 1]
                sample.ordinal = ordinal
                sample.turns = kept[number, default: []].map { sample.turns[$0 - 1] }
                return sample
            }
        }
        try file.importWhole(into: store)
    }

    /// Records an action at the desk that took so many milliseconds; an edit by its answer.
    @discardableResult
    func act(
        _ action: Event.Action, _ sample: Int?, _ turn: Int? = nil, by reviewer: Int = 0, active: Int64? = nil,
        answer: String? = nil, source: Event.Source = .desk
    ) throws -> RecordedAction {
        var after: TurnText?
        if let answer, let turn {
            after = Self.turns[turn - 1].text
            after?.answer = answer
        }
        return try store.record(
            ReviewAction(
                action: action, sample: sample, turn: turn, after: after, activeMilliseconds: active,
                elapsedMilliseconds: active.map { $0 * 2 }, cutoffMilliseconds: active == nil ? nil : 60_000,
                source: source),
            by: reviewers[reviewer])
    }
}
