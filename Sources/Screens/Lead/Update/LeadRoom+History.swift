internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    /// Does what a key is bound to in front of a turn's history; false for what is the same everywhere.
    mutating func performInHistory(_ action: Action) -> Bool {
        guard case .history(var layer) = layers.last else { return false }
        let page = max(1, historyArea.rows - 1)
        switch action {
        case .tableDown: layer.top += 1
        case .tableUp: layer.top -= 1
        case .scrollDown: layer.top += page
        case .scrollUp: layer.top -= page
        case .tableFirst: layer.top = 0
        case .tableLast: layer.top = historyLines(layer).count
        case .tableOpen:
            openFromHistory(layer.place)
            return true
        case .history: return true
        case .tableLeft, .tableRight, .tableSort, .tableFlip:
            refuse(action, hint: "\(key(.help)) shows the keys")
            return true
        default: return false
        }
        layers[layers.count - 1] = .history(layer)
        return true
    }

    /// Goes to the turn, which may be what the history was opened from.
    private mutating func openFromHistory(_ place: TurnPlace) {
        layers.removeLast()
        if case .settle(let layer) = layers.last, layer.place == place {
            look()
        } else {
            openCase(place, list: [place])
        }
    }

    /// Where a history stands.
    var historyArea: Rectangle {
        let layout = SettleLayout(size: size, bannerRows: bannerLines.count, hasPicture: false)
        return LeadLayout.inside(layout.sheet, isFramed: layout.isFramed)
    }

    func historyLines(_ layer: HistoryLayer) -> [StyledLine] {
        guard let steps = layer.steps else {
            return [StyledLine(layer.problem.map { "! \($0)" } ?? "fetching the history…", .dim)]
        }
        guard !steps.isEmpty else { return [StyledLine("nobody has done anything about this turn", .dim)] }
        return HistorySheet.lines(
            steps, columns: historyArea.columns, theme: theme, taxonomies: [taxonomy, rulingReasons],
            name: shownName)
    }

    /// What a person is called in a history: while names are hidden, as beside the versions.
    private func shownName(_ name: String) -> String {
        guard hidesNames else { return name }
        for case .settle(let layer) in layers {
            let versions = layer.versions(hidesNames: true)
            if let index = versions.firstIndex(where: { $0.reviewer == name }) {
                return layer.name(of: index, hidesNames: true)
            }
        }
        return "somebody"
    }

    /// Keeps what is scrolled within its ends.
    mutating func clampScrolling() {
        guard !isTooSmall else { return }
        switch layers.last {
        case .history(var layer):
            layer.top = max(0, min(layer.top, historyLines(layer).count - historyArea.rows))
            layers[layers.count - 1] = .history(layer)
        case .settle(var layer):
            layer.top = max(0, min(layer.top, versionSheet(layer).lines.count - settleArea.rows))
            layers[layers.count - 1] = .settle(layer)
        case .items, nil: break
        }
    }
}
