package import Corpus
internal import Figures
internal import GRDB

extension ReviewStore {
    /// Declares turns gold whose outcome is known already, drawn by a seed: at most `count` of all that there are.
    ///
    /// Each becomes one event, which says where it was taken from. Promoted turns are easier than the rest.
    ///
    /// - Parameter source: Turns that leads have settled, or those that all of several reviewers decided the same;
    ///   ``GoldSource/declared`` promotes none.
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func promoteGold(
        from source: GoldSource, count: Int, seed: UInt64, by lead: Reviewer
    ) throws -> [RecordedAction] {
        let state: Resolution
        switch source {
        case .declared: return []
        case .adjudicated: state = .adjudicated
        case .unanimous: state = .unanimous
        }
        try read { db in _ = try db.lead(lead, to: "declare a turn gold") }
        let drawn = try draw(state, count: count, order: SeededDraw(seed: seed))
        var recorded: [RecordedAction] = []
        for start in stride(from: 0, to: drawn.count, by: 100) {
            recorded += try recording(by: lead, newest: \.last) { recorder in
                try drawn[start..<min(start + 100, drawn.count)].compactMap {
                    try recorder.promote(sample: $0.sample, turn: $0.turn, from: state, source: source)
                }
            }
        }
        return recorded
    }

    private typealias Drawn = (place: UInt64, sample: Int, turn: Int)

    /// The first turns of a state in a seeded order, by samples and turns.
    private func draw(_ state: Resolution, count: Int, order: SeededDraw) throws -> [Drawn] {
        var drawn: [Drawn] = []
        var last = GrowingKey((0, 0), of: "resolution", by: <)
        while true {
            let page = try read { db in
                try db.rows(
                    """
                    SELECT sample, turn, state FROM resolution WHERE (sample, turn) > (?, ?)
                    ORDER BY sample, turn LIMIT 20000
                    """, last.last.0, last.last.1
                ) { (sample: $0.int("sample"), turn: $0.int("turn"), isOne: $0.text("state") == state.rawValue) }
            }
            if page.isEmpty { break }
            for row in page { try last.advance(to: (row.sample, row.turn)) }
            drawn += page.filter(\.isOne).map { (order.bits($0.sample, $0.turn), $0.sample, $0.turn) }
            drawn = Array(drawn.sorted { $0 < $1 }.prefix(max(0, count)))
        }
        return drawn.sorted { ($0.sample, $0.turn) < ($1.sample, $1.turn) }
    }
}

extension Recorder {
    /// Declares gold what became of a turn; nil when that has changed meanwhile.
    fileprivate func promote(
        sample: Int, turn: Int, from state: Resolution, source: GoldSource
    ) throws -> RecordedAction? {
        let found = try db.row(
            "SELECT state, outcome, event FROM resolution WHERE sample = ? AND turn = ?", sample, turn
        ) {
            SampleStanding.TurnResolution(
                turn: turn, state: try $0.value("state"), outcome: try $0.value("outcome"),
                event: $0.int64OrNil("event"))
        }
        guard let found, found.state == state else { return nil }
        let place = try db.place(sample: sample, turn: turn)
        var action = ReviewAction(
            action: .gold, sample: sample, turn: turn, reasons: [source.rawValue], source: .program)
        switch try db.outcome(found) {
        case .accepted: action.after = place.generated
        case .edited(let text):
            // Recorded by an earlier program that took what no export can write.
            guard place.generated.map({ place.room.obstacle(to: text, from: $0) == nil }) != false else { return nil }
            action.after = text
        case .rejected: action.after = nil
        case .undecided, .contested: return nil
        }
        // What was settled is what becomes gold: nothing of it is lost.
        action.supersedes = try db.earlierRuling(sample: sample, turn: turn, now: options.now())?.event
        try checkRuling(action, at: place)
        return try db.recorded(try append(try event(action, target: place.target), place: place))
    }
}
