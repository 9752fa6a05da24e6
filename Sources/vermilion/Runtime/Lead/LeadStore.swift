internal import Corpus
internal import Figures
internal import Foundation
internal import ReviewStore
internal import Screens
internal import Terminal

/// Carries out what the lead's room asks of the store.
///
/// A figure that is asked for after a ruling has it, since both stand in one queue. Reading the agreement figures takes
/// longer than the rest and has a queue of its own.
final class LeadStore: ScreenStore {
    typealias Screen = LeadRoom

    let link: StoreLink<LeadAnswer>
    private let pages: LeadPageFigures
    private let reckoning = DispatchQueue(label: "lead.reckoning", qos: .userInitiated)

    init(_ link: StoreLink<LeadAnswer>) {
        self.link = link
        pages = LeadPageFigures(store: link.store, lead: link.person)
    }

    func carryOut(_ request: LeadRequest) {
        switch request {
        case .load(let query):
            link.writing.async { [self] in
                if case .figures(.agreement, _) = query {
                    reckoning.async { [self] in answer(to: query) }
                } else {
                    answer(to: query)
                }
            }
        case .settle(let request, let proposals, let query, let reasons, let note):
            link.writing.async { [link] in
                do {
                    let recorded = try link.store.settle(
                        proposals, asAskedBy: query, reasons: reasons, note: note, by: link.person)
                    link.answer(.settledAtOnce(request: request, turns: recorded.count))
                } catch {
                    link.tell(.failed(request: request, message: String(describing: error)))
                }
            }
        case .export(let page, let scope, let ledger, let waiting):
            reckoning.async { [self] in
                do {
                    let files = try LeadPageFiles.write(
                        page, of: scope, ledger: ledger, waiting: waiting, from: pages)
                    link.tell(.message("written: \(files.joined(separator: ", "))", .information))
                } catch {
                    link.tell(.message(String(describing: error), .failure))
                }
            }
        }
    }

    private func answer(to query: LeadQuery) {
        do {
            link.answer(try event(for: query))
            if case .figures(_, let scope) = query, scope != .all, let remark = try pages.remark(on: scope) {
                link.tell(.message(remark, .warning))
            }
        } catch {
            link.noticeLoss(in: error)
            link.answer(.notLoaded(query, sentence: String(describing: error)))
        }
    }

    private func event(for query: LeadQuery) throws -> LeadAnswer {
        let (store, lead) = (link.store, link.person)
        return switch query {
        case .figures(let page, let scope): .figures(page, try pages.figures(of: page, scope), of: scope)
        case .waiting(let scope):
            .waiting(try store.adjudicationQueue(AdjudicationQuery(scope, limit: 0), for: lead).total, of: scope)
        case .items(let source, let scope): try pages.items(source, scope)
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
                try store.ledgerRows(request.conditions, before: request.before, limit: request.limit, for: lead),
                newest: try store.newestEventNumber(), time: .now)
        case .history(let place):
            .history(place, try store.history(sample: place.sample, turn: place.turn, for: lead).compactMap(\.step))
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
