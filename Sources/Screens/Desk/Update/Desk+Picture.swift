internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    /// Asks for the picture that should be on screen, if it is another one or another part of it than before.
    mutating func askForPicture() {
        if let request = viewer.ask(for: wantedPicture) { effects.append(.showPicture(request)) }
    }

    private var wantedPicture: DeskPicture.Request? {
        guard let sample, !layout.isTooSmall, sample.pictures.indices.contains(viewer.index),
            let box = viewer.zoom != nil ? zoomBox : layout.pictureBox, box.columns > 0, box.rows > 0
        else { return nil }
        return DeskPicture.Request(
            sample: sample.number, path: sample.pictures[viewer.index], folders: sample.dataset.pictureFolders,
            box: box, crop: viewer.crop(on: zoomScreen))
    }

    /// The whole screen but for the header, the footer and the captions.
    var zoomBox: Size {
        let rows = size.rows - 2 - (zoomCaptions?.rows ?? 0)
        return Size(columns: size.columns, rows: max(1, rows))
    }

    /// Where the captions stand below a full-screen picture.
    var zoomCaptions: Rectangle? {
        guard let captionText else { return nil }
        let rows = min(captionText.wrapped(columns: size.columns - 4).count + 1, size.rows / 3)
        return Rectangle(column: 0, row: size.rows - 1 - rows, columns: size.columns, rows: rows)
    }

    private var zoomScreen: PictureViewer.Screen { PictureViewer.Screen(box: zoomBox, cellHeight: cellHeight) }

    mutating func openZoom(_ action: Action) {
        guard sample?.pictures.isEmpty == false else {
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
        case .caption: toggleCaptions()
        case .commands: openCommands()
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
        if !viewer.showNext(of: sample?.pictures.count ?? 0) { say("this sample has no other picture") }
    }

    /// Shows the captions, then, if not all of them fit, in full, and then no more.
    mutating func toggleCaptions() {
        guard sample?.captions.isEmpty == false else {
            if !showsCaptions { say("there is no caption of this picture") }
            showsCaptions = false
            return
        }
        if let captionText, viewer.zoom == nil, let panel = layout.captions,
            captionText.wrapped(columns: panel.columns - 4).count > panel.rows - 1
        {
            overlay = .page(TextPage(title: "captions", content: .text(captionText)))
        }
        showsCaptions.toggle()
        arrange()
        conversation.reveal(current, rows: layout.turns.rows)
    }

    /// The captions as they are shown; nil while they are not.
    var captionText: StyledText? {
        guard showsCaptions, let sample, !sample.captions.isEmpty else { return nil }
        var text = StyledText()
        for (index, caption) in sample.captions.enumerated() {
            text.append((index > 0 ? "\n" : "") + caption, .caption)
        }
        return text
    }

    /// What the reviewer can see of the picture now, for the ledger.
    var seen: SeenPicture { viewer.seen(mode: pictureMode, hasPictures: sample?.pictures.isEmpty == false) }
}
