import Corpus
import TestSupport
import Testing

@testable import ReviewStore

/// Two leads who rule on one turn without knowing of each other.
@Suite struct UnseenRulingTests {
    private func rule(
        _ action: Event.Action, _ small: SmallStore, by lead: Reviewer, over: EventIdentity? = nil
    ) throws -> RecordedAction {
        try small.store.record(
            ReviewAction(
                action: action, sample: 1, turn: 1,
                after: action == .reopen ? nil : TurnText(question: SmallFile.question(1), answer: "answer 0.1"),
                source: .script, supersedes: over), by: lead)
    }

    @Test(
        "A ruling that was not seen is not overwritten, by no kind of ruling; who has seen it may",
        arguments: [false, true])
    func overwriting(isGold: Bool) throws {
        let small = try SmallStore()
        let lea = try small.store.addReviewer(named: "lea", role: .lead, by: small.alice)
        let first = try rule(isGold ? .gold : .resolve, small, by: small.alice)
        // Gold is not resolved at all.
        for action in isGold ? [Event.Action.gold] : [.resolve, .gold] {
            let error = #expect(throws: StoreError.self) { try rule(action, small, by: lea) }
            let sentence = error?.description ?? ""
            #expect(sentence.contains("\(isGold ? "made gold" : "settled") by alice less than a minute ago"))
        }
        #expect(try small.resolution(1, 1) == (isGold ? .gold : .adjudicated))
        let second = try rule(.gold, small, by: lea, over: first.identity)
        // The one that was seen is not the one that stands any more.
        for action in [Event.Action.gold, .reopen] {
            #expect(throws: StoreError.self) { try rule(action, small, by: small.alice, over: first.identity) }
        }
        _ = try rule(.reopen, small, by: small.alice, over: second.identity)
        _ = try rule(.gold, small, by: lea)
        _ = try rule(.reopen, small, by: lea)
        _ = try rule(.resolve, small, by: small.alice)
        #expect(try small.store.check().problems == [])
    }
}
