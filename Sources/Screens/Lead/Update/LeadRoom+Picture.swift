internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    private var pictures: [String] { settleLayer?.content?.pictures ?? [] }

    /// Asks for the picture that should be on screen, if it is another one or another part of it than before.
    mutating func askForPicture() {
        if let request = viewer.ask(for: wantedPicture) { effects.append(.showPicture(request)) }
    }

    private var wantedPicture: DeskPicture.Request? {
        guard let layer = settleLayer, let content = layer.content, !LeadLayout.isTooSmall(size),
            content.pictures.indices.contains(viewer.index),
            let box = viewer.zoom != nil ? zoomScreen.box : settleLayout.pictureBox, box.columns > 0, box.rows > 0
        else { return nil }
        return DeskPicture.Request(
            sample: layer.place.sample, path: content.pictures[viewer.index], folders: content.pictureFolders,
            box: box, crop: viewer.crop(on: zoomScreen))
    }

    /// The whole screen but for the header and the footer.
    var zoomScreen: PictureViewer.Screen {
        PictureViewer.Screen(box: Size(columns: size.columns, rows: max(1, size.rows - 2)), cellHeight: cellHeight)
    }

    mutating func openZoom(_ action: Action) {
        guard !pictures.isEmpty else {
            refuse("this sample has no picture")
            return
        }
        viewer.zoom = Zoom()
        if action == .zoomIn { performInZoom(.zoomIn) }
    }

    /// Does what a key is bound to while the picture fills the screen.
    mutating func performInZoom(_ action: Action) {
        switch action {
        case .cancel, .zoom: viewer.zoom = nil
        case .nextPicture: nextPicture()
        case .zoomIn, .zoomOut, .zoomFit, .zoomPixels, .panLeft, .panRight, .panUp, .panDown:
            switch viewer.look(action, on: zoomScreen) {
            case .warning(let sentence): refuse(sentence)
            case .information(let sentence): say(sentence)
            case nil: break
            }
        default: refuse("“\(action.summary)” does nothing here; \(key(.cancel)) goes back")
        }
    }

    mutating func nextPicture() {
        if !viewer.showNext(of: pictures.count) { say("this sample has no other picture") }
    }

    mutating func toggleCaptions() {
        if settleLayer?.content?.captions.isEmpty != false, !showsCaptions {
            say("there is no caption of this picture")
            return
        }
        showsCaptions.toggle()
        changeCase { $0.top = 0 }
    }

    /// What the lead can see of the picture now, for the ledger.
    var seen: SeenPicture { viewer.seen(mode: pictureMode, hasPictures: !pictures.isEmpty) }
}
