internal import Corpus
internal import GRDB

/// Records one reviewer's events within one write transaction.
struct Recorder {
    let db: Database
    let options: ReviewStore.OpenOptions
    let site: Identifier
    let author: ReviewerRow

    /// Records an action about a sample or a turn, if it is fit.
    func act(_ action: ReviewAction) throws -> RecordedAction {
        try act(action) { try append($0, place: $1) }
    }

    /// Records actions that do not depend on one another, and brings the derived tables in line once for all of them.
    func act(_ actions: [ReviewAction]) throws -> [RecordedAction] {
        var samples: Set<Int> = []
        let recorded = try actions.map { action in
            try act(action) { event, place in
                samples.insert(place.sample)
                return try insert(event, place: place)
            }
        }
        let now = options.now().milliseconds
        for sample in samples.sorted() {
            try db.refresh(sample: sample)
            try db.settleAssignments(sample: sample, reviewer: author.number, now: now)
        }
        return recorded
    }

    private func act(
        _ action: ReviewAction, recording: (Event, SamplePlace) throws -> LedgerEvent
    ) throws -> RecordedAction {
        guard let sample = action.sample else { throw StoreError.needsSample(action: action.action) }
        let place = try db.place(
            sample: sample, turn: action.action == .open ? nil : action.turn,
            seenBy: action.action.isRuling ? nil : author.number)
        if let earlier = try earlier(action, target: place.target) { return earlier }
        if action.action.isRuling { try checkRuling(action, at: place) }
        try ActionRules.check(action, at: place, taxonomy: try db.taxonomy())
        return try db.recorded(try recording(try event(action, target: place.target), place))
    }

    /// Adds an event about a place, with its fact, and brings the derived tables in line.
    func append(_ event: Event, place: SamplePlace?, reverses: Int64? = nil) throws -> LedgerEvent {
        guard let place else { return try db.append(event, site: site) }
        let recorded = try insert(event, place: place, reverses: reverses)
        try db.refresh(sample: place.sample)
        try db.settleAssignments(sample: place.sample, reviewer: author.number, now: event.time.milliseconds)
        return recorded
    }

    /// Adds an event about a place, with its fact; the derived tables wait.
    private func insert(_ event: Event, place: SamplePlace, reverses: Int64? = nil) throws -> LedgerEvent {
        let recorded = try db.append(event, site: site)
        try db.insert(
            db.fact(
                recorded, event, reviewer: author.number, sample: place.sample, reverses: reverses,
                generated: place.unseen))
        if event.action.decision != nil, let turn = event.target?.turn {
            try db.run(
                "DELETE FROM draft WHERE sample = ? AND turn = ? AND reviewer = ?", place.sample, turn, author.number)
        }
        return recorded
    }

    /// The event that an action becomes.
    func event(_ action: ReviewAction, target: EventTarget?, reverses: EventIdentity? = nil) throws -> Event {
        Event(
            time: options.now(), reviewer: author.identifier, action: action.action, target: target,
            reverses: reverses, after: action.after, reasons: action.reasons, note: action.note,
            activeMilliseconds: action.activeMilliseconds, elapsedMilliseconds: action.elapsedMilliseconds,
            cutoffMilliseconds: action.cutoffMilliseconds, source: action.source, seen: action.seen,
            guidelines: try db.digestSetting("guidelines"),
            taxonomy: try db.digestSetting("taxonomy"), program: options.program, key: action.key)
    }

    /// Says in the ledger what was changed about the project.
    @discardableResult
    func note(_ change: ProjectChange) throws -> LedgerEvent {
        let action = ReviewAction(
            action: change.subject.action, sample: nil, reasons: change.reasons, source: .program)
        return try db.append(try event(action, target: nil), site: site)
    }

    /// The event that was recorded under this action's key before, when it says the same.
    ///
    /// - Throws: ``StoreError/keyTaken(key:event:)`` when it says something else.
    func earlier(_ action: ReviewAction, target: EventTarget?, isRedo: Bool = false) throws -> RecordedAction? {
        guard let key = action.key else { return nil }
        let number = try db.row("SELECT number FROM event WHERE reviewer = ? AND key = ?", author.identifier, key) {
            $0.int64("number")
        }
        guard let number, let earlier = try db.event(number), let said = earlier.event else { return nil }
        // What was measured may differ, and what an undo reversed was found then.
        var again = said
        again.action = action.action
        again.after = action.after
        again.reasons = action.reasons
        again.note = action.note
        if action.action != .undo || action.sample != nil { again.target = target }
        if action.action == .undo {
            if action.turn == nil { again.target?.turn = said.target?.turn }
            again.target?.shown = said.target?.shown
        }
        // A redo is an undo too: of an undo.
        let reversed = try said.reverses.flatMap { try db.number(of: $0) }.flatMap { try db.event($0) }
        let wasRedo = reversed?.event?.action == .undo
        guard CanonicalPayload(again).bytes == CanonicalPayload(said).bytes, isRedo == wasRedo else {
            throw StoreError.keyTaken(key: key, event: earlier.identity)
        }
        return try db.recorded(earlier, wasAlreadyRecorded: true)
    }
}

extension Database {
    /// An event as the answer to whoever had it recorded.
    func recorded(_ event: LedgerEvent, wasAlreadyRecorded: Bool = false) throws -> RecordedAction {
        let fact = try row(
            """
            SELECT fact.sample, fact.turn, reversed.action FROM fact
            LEFT JOIN event reversed ON reversed.number = fact.reverses WHERE fact.event = ?
            """, event.number
        ) {
            (
                sample: $0.int("sample"), turn: $0.int("turn"),
                reversed: $0.isNull("action") ? nil : try $0.value("action", as: Event.Action.self)
            )
        }
        return RecordedAction(
            identity: event.identity, hash: event.hash, sample: fact?.sample,
            turn: fact.flatMap { $0.turn == 0 ? nil : $0.turn }, reversed: fact?.reversed,
            wasAlreadyRecorded: wasAlreadyRecorded)
    }
}
