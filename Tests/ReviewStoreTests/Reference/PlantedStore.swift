import Corpus
import ReviewStore
import TestSupport
import Testing

/// A store of samples in whose turns errors can be planted, and four people.
///
/// Each sample has a judgement (`是`), a multiple choice (`B`, 绿), a short answer (`3`) and another judgement (`否`).
struct PlantedStore {
    let folder: TemporaryFolder
    let path: String
    let store: ReviewStore
    /// The lead.
    let alice: Reviewer
    let bob: Reviewer
    let carol: Reviewer
    let dan: Reviewer

    static let texts = [
        TurnText(question: "图中有人吗？", answer: "是"),
        TurnText(question: "披风是什么颜色的？", choices: ["红", "绿", "蓝"], answer: "B"),
        TurnText(question: "How many boats are there?", answer: "3"),
        TurnText(question: "天黑了吗？", answer: "否"),
    ]

    init(samples: Int = 4) throws {
        folder = try TemporaryFolder()
        path = folder.path("store.sqlite")
        store = try ReviewStore.create(at: path)
        alice = try store.reviewer(named: "alice")
        bob = try store.reviewer(named: "bob")
        carol = try store.reviewer(named: "carol")
        dan = try store.reviewer(named: "dan")
        var file = SmallFile(samples, named: "planted")
        for index in file.samples.indices {
            file.samples[index].turns = zip(
                Self.texts, [TurnKind.judgement, .multipleChoice, .shortAnswer, .judgement]
            ).enumerated().map { turn, content in
                MadeTurn(text: content.0, kind: content.1, language: turn == 2 ? .english : .chinese)
            }
        }
        try file.importWhole(into: store)
    }

    /// Plants an error for bob and returns the turn and what he is shown there.
    func plant(_ sample: Int = 1, for reviewer: Reviewer? = nil, seed: UInt64 = 1) throws -> (turn: Int, text: TurnText)
    {
        let reviewer = reviewer ?? bob
        try #require(try store.plantError(in: sample, for: reviewer, seed: seed, by: alice))
        let shown = try #require(try store.sample(sample, for: reviewer)).turns.map(\.generated)
        let turn = try #require(shown.indices.first { shown[$0] != Self.texts[$0] })
        return (turn + 1, shown[turn])
    }

    @discardableResult
    func decide(
        _ action: Event.Action, _ sample: Int, _ turn: Int?, _ text: TurnText? = nil, reasons: [String] = [],
        note: String? = nil, by reviewer: Reviewer
    ) throws -> RecordedAction {
        try store.record(
            ReviewAction(
                action: action, sample: sample, turn: turn, after: text, reasons: reasons, note: note, source: .desk),
            by: reviewer)
    }

    /// The texts of a turn with another answer.
    static func text(_ turn: Int, answer: String) -> TurnText {
        var text = texts[turn - 1]
        text.answer = answer
        return text
    }

    func resolution(_ sample: Int, _ turn: Int, for reviewer: Reviewer? = nil) throws -> Resolution? {
        try store.sample(sample, for: reviewer ?? alice)?.turns[turn - 1].resolution
    }

    func outcome(_ sample: Int, _ turn: Int) throws -> ExportTurn.Outcome? {
        try store.exportSamples(dataset: 1, after: sample - 2, limit: 1, upTo: .max).first?.turns[turn - 1].outcome
    }
}
