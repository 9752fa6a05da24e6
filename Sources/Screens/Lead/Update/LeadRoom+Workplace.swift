internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom: Workplace {
    static var smallest: Size { LeadLayout.smallest }
    static var contexts: [KeyContext] { [.lead, .settle, .zoom, .list, .edit, .prompt] }

    var restingContext: KeyContext { settleLayer == nil ? .lead : .settle }
    var resumingKey: String { key(.combine, in: .settle) }
    var savingLabel: String { "settle with this" }
    var footerAside: String { "" }
    var writingArea: Rectangle { settleArea }
    var loadedDrafts: [TurnDraft] { [] }

    mutating func performAtRest(_ action: Action) {
        if settleLayer != nil { performOnCase(action) } else { performAtTables(action) }
    }

    mutating func take(_ answer: LeadAnswer) {
        switch answer {
        case .figures(let page, let figures, let scope): arrive(figures, of: page, scope)
        case .waiting(let count, let scope): arrive(waiting: count, of: scope)
        case .items(let source, let items, let total, let scope): arrive(items, of: source, total: total, scope)
        case .adjudicationCase(let content, let draft, let time): arrive(content, draft: draft, at: time)
        case .waitingTurns(let request, let items, let total):
            answered(.waitingTurns(request))
            arrive(items, total: total, for: request)
        case .alike(let query, let proposals):
            answered(.alike(query))
            arrive(proposals, for: query)
        case .settledAtOnce(let request, let turns): settledAtOnce(request, turns: turns)
        case .ledger(let request, let rows, let newest, let time):
            arrive(rows, for: request, newest: newest, time: time)
        case .history(let place, let steps): arrive(steps, of: place)
        case .notLoaded(let query, let sentence): notLoaded(query, sentence)
        }
    }

    mutating func arrange() {
        fitTables()
        clampScrolling()
    }

    var pictured: Pictured? {
        guard let layer = settleLayer, let content = layer.content else { return nil }
        return Pictured(
            sample: layer.place.sample, paths: content.pictures, folders: content.pictureFolders,
            captions: content.captions, box: settleLayout.pictureBox)
    }

    mutating func captionsToggled() { changeCase { $0.top = 0 } }

    mutating func showDraft(_ text: TurnText?, of place: TurnPlace) {}

    func reasonsArea(entries: Int) -> Rectangle { settleLayout.sheet }

    func drawBody(in canvas: inout Canvas) {
        drawNames(in: &canvas)
        switch layers.last {
        case .settle(let layer): draw(layer, in: &canvas)
        case .history(let layer): draw(layer, in: &canvas)
        case .items(let layer): draw(layer, in: &canvas)
        case nil: drawPage(in: &canvas)
        }
    }
}
