internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    /// Opens a turn with every reviewer's version.
    mutating func openCase(_ place: TurnPlace, list: [TurnPlace]) {
        layers.append(.settle(SettleLayer(place, list: list)))
        bench.viewer.forget()
        look()
        ask(.adjudicationCase(place))
    }

    /// The turn that is foremost.
    var settleLayer: SettleLayer? { if case .settle(let layer) = layers.last { layer } else { nil } }

    mutating func changeCase(_ change: (inout SettleLayer) -> Void) {
        guard var layer = settleLayer else { return }
        change(&layer)
        layers[layers.count - 1] = .settle(layer)
    }

    /// Counts time for the turn that is foremost.
    mutating func look() { bench.clock.look(at: settleLayer?.place) }

    /// Does what a key is bound to in front of a turn.
    mutating func performOnCase(_ action: Action) {
        guard let layer = settleLayer else { return }
        if let number = Action.versions.firstIndex(of: action) {
            take(number + 1)
            return
        }
        switch action {
        case .take: take(layer.cursor)
        case .takeGenerated: take(0)
        case .combine: openEditor()
        case .editExternally:
            openEditor()
            editExternally()
        case .settleRejected: propose(nil, what: "rejection")
        case .confirmGold, .acceptToo, .correctGold: performOnGold(action)
        case .reopen: reopen()
        case .nextVersion: moveVersion(by: 1)
        case .previousVersion: moveVersion(by: -1)
        case .nextCase: goToCase(by: 1)
        case .previousCase: goToCase(by: -1)
        case .hideNames: toggleNames()
        case .history: openHistory()
        case .undo: goBack(redo: false)
        case .redo: goBack(redo: true)
        case .scrollDown: scrollVersions(by: 1)
        case .scrollUp: scrollVersions(by: -1)
        case .caption: toggleCaptions()
        case .zoom, .zoomIn: openZoom(nearer: action == .zoomIn)
        case .nextPicture: nextPicture()
        case .cancel: goUp()
        default: refuse(action, hint: "\(key(.help)) shows the keys")
        }
    }

    private mutating func moveVersion(by step: Int) {
        guard let layer = settleLayer, let content = layer.content else { return }
        let places = content.versions.count + 1
        let cursor = (layer.cursor + step + places) % places
        changeCase { $0.cursor = cursor }
        revealVersion()
    }

    private mutating func scrollVersions(by pages: Int) {
        let step = max(1, settleArea.rows - 2)
        changeCase { $0.top += pages * step }
    }

    /// Brings the version under the cursor into view: the whole of it where it fits, else its beginning.
    private mutating func revealVersion() {
        guard let layer = settleLayer else { return }
        let sheet = versionSheet(layer)
        let rows = settleArea.rows
        guard sheet.blocks.indices.contains(layer.cursor) else { return }
        let lines = sheet.blocks[layer.cursor]
        // The first versions bring the question along.
        let start = lines.lowerBound == sheet.blocks[0].lowerBound && lines.upperBound <= rows ? 0 : lines.lowerBound
        changeCase { layer in
            if lines.count >= rows || start < layer.top {
                layer.top = start
            } else if lines.upperBound > layer.top + rows {
                layer.top = lines.upperBound - rows
            }
        }
    }

    mutating func goToCase(by step: Int) {
        guard let layer = settleLayer else { return }
        let index = layer.index + step
        guard layer.list.indices.contains(index) else {
            say(
                layer.list.count == 1
                    ? "this turn was opened alone; \(key(.cancel)) goes back"
                    : step > 0 ? "this is the last turn of the list" : "this is the first turn of the list")
            return
        }
        show(layer.list[index])
    }

    /// Puts another turn of the list in the place of the foremost.
    mutating func show(_ place: TurnPlace) {
        guard let layer = settleLayer else { return }
        var next = SettleLayer(place, list: layer.list)
        next.settled = layer.settled
        layers[layers.count - 1] = .settle(next)
        bench.viewer.forget()
        look()
        ask(.adjudicationCase(place))
    }

    private mutating func toggleNames() {
        hidesNames.toggle()
        // The version under the cursor may be another one now that they stand in another order.
        changeCase { $0.cursor = min($0.cursor, 1) }
        say(hidesNames ? "names are hidden; versions stand in an order of chance" : "names are shown")
    }

    // The sheet

    var settleLayout: SettleLayout {
        SettleLayout(
            size: size, bannerRows: bannerLines.count, hasPicture: settleLayer?.content?.pictures.isEmpty == false)
    }

    /// Where the question and the versions stand.
    var settleArea: Rectangle { settleLayout.inside }

    func versionSheet(_ layer: SettleLayer) -> VersionSheet {
        VersionSheet(
            layer, hidesNames: hidesNames, captions: bench.showsCaptions ? layer.content?.captions ?? [] : [],
            width: settleArea.columns - 1, theme: theme, taxonomy: taxonomy, rulingReasons: rulingReasons)
    }
}
