internal import Corpus
internal import Figures
internal import GRDB
internal import TextAnalysis

extension Database {
    /// The fact that an event about a sample is.
    ///
    /// - Parameters:
    ///   - reverses: The event that it takes back.
    ///   - generated: What the turn says as generated; nil for the sample as a whole.
    func fact(
        _ ledger: LedgerEvent, _ event: Event, reviewer: Int, sample: Int, reverses: Int64?, generated: GeneratedTurn?
    ) throws -> Fact {
        let turn = event.target?.turn ?? 0
        var fact = Fact(
            event: ledger.number, time: event.time.milliseconds, reviewer: reviewer, turn: turn, action: event.action)
        fact.sample = Int32(clamping: sample)
        let place = try placeInGroups(sample: sample, turn: turn)
        fact.turns = Int32(clamping: place?.turns ?? 0)
        fact.group = Int32(clamping: place?.group ?? 0)
        fact.isAtDesk = event.source == .desk
        fact.reverses = reverses ?? 0
        fact.clears = event.action == .note && (event.note ?? "").isEmpty
        fact.measureTime(event)
        if let after = event.after {
            let shown = after.shown
            fact.text = RecordDigests.prefix(of: shown)
            fact.keepsGenerated = shown == generated?.shown
            if event.action == .edit { fact.wording = RecordDigests.prefix(of: after.wording) }
        }
        guard let generated else { return fact }
        if let shown = event.target?.shown, shown != generated.shown {
            fact.planted = RecordDigests.prefix(of: shown)
            fact.plantedResult = try plantedResult(of: fact, event, generated: generated.text, kind: place?.kind)
        } else {
            fact.measureText(event, shown: generated.text, kind: place?.kind)
        }
        return fact
    }

    private func placeInGroups(sample: Int, turn: Int) throws -> (turns: Int, group: Int, kind: TurnKind?)? {
        try row(
            """
            SELECT s.turns, coalesce(g.number, 0) AS number, t.kind FROM sample s
            LEFT JOIN turn t ON t.id = s.first_turn + max(?2, 1) - 1 AND t.sample = s.number
            LEFT JOIN turn_group g ON g.dataset = s.dataset AND g.domain = coalesce(s.domain, '') AND g.task = s.task
                AND g.kind = t.kind AND g.language = t.language
            WHERE s.number = ?1
            """, sample, turn
        ) { ($0.int("turns"), $0.int("number"), turn == 0 || $0.isNull("kind") ? nil : try $0.value("kind")) }
    }

    /// What a decision makes of a planted error; nil when it was not planted in this store.
    func plantedResult(
        of fact: Fact, _ event: Event, generated: TurnText, kind: TurnKind?
    ) throws -> PlantedErrorResult? {
        guard let decision = event.action.decision, let kind,
            let plantedVersion = try plantedVersion(
                sample: Int(fact.sample), turn: Int(fact.turn), reviewer: Int(fact.reviewer)),
            RecordDigests.prefix(of: plantedVersion.shown) == fact.planted
        else { return nil }
        switch decision {
        case .reject: return .caught
        case .accept: return .missed
        case .edit:
            guard let text = event.after else { return nil }
            let comparison = TurnComparison(kind: kind, generated: generated)
            if comparison.saySame(text, generated) { return .restored }
            return comparison.isCorrected(text, as: plantedVersion.text) ? .missed : .caught
        }
    }
}

/// A turn's texts as generated, with their hash.
struct GeneratedTurn {
    var text: TurnText
    var shown: SHA256Digest
}

extension Fact {
    fileprivate mutating func measureTime(_ event: Event) {
        // Nobody takes less than no time.
        let elapsed = event.elapsedMilliseconds.map { max(0, $0) }
        // Nobody decides in no time while time passes: the clock of active time was not running.
        let active = event.activeMilliseconds.map { max(0, $0) }.flatMap { $0 == 0 && elapsed ?? 0 > 0 ? nil : $0 }
        if let elapsed { self.elapsed = Int32(clamping: elapsed) }
        if let active { self.active = Int32(clamping: active) }
        if let cutoff = event.cutoffMilliseconds { self.cutoff = Int32(clamping: cutoff) }
    }

    fileprivate mutating func measureText(_ event: Event, shown: TurnText, kind: TurnKind?) {
        guard let decision = event.action.decision else { return }
        if decision == .edit, let after = event.after {
            let distance = LevenshteinDistance(shown.answer, after.answer).normalised
            editSize = Int16(clamping: Int((distance * 1_000).rounded()))
        }
        guard let kind, kind == .judgement || kind == .multipleChoice, decision != .reject else { return }
        switch FinalAnswer(of: event.after ?? shown, kind: kind) {
        case .yes: answer = Int8(RatingCode.yes)
        case .no: answer = Int8(RatingCode.no)
        case .option(let index): if index < 26 { answer = Int8(RatingCode.firstOption + index) }
        case .text: break
        }
    }
}
