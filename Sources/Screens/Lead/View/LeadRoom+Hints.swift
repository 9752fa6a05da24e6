internal import Corpus
internal import Figures
internal import Settings

extension LeadRoom {
    /// What the keys do that matter now, from the live keymap, in the order in which they are shown.
    var hints: [Hint] {
        switch overlay {
        case .reasons(let picker, _):
            return picker.isWriting
                ? hints((.editSave, "settle", 1), (.listPrevious, "reasons", 2), (.cancel, "back", 0))
                : hints((.listToggle, "mark", 2), (.listConfirm, "settle", 1), (.cancel, "back", 0))
                    + [keymap.hint(.note, "note", 3, in: .desk)].compactMap { $0 }
        case .commands:
            return hints((.editSave, "do it", 1), (.listNext, "next", 2), (.cancel, "back", 0))
        case .bulk:
            return hints(
                (.listConfirm, "settle all", 1), (.listNext, "down", 2), (.listPrevious, "up", 3),
                (.cancel, "back", 0))
        case .page:
            return hints((.listNext, "down", 1), (.listPrevious, "up", 2), (.cancel, "back", 0))
        case .prompt, nil: break
        }
        if viewer.zoom != nil {
            return hints(
                (.zoomIn, "nearer", 1), (.zoomOut, "further", 2), (.zoomFit, "whole", 3), (.zoomPixels, "pixels", 4),
                (.cancel, "back", 0))
        }
        if editor != nil {
            return hints(
                (.editSave, "settle with this", 1), (.cancel, "leave, draft stays", 2),
                (.editNextField, "next field", 3), (.editRestore, "generated text", 4), (.editUndo, "undo", 5),
                (.help, "help", 0))
        }
        switch layers.last {
        case .settle(let layer): return settleHints(layer)
        case .history:
            return hints(
                (.scrollDown, "down", 2), (.scrollUp, "up", 3), (.tableOpen, "versions", 4), (.cancel, "back", 1),
                (.help, "help", 0))
        case .items:
            return hints(
                (.tableOpen, "versions", 1), (.history, "history", 3), (.tableSort, "sort", 4), (.cancel, "back", 2),
                (.commands, "commands", 5), (.help, "help", 0))
        case nil: return pageHints
        }
    }

    private var pageHints: [Hint] {
        var wanted: [(Action, String, Int)] = [(.tableOpen, openLabel, 1)]
        if page.sections.count > 1 { wanted.append((.nextSection, "next table", 2)) }
        wanted.append((.nextPage, "next page", 3))
        if page == .ledger {
            wanted += [(.ledgerFilter, "filter", 4), (.ledgerFilterValue, "this value", 6)]
            if ledger.filter != LedgerFilter() { wanted.append((.ledgerUnfilter, "all events", 5)) }
        }
        wanted += [(.tableSort, "sort", 5), (.tableFlip, "flip", 8)]
        if page == .adjudication {
            wanted += [
                (.history, "history", 9), (.undo, "undo", 6), (.ledgerFilter, "filter", 4),
                (.settleAlike, "settle alike", 7),
            ]
            if waitingList.request.filter != AdjudicationFilter() {
                wanted.append((.ledgerUnfilter, "all turns", 5))
            }
        }
        wanted += [
            (.openCase, "go to turn", 9), (.export, "write CSV", 10), (.commands, "commands", 11), (.help, "help", 0),
        ]
        return wanted.compactMap { keymap.hint($0.0, $0.1, $0.2, in: keyContext) }
    }

    /// What is behind the figure under the cursor.
    private var openLabel: String {
        switch table?.currentTarget {
        case .settle: "versions"
        case .history: "history"
        case .items, nil: "open turns"
        }
    }

    private func settleHints(_ layer: SettleLayer) -> [Hint] {
        let count = layer.content?.versions.count ?? 0
        if layer.content?.isGold == true { return goldHints }
        guard layer.content?.isSettled != true else {
            return hints(
                (.reopen, "open again", 1), (.undo, "undo", 2), (.history, "history", 3), (.nextCase, "next turn", 4),
                (.zoom, "zoom", 5), (.cancel, "back", 6), (.help, "help", 0))
        }
        let taking: [Hint] =
            count > 0
            ? [versionHint(count)].compactMap { $0 } + hints((.take, "take this", 3)) : []
        return taking
            + hints(
                (.takeGenerated, "as generated", 2),
                (
                    .combine,
                    drafts[layer.place].flatMap { $0 } == nil
                        ? "write" : "resume draft", 4
                ),
                (.settleRejected, "reject", 5), (.undo, "undo", 6), (.nextCase, "next turn", 7),
                (.hideNames, hidesNames ? "show names" : "hide names", 8), (.history, "history", 9),
                (.zoom, "zoom", 11), (.caption, "caption", 12), (.cancel, "back", 3), (.help, "help", 0))
    }

    private var goldHints: [Hint] {
        hints(
            (.confirmGold, "gold stands", 1), (.acceptToo, "this is right too", 2),
            (.correctGold, "this is the gold", 3), (.combine, "write the gold", 6), (.undo, "undo", 4),
            (.nextCase, "next turn", 5), (.reopen, "no longer gold", 9), (.history, "history", 8), (.zoom, "zoom", 10),
            (.cancel, "back", 7), (.help, "help", 0))
    }

    /// One hint for all versions.
    private func versionHint(_ count: Int) -> Hint? {
        let actions: [Action] = [.take1, .take2, .take3, .take4, .take5, .take6, .take7, .take8, .take9]
        let keys = actions.prefix(count).compactMap { keymap.hint(for: $0, in: .settle) }
        guard let first = keys.first, let last = keys.last else { return nil }
        return Hint(keys: first == last ? first : "\(first)–\(last)", label: "take version", rank: 1)
    }

    private func hints(_ wanted: (Action, String, Int)...) -> [Hint] {
        wanted.compactMap { keymap.hint($0.0, $0.1, $0.2, in: keyContext) }
    }
}
