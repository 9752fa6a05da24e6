internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    /// Asks for the picture that should be on screen, if it is another one or another part of it than before.
    mutating func askForPicture() {
        guard let wanted = wantedPicture else {
            pictureRequest = nil
            pictureState = .waiting
            return
        }
        guard wanted != pictureRequest else { return }
        // Another part or size of the same picture stands in until the right one is ready.
        if wanted.path != pictureRequest?.path || wanted.sample != pictureRequest?.sample { pictureState = .waiting }
        pictureRequest = wanted
        effects.append(.showPicture(wanted))
    }

    private var wantedPicture: DeskPicture.Request? {
        guard let sample, !layout.isTooSmall, sample.pictures.indices.contains(pictureIndex),
            let box = zoom != nil ? zoomBox : layout.pictureBox, box.columns > 0, box.rows > 0
        else { return nil }
        return DeskPicture.Request(
            sample: sample.number, path: sample.pictures[pictureIndex], folders: sample.dataset.pictureFolders,
            box: box, crop: zoomView.flatMap { zoom?.crop($0) })
    }

    /// The picture that is ready, if it is the one asked for or a stand-in for it.
    var readyPicture: DeskPicture.Ready? {
        guard case .ready(let picture) = pictureState else { return nil }
        return picture
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

    var zoomView: Zoom.View? {
        readyPicture.map {
            Zoom.View(width: $0.width, height: $0.height, box: zoomBox, cellHeight: cellHeight)
        }
    }

    mutating func openZoom(_ action: Action) {
        guard sample?.pictures.isEmpty == false else {
            refuse("this sample has no picture")
            return
        }
        zoom = Zoom()
        if action == .zoomIn { performInZoom(.zoomIn) }
    }

    /// Does what a key is bound to while the picture fills the screen.
    mutating func performInZoom(_ action: Action) {
        switch action {
        case .cancel, .zoom:
            zoom = nil
            return
        case .nextPicture:
            nextPicture()
            zoom = Zoom()
            return
        case .caption:
            toggleCaptions()
            return
        case .commands:
            overlay = .commands(CommandPicker(keymap: keymap))
            return
        case .zoomIn, .zoomOut, .zoomFit, .zoomPixels, .panLeft, .panRight, .panUp, .panDown: break
        default:
            refuse("“\(action.summary)” does nothing here; \(key(.cancel)) goes back")
            return
        }
        guard var zoom, let view = zoomView else {
            refuse("there is nothing to zoom into")
            return
        }
        let before = zoom
        switch action {
        case .zoomIn: zoom.zoomIn(view)
        case .zoomOut: zoom.zoomOut(view)
        case .zoomFit: zoom.fit()
        case .zoomPixels: zoom.pixels(view)
        case .panLeft: zoom.pan(x: -1, y: 0, view)
        case .panRight: zoom.pan(x: 1, y: 0, view)
        case .panUp: zoom.pan(x: 0, y: -1, view)
        case .panDown: zoom.pan(x: 0, y: 1, view)
        default: break
        }
        if zoom == before { say(action == .zoomIn ? "no nearer than this" : "no further than this") }
        self.zoom = zoom
        largestZoom = max(largestZoom, zoom.thousandths)
    }

    mutating func nextPicture() {
        guard let sample, sample.pictures.count > 1 else {
            say("this sample has no other picture")
            return
        }
        pictureIndex = (pictureIndex + 1) % sample.pictures.count
    }

    /// Shows the captions, then, if not all of them fit, in full, and then no more.
    mutating func toggleCaptions() {
        guard sample?.captions.isEmpty == false else {
            if !showsCaptions { say("there is no caption of this picture") }
            showsCaptions = false
            return
        }
        if let captionText, zoom == nil, let panel = layout.captions,
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
    var seen: SeenPicture {
        let box = pictureRequest?.box ?? Size(columns: 0, rows: 0)
        func seen(_ state: SeenPicture.State, mode: String, zoom: Int = 0) -> SeenPicture {
            SeenPicture(mode: mode, state: state, columns: box.columns, rows: box.rows, largestZoom: zoom)
        }
        guard let sample, !sample.pictures.isEmpty else { return seen(.noPicture, mode: "text only") }
        guard pictureRequest != nil else { return seen(.noPicture, mode: "no room") }
        switch pictureState {
        case .ready: return seen(.shown, mode: pictureMode, zoom: largestZoom)
        case .waiting: return seen(.waiting, mode: pictureMode)
        case .problem(let problem): return seen(problem.seen, mode: problem.title)
        }
    }
}
