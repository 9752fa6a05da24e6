internal import Corpus

extension SampleStanding {
    /// Makes it follow from the facts of a sample, oldest first, whatever it followed from before.
    ///
    /// - Parameter turns: How many turns a reviewer decides to be through with the sample; nil for all that it has.
    package mutating func follow(_ facts: [Fact], as viewer: Viewer? = nil, turns: Int? = nil) {
        clear()
        findUndone(facts)
        var rulings: [TurnRuling] = []
        for (place, fact) in facts.enumerated() where undone.isEmpty || !undone.contains(fact.event) {
            apply(fact, at: place, isPlanted: fact.isPlanted && Int(fact.reviewer) != viewer?.reviewer)
            if fact.action.isRuling, !fact.isPlanted {
                rulings.change(Int(fact.turn), default: TurnRuling(turn: Int(fact.turn))) {
                    $0.standing.take(fact, at: place)
                }
            }
        }
        let knowsGold = viewer?.knowsGold ?? true
        addResolutions(facts, rulings, knowsGold: knowsGold)
        for ruling in rulings {
            if ruling.standing.fact?.action == .reopen { reopened.insert(ruling.turn) }
            if knowsGold, let standing = ruling.standing.gold {
                gold.append(Gold(turn: ruling.turn, standing: standing))
            }
        }
        addProgress(turns: turns ?? Int(facts.first?.turns ?? 0))
    }

    private mutating func clear() {
        decisions.removeAll(keepingCapacity: true)
        planted.removeAll(keepingCapacity: true)
        resolutions.removeAll(keepingCapacity: true)
        gold.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        progress.removeAll(keepingCapacity: true)
        if !reopened.isEmpty { reopened.removeAll() }
        if !undone.isEmpty { undone.removeAll() }
    }

    /// The events that have been undone: from the newest back, for an undo that was undone itself does nothing.
    private mutating func findUndone(_ facts: [Fact]) {
        guard facts.contains(where: { $0.action == .undo }) else { return }
        let authors = Dictionary(facts.map { ($0.event, $0.reviewer) }, uniquingKeysWith: { first, _ in first })
        for fact in facts.reversed() where fact.action == .undo && !undone.contains(fact.event) {
            // Nobody undoes what another has done, whatever a merged ledger says.
            if fact.reverses != 0, fact.reverses < fact.event, authors[fact.reverses] == fact.reviewer {
                undone.insert(fact.reverses)
            }
        }
    }

    private mutating func apply(_ fact: Fact, at place: Int, isPlanted: Bool) {
        let turn = Int(fact.turn)
        let reviewer = Int(fact.reviewer)
        switch fact.action {
        case .accept, .edit, .reject:
            guard let decision = fact.decision else { return }
            var standing = StandingDecision(turn: turn, reviewer: reviewer, decision: decision, event: fact.event)
            standing.place = place
            if isPlanted { planted.put(standing) } else { decisions.put(standing) }
            changeProgress(of: reviewer) { $0.skipped = nil }
        case .skip: changeProgress(of: reviewer) { $0.skipped = fact.event }
        case .flag, .note:
            var mark = Mark(
                turn: turn, reviewer: reviewer, kind: fact.action == .flag ? .flag : .note, event: fact.event)
            mark.isPlanted = fact.isPlanted
            if fact.clears { marks.removeAll { $0.key == mark.key } } else { marks.put(mark) }
        case .open: changeProgress(of: reviewer) { if $0.opened == nil { $0.opened = fact.event } }
        case .undo, .resolve, .gold, .confirm, .alternative, .reopen, .site, .redact, .person, .roster, .queue: break
        }
    }

    private mutating func changeProgress(of reviewer: Int, _ body: (inout Progress) -> Void) {
        progress.change(reviewer, default: Progress(reviewer: reviewer), body)
    }

    private mutating func addProgress(turns: Int) {
        for decision in decisions { changeProgress(of: decision.reviewer) { $0.decided += 1 } }
        for decision in planted where decisions.element(decision.key) == nil {
            changeProgress(of: decision.reviewer) { $0.decided += 1 }
        }
        for index in progress.indices {
            progress[index].isClosed =
                progress[index].skipped != nil || (turns > 0 && progress[index].decided >= turns)
        }
    }

    // MARK: - Resolutions

    /// What leads have said about one turn.
    private struct TurnRuling: Keyed {
        var turn: Int
        var standing = StandingRuling()

        var key: Int { turn }
    }

    private mutating func addResolutions(_ facts: [Fact], _ rulings: [TurnRuling], knowsGold: Bool) {
        var start = 0
        while start < decisions.count {
            let end = decisions.endOfTurn(from: start)
            resolutions.append(consensus(decisions[start..<end], facts))
            start = end
        }
        for ruling in rulings {
            guard let fact = ruling.standing.fact, fact.action != .reopen, knowsGold || fact.action != .gold else {
                continue
            }
            var resolution = TurnResolution(
                turn: ruling.turn, state: fact.action == .gold ? .gold : .adjudicated,
                outcome: fact.text == 0 ? .rejected : fact.keepsGenerated ? .accepted : .edited, event: fact.event)
            resolution.place = ruling.standing.place
            resolutions.put(resolution)
        }
    }

    /// What the reviewers make of a turn together.
    private func consensus(_ ofTurn: ArraySlice<StandingDecision>, _ facts: [Fact]) -> TurnResolution {
        let one = ofTurn[ofTurn.startIndex]
        var first = one
        var isContested = false
        for other in ofTurn.dropFirst() {
            if other.decision != one.decision { isContested = true }
            if other.event < first.event { first = other }
        }
        if !isContested, first.decision == .edit, ofTurn.count > 1 {
            let agreed = Self.agreedText(ofTurn.sorted { $0.event < $1.event }, facts)
            isContested = agreed == nil
            first = agreed ?? first
        }
        let outcome: TurnOutcome =
            switch first.decision {
            case .accept: .accepted
            case .edit: .edited
            case .reject: .rejected
            }
        var resolution = TurnResolution(
            turn: one.turn, state: isContested ? .contested : ofTurn.count == 1 ? .single : .unanimous,
            outcome: isContested ? .contested : outcome, event: isContested ? nil : first.event)
        resolution.place = first.place
        return resolution
    }

    /// The edit whose text counts, of edits in their order; nil when they differ in more than what wording leaves out.
    private static func agreedText(_ edits: [StandingDecision], _ facts: [Fact]) -> StandingDecision? {
        guard let first = edits.first.map({ facts[$0.place] }) else { return nil }
        let areAlike = edits.allSatisfy {
            let fact = facts[$0.place]
            return fact.text == first.text || fact.wording != 0 && fact.wording == first.wording
        }
        guard areAlike else { return nil }
        var writers: [Int64: Int] = [:]
        for edit in edits { writers[facts[edit.place].text, default: 0] += 1 }
        let most = writers.values.max()
        return edits.first { writers[facts[$0.place].text] == most }
    }
}

extension Fact {
    /// The decision that it is, if it is one.
    var decision: Decision? {
        switch action {
        case .accept: .accept
        case .edit: .edit
        case .reject: .reject
        default: nil
        }
    }
}
