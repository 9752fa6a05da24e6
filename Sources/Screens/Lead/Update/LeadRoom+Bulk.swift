internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

/// Settling turns at once whose versions hardly differ.
extension LeadRoom {
    /// Asks how alike versions must be.
    mutating func beginBulk() {
        guard page == .adjudication, layers.isEmpty else {
            refuse(
                "turns are settled at once on the adjudication page; \(key(.pageAdjudication)) opens it")
            return
        }
        openPrompt(.similarity, text: "0.95")
    }

    /// Looks for turns with versions that are alike, among those that are shown.
    mutating func lookForAlike(_ text: String) {
        let number = text.filter { !$0.isWhitespace }
        guard let similarity = Double(number), (0...1).contains(similarity) else {
            refuse("“\(text)” is no similarity; write a number from 0 to 1, as 0.95")
            return
        }
        ask(.alike(SettlingQuery(waitingList.request.filter, similarity: similarity)))
        say("looking for versions that are alike…")
    }

    mutating func arrive(_ proposals: [SettlingProposal], for query: SettlingQuery) {
        guard page == .adjudication, layers.isEmpty, isAtRest else { return }
        guard !proposals.isEmpty else {
            say("no turn that all its reviewers edited has versions so much alike")
            return
        }
        message = nil
        overlay = .bulk(BulkSettlement(proposals, for: query))
    }

    /// Does what a key is bound to in front of what would be settled.
    mutating func perform(_ action: Action, _ bulk: BulkSettlement) {
        var bulk = bulk
        let inside = bulk.page.inside(of: size)
        switch action {
        case .listNext: bulk.page.scroll(by: 1, inside: inside)
        case .listPrevious: bulk.page.scroll(by: -1, inside: inside)
        case .scrollDown: bulk.page.scroll(by: max(1, inside.rows - 1), inside: inside)
        case .scrollUp: bulk.page.scroll(by: -max(1, inside.rows - 1), inside: inside)
        case .listConfirm:
            overlay = .reasons(
                ReasonPicker(taxonomy: rulingReasons, keymap: keymap, isSingle: true), .bulk(bulk))
            return
        default: refuse("“\(action.summary)” does nothing here")
        }
        overlay = .bulk(bulk)
    }

    /// Has the turns settled, one event each.
    mutating func settle(_ bulk: BulkSettlement, reasons: [String], note: String?) {
        lastRequest += 1
        let places = bulk.proposals.map(\.place)
        outstanding.append(Outstanding(request: lastRequest, work: .bulk(places)))
        effects.append(
            .settle(
                request: lastRequest, bulk.proposals, asAskedBy: bulk.query, reasons: reasons, note: note))
        settled.formUnion(places)
        rebuild(.waiting)
        say("settling \(bulk.count)…")
    }

    mutating func settledAtOnce(_ request: Int, turns: Int) {
        guard let index = outstanding.firstIndex(where: { $0.request == request }),
            case .bulk(let places) = outstanding.remove(at: index).work
        else { return }
        hasRecorded = true
        refresh()
        let left = places.count - turns
        if left > 0 { settled.subtract(places) }
        say(
            "settled \(turns == 1 ? "1 turn" : "\(NumberText.count(turns)) turns"), one event each"
                + (left > 0 ? "; \(NumberText.count(left)) had changed and are left" : ""))
    }
}
