internal import Corpus
internal import Figures
internal import Foundation
internal import ReviewStore
internal import Screens

/// Carries out what the lead's room asks of the store, on queues of its own, and answers with events.
///
/// Rulings are written one after the other, each durable before it is answered, and a figure that is asked for after a
/// ruling has it. Reading the agreement figures takes longer than the rest and has a queue of its own.
final class LeadStore: Sendable {
    private let store: ReviewStore
    private let lead: Reviewer
    private let pages: LeadPageFigures
    private let working = DispatchQueue(label: "lead.working", qos: .userInteractive)
    private let reckoning = DispatchQueue(label: "lead.reckoning", qos: .userInitiated)
    private let answer: @Sendable (LeadEvent) -> Void
    private let loss = StoreLoss()

    /// - Parameter answer: called on the queues, for each event.
    init(store: ReviewStore, lead: Reviewer, answer: @escaping @Sendable (LeadEvent) -> Void) {
        self.store = store
        self.lead = lead
        pages = LeadPageFigures(store: store, lead: lead)
        self.answer = answer
    }

    /// Asks the store what the room wants to know.
    func load(_ query: LeadQuery) {
        // What was recorded before must be in the answer: rulings are on the working queue.
        working.async { [self] in
            let answering: @Sendable () -> Void = { [self] in answer(to: query) { [self] in try event(for: query) } }
            if query == .figures(.agreement) { reckoning.async(execute: answering) } else { answering() }
        }
    }

    private func answer(to query: LeadQuery, _ event: () throws -> LeadEvent) {
        do {
            answer(try event())
        } catch {
            tell(loss.sentence(for: error))
            answer(.notLoaded(query, sentence: String(describing: error)))
        }
    }

    /// Writes a ruling to the ledger.
    func record(request: Int, _ action: ReviewAction) {
        write(request: request, action) { [self] in try store.record(action, by: lead) }
    }

    /// Settles turns as was proposed, one event each.
    func settle(
        request: Int, _ proposals: [SettlingProposal], asAskedBy query: SettlingQuery,
        reasons: [String], note: String?
    ) {
        working.async { [self] in
            do {
                let recorded = try store.settle(
                    proposals, asAskedBy: query, reasons: reasons, note: note, by: lead)
                answer(.settledAtOnce(request: request, turns: recorded.count))
            } catch {
                answer(.failed(request: request, message: String(describing: error)))
            }
        }
    }

    func undo(request: Int) {
        write(request: request) { [self] in
            try store.record(ReviewAction(action: .undo, sample: nil, source: .desk), by: lead)
        }
    }

    func redo(request: Int) {
        write(request: request) { [self] in try store.redo(by: lead, source: .desk) }
    }

    func saveDraft(_ draft: TurnDraft) { keepDraft(sample: draft.sample, turn: draft.turn, text: draft.text) }

    func clearDraft(sample: Int, turn: Int) { keepDraft(sample: sample, turn: turn, text: nil) }

    /// Writes the tables of a page beside where the program was started, and tells where.
    func export(_ page: LeadPage, _ filter: LedgerFilter, waiting: AdjudicationFilter) {
        reckoning.async { [self] in
            do {
                let files = try LeadPageFiles.write(page, filter: filter, waiting: waiting, from: pages)
                answer(.message("written: \(files.joined(separator: ", "))", .information))
            } catch {
                answer(.message(String(describing: error), .failure))
            }
        }
    }

    /// Tells the room when anybody has changed the store since the last call.
    func noticeChanges(since seen: ChangeMark) {
        working.async { [self] in
            do {
                if seen.replace(with: try store.dataVersion()) { answer(.changedElsewhere) }
            } catch {
                tell(loss.sentence(for: error))
            }
        }
    }

    /// Waits until everything that was asked is on disk.
    func finish() {
        working.sync {}
    }

    private func event(for query: LeadQuery) throws -> LeadEvent {
        switch query {
        case .figures(let page): .figures(page, try pages.figures(of: page))
        case .waiting: .waiting(try store.adjudicationQueue(AdjudicationQuery(limit: 0), for: lead).total)
        case .items(let source):
            try pages.items(source)
        case .adjudicationCase(let place):
            .adjudicationCase(
                try store.adjudicationCase(sample: place.sample, turn: place.turn, for: lead),
                draft: try store.draft(sample: place.sample, turn: place.turn, reviewer: lead),
                at: MonotonicClock.milliseconds)
        case .waitingTurns(let request): try pages.waitingTurns(request)
        case .alike(let query): .alike(query, try store.settlingProposals(query, for: lead))
        case .ledger(let request):
            .ledger(
                request,
                try store.ledgerRows(request.filter, before: request.before, limit: request.limit, for: lead),
                newest: try store.newestEventNumber(), time: .now)
        case .history(let place):
            .history(place, try store.history(sample: place.sample, turn: place.turn, for: lead).compactMap(\.step))
        }
    }

    /// Why nothing was recorded from some moment on; nil when the store was there to the end.
    var lossSentence: String? { loss.sentence }

    private func tell(_ sentence: String?) {
        if let sentence { answer(.storeLost(sentence)) }
    }

    private func write(
        request: Int, _ action: ReviewAction? = nil, _ body: @escaping @Sendable () throws -> RecordedAction
    ) {
        working.async { [self] in
            do {
                answer(.recorded(request: request, try body()))
            } catch {
                let sentence = loss.sentence(for: error, keeping: action)
                answer(.failed(request: request, message: String(describing: error)))
                tell(sentence)
            }
        }
    }

    private func keepDraft(sample: Int, turn: Int, text: TurnText?) {
        working.async { [self] in
            do {
                try store.saveDraft(sample: sample, turn: turn, reviewer: lead, text: text)
            } catch {
                if let sentence = loss.sentence(for: error, sample: sample, turn: turn, text: text) {
                    tell(sentence)
                } else {
                    answer(.message("the draft could not be kept: \(error)", .failure))
                }
            }
        }
    }
}

extension HistoryEntry {
    /// The entry as a step of a turn's history; nil for an event that was taken down.
    fileprivate var step: HistoryStep? {
        guard let event = ledger.event else { return nil }
        return HistoryStep(
            number: ledger.number, time: event.time, reviewer: reviewer, action: event.action, source: event.source,
            stands: stands, before: before, after: event.action == .reject ? nil : after, reasons: event.reasons,
            note: event.note, activeMilliseconds: event.activeMilliseconds)
    }
}
