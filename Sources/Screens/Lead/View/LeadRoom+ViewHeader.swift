internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    /// Draws the line at the top: whose room it is, and how new the figures are.
    func drawHeader(in canvas: inout Canvas) {
        let style = theme[.statusBar]
        canvas.fill(Rectangle(column: 0, row: 0, columns: size.columns, rows: 1), style: style)
        let name = "vermilion"
        let pictures = pictured?.paths ?? []
        let freshness =
            bench.viewer.zoom == nil ? freshness : [bench.viewer.nearness, bench.viewer.place(among: pictures)]
        let scope = page == .ledger || scope == .all ? "" : "\(scopeSentence) (\(key(.ledgerUnfilter)) all)"
        let subject = bench.viewer.zoom == nil ? ["lead's room", store, scope] : [bench.viewer.title(of: pictures)]
        // What comes first in importance stays longest: the event number goes before the time, the store's name last.
        for kept in [3, 2, 1, 0] where kept <= freshness.count {
            let right = (Array(freshness.suffix(kept)) + [bench.setup.person]).filter { !$0.isEmpty }.joined(
                separator: "   ")
            let left = ([name] + subject).filter { !$0.isEmpty }.joined(separator: "  ")
            let width = DisplayWidth.columns(of: right)
            guard kept == 0 || DisplayWidth.columns(of: left) + width + 4 <= size.columns else { continue }
            let column = max(1, size.columns - 1 - width)
            canvas.draw(
                DisplayWidth.fitted(left, columns: max(0, column - 2)), column: 1, row: 0, style: style,
                limit: column - 1)
            canvas.draw(right, column: column, row: 0, style: style, limit: size.columns)
            break
        }
        canvas.restyle(Rectangle(column: 1, row: 0, columns: name.count, rows: 1)) { $0.attributes.insert(.bold) }
    }

    /// The newest event that the figures count, when they were taken, and whether they are the newest there are.
    private var freshness: [String] {
        let event = page == .ledger ? ledger.newest : figures[page]?.event
        let time = page == .ledger ? ledger.time : figures[page]?.time
        let mark =
            bench.lostStore != nil
            ? "! store lost"
            : problems[page] != nil
                ? "! not read" : awaited.contains(query(of: page)) ? "… reading" : "\(theme.mark(.saved, "*")) live"
        guard let event, let time else { return ["", "", mark] }
        return ["event \(NumberText.count(event))", "as of \(time.clock) UTC", mark]
    }

    /// Draws the names of the pages, or the way to what is open in front of one.
    func drawNames(in canvas: inout Canvas) {
        guard layers.isEmpty else {
            drawWay(in: &canvas)
            return
        }
        var column = 1
        for page in LeadPage.allCases {
            let isOpen = page == self.page
            var text = page.name
            if let key = keymap.hint(for: page.action, in: .lead) { text = "\(key) \(text)" }
            if page == .adjudication, let waiting, waiting > 0 {
                text += size.columns >= LeadLayout.wideColumns ? " (\(NumberText.count(waiting)))" : "!"
            }
            let style = theme[isOpen ? .tabCurrent : .dim]
            column = canvas.draw(
                isOpen ? "[\(text)]" : " \(text) ", column: column, row: 1, style: isOpen ? style.adding(.bold) : style,
                limit: size.columns)
            column += size.columns >= LeadLayout.wideColumns ? 2 : 0
        }
    }

    /// Draws where one stands, as `agreement › pairs › alice and bob`.
    private func drawWay(in canvas: inout Canvas) {
        var parts = [page.name]
        if page.sections.count > 1 { parts.append(section.name) }
        for layer in layers {
            switch layer {
            case .items(let layer): parts.append(layer.title)
            case .settle(let layer): parts.append("turn \(layer.place.name)")
            case .history(let layer): parts.append("history of \(layer.place.name)")
            }
        }
        var aside = ""
        if let layer = settleLayer, layer.list.count > 1 {
            aside = "\(NumberText.count(layer.index + 1)) of \(NumberText.count(layer.list.count))"
        }
        let limit = size.columns - 1 - (aside.isEmpty ? 0 : DisplayWidth.columns(of: aside) + 2)
        let way = parts.dropLast().map { "\($0) › " }.joined()
        let last = parts.last ?? ""
        // Where one stands matters more than how one came there.
        let room = limit - 1 - DisplayWidth.columns(of: last)
        let column = canvas.draw(
            DisplayWidth.columns(of: way) <= room ? way : "… › ", column: 1, row: 1, style: theme[.dim], limit: limit)
        canvas.draw(
            DisplayWidth.fitted(last, columns: limit - column), column: column, row: 1,
            style: theme[.tabCurrent].adding(.bold), limit: limit)
        canvas.draw(aside, column: limit + 1, row: 1, style: theme[.dim], limit: size.columns)
    }
}

extension LeadPage {
    /// The action that opens the page.
    var action: Action {
        switch self {
        case .progress: .pageProgress
        case .reviewers: .pageReviewers
        case .agreement: .pageAgreement
        case .adjudication: .pageAdjudication
        case .ledger: .pageLedger
        }
    }
}
