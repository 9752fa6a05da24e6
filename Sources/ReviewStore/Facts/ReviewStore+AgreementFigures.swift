package import Corpus
package import Figures
internal import Agreement
internal import Dispatch
internal import GRDB
internal import Synchronization

extension ReviewStore {
    /// How well reviewers agree.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``: what others decided is not a reviewer's to see.
    package func agreementFigures(
        _ scope: Scope = .all, for lead: Reviewer, _ request: AgreementRequest = AgreementRequest()
    ) throws -> AgreementFigures {
        let people = try read { db in
            _ = try db.lead(lead, to: "see how reviewers agree")
            return try db.people()
        }
        let view = try figureView(scope)
        let chance = try chanceDistances(scope, view)
        let tasks = AgreementFigures.tasks(view.sums, by: request.groups, view.names)
        return AgreementFigures(
            view.sums, cards: Array(zip(tasks, Self.cards(tasks, request.intervals))), by: request.groups,
            signatures: view.sums.signatures(people.map { ($0.number, $0.shownName) }), chance: chance)
    }

    /// The cards in the order of their tasks, made on all cores: intervals take most of a page's time.
    private static func cards(_ tasks: [AgreementFigures.Task], _ intervals: IntervalMethod?) -> [AgreementCard] {
        let cards = Mutex([AgreementCard?](repeating: nil, count: tasks.count))
        DispatchQueue.concurrentPerform(iterations: tasks.count) { index in
            let card = tasks[index].card(intervals)
            cards.withLock { $0[index] = card }
        }
        return cards.withLock { $0.compactMap(\.self) }
    }
}
