internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

/// Settling turns at once whose versions hardly differ.
extension LeadRoom {
    /// Asks how alike versions must be.
    mutating func beginBulk() {
        guard page == .adjudication, layers.isEmpty else {
            refuse("turns are settled at once on the adjudication page; \(key(.pageAdjudication)) opens it")
            return
        }
        ask("settle versions that are alike to at least (0 to 1)", text: "0.95") { $0.lookForAlike($1) }
    }

    /// Looks for turns with versions that are alike, among those that are shown.
    private mutating func lookForAlike(_ text: String) {
        let number = text.filter { !$0.isWhitespace }
        guard let similarity = Double(number), (0...1).contains(similarity) else {
            return refuse("“\(text)” is no similarity; write a number from 0 to 1, as 0.95")
        }
        ask(.alike(SettlingQuery(waitingList.request.scope.allConditions, similarity: similarity)))
        say("looking for versions that are alike…")
    }

    mutating func arrive(_ proposals: [SettlingProposal], for query: SettlingQuery) {
        guard page == .adjudication, layers.isEmpty, isAtRest else { return }
        guard !proposals.isEmpty else { return say("no turn that all its reviewers edited has versions so much alike") }
        bench.message = nil
        let bulk = BulkSettlement(proposals, for: query)
        bench.overlay = .page(bulk.page) { room, _ in
            room.ask("why settle \(bulk.count)?") { $0.settle(bulk, reasons: $1, note: $2) }
        }
    }

    /// Has the turns settled, one event each.
    private mutating func settle(_ bulk: BulkSettlement, reasons: [String], note: String?) {
        let places = bulk.proposals.map(\.place)
        bench.effects.append(
            .ask(
                .settle(
                    request: bench.begin(.several(places)), bulk.proposals, asAskedBy: bulk.query, reasons: reasons,
                    note: note)))
        settled.formUnion(places)
        rebuild(.waiting)
        say("settling \(bulk.count)…")
    }

    mutating func settledAtOnce(_ request: Int, turns: Int) {
        guard case .several(let places) = bench.finish(request) else { return }
        bench.hasRecorded = true
        refresh()
        let left = places.count - turns
        if left > 0 { settled.subtract(places) }
        say(
            "settled \(turns == 1 ? "1 turn" : "\(NumberText.count(turns)) turns"), one event each"
                + (left > 0 ? "; \(NumberText.count(left)) had changed and are left" : ""))
    }
}
