internal import Corpus
internal import Figures
internal import Settings

extension LeadRoom {
    var restingHints: [Hint] {
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
        if page != .ledger, page != .adjudication {
            wanted.append((.ledgerFilter, "count only", 12))
            if scope != .all { wanted.append((.ledgerUnfilter, "everything", 4)) }
        }
        if page == .ledger {
            wanted += [(.ledgerFilter, "filter", 4), (.ledgerFilterValue, "this value", 6)]
            if !ledger.conditions.isEmpty { wanted.append((.ledgerUnfilter, "all events", 5)) }
        }
        wanted += [(.tableSort, "sort", 5), (.tableFlip, "flip", 8)]
        if page == .adjudication {
            wanted += [
                (.history, "history", 9), (.undo, "undo", 6), (.ledgerFilter, "filter", 4),
                (.settleAlike, "settle alike", 7),
            ]
            if !waitingList.request.conditions.isEmpty || scope != .all {
                wanted.append((.ledgerUnfilter, "all turns", 5))
            }
        }
        wanted += [
            (.openCase, "go to turn", 9), (.export, "write CSV", 10), (.commands, "commands", 11), (.help, "help", 0),
        ]
        return wanted.compactMap { keymap.hint($0.0, $0.1, $0.2, in: currentContext) }
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
                    bench.drafts[layer.place].flatMap { $0 } == nil
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
        let keys = Action.versions.prefix(count).compactMap { keymap.hint(for: $0, in: .settle) }
        guard let first = keys.first, let last = keys.last else { return nil }
        return Hint(keys: first == last ? first : "\(first)–\(last)", label: "take version", rank: 1)
    }
}
