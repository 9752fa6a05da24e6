internal import Corpus
internal import Figures
internal import Settings

extension LeadRoom {
    /// Takes a version as it is; 0 is the generated text.
    mutating func take(_ number: Int) {
        guard let layer = settleLayer, let content = layer.content else { return refuse("the turn is not here yet") }
        let versions = layer.versions(hidesNames: hidesNames)
        guard number <= versions.count else {
            return refuse(versions.isEmpty ? "no reviewer has a version" : "there are \(versions.count) versions")
        }
        changeCase { $0.cursor = number }
        if number == 0 {
            propose(content.generated, what: "the generated text")
        } else {
            let name = layer.name(of: number - 1, hidesNames: hidesNames)
            propose(layer.text(of: versions[number - 1]), what: "version \(number) (\(name))")
        }
    }

    /// Asks why, with the ruling ready; nil rejects the turn.
    mutating func propose(_ text: TurnText?, what: String) {
        guard let layer = settleLayer, let content = layer.content else { return refuse("the turn is not here yet") }
        if content.isSettled {
            return refuse(content.isGold ? waysOfGold : "this turn is settled; \(key(.reopen)) opens it again")
        }
        ask(why: PendingRuling(place: layer.place, text: text, what: what))
    }

    /// Asks for the reason of a ruling, and records it.
    mutating func ask(why ruling: PendingRuling) {
        ask("why \(ruling.what) for turn \(ruling.place.name)?") { room, reasons, note in
            room.rule(ruling, reasons: reasons, note: note)
        }
    }

    /// Asks for a reason of a lead's.
    mutating func ask(
        _ question: String, then: @escaping @Sendable (inout LeadRoom, _ reasons: [String], _ note: String?) -> Void
    ) {
        let picker = ReasonPicker(question, verb: "settle", taxonomy: rulingReasons, keymap: keymap, isSingle: true)
        bench.overlay = .reasons(picker) { room, answer in then(&room, answer.reasons, answer.note) }
    }

    /// Records a ruling and goes on to the next turn that waits.
    private mutating func rule(_ ruling: PendingRuling, reasons: [String], note: String?) {
        var action = action(ruling.action, sample: ruling.place.sample, turn: ruling.place.turn)
        action.after = ruling.text
        action.reasons = reasons
        action.note = note
        // Gold is declared otherwise by who has seen what it was.
        if ruling.action == .gold { action.supersedes = settleLayer?.content?.standing }
        if case .some(.some) = bench.drafts[ruling.place] { dropDraft(of: ruling.place) }
        guard record(action) else { return }
        say("\(ruling.action.word) \(ruling.place.name): \(ruling.what); \(key(.undo)) undoes")
        advance()
    }

    /// Opens a settled turn again, for a new ruling.
    mutating func reopen() {
        guard let layer = settleLayer, let content = layer.content else { return }
        guard content.isSettled else { return refuse("this turn is not settled") }
        var action = action(.reopen, sample: layer.place.sample, turn: layer.place.turn)
        // What another lead has ruled since is not opened unseen.
        action.supersedes = content.standing
        guard record(action) else { return }
        say("opened \(layer.place.name) again; \(key(.undo)) undoes")
    }

    /// Goes on to the next turn of the list that is not settled, or back to the list after the last.
    private mutating func advance() {
        guard let layer = settleLayer else { return }
        let rest = layer.list[(layer.index + 1)...] + layer.list[..<layer.index]
        if let next = rest.first(where: { !layer.settled.contains($0) }), layer.list.count > 1 {
            show(next)
        } else if layer.list.count > 1 {
            closeLayer()
        } else {
            ask(.adjudicationCase(layer.place))
        }
    }
}
