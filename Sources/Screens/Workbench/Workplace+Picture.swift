internal import Settings
internal import TerminalUI

extension Workplace {
    private var paths: [String] { pictured?.paths ?? [] }

    /// Asks for the picture that should be on screen, if it is another one or another part of it than before.
    mutating func askForPicture() {
        if let request = bench.viewer.ask(for: wantedPicture) { bench.effects.append(.showPicture(request)) }
    }

    private var wantedPicture: ScreenPicture.Request? {
        guard let pictured, !isTooSmall, pictured.paths.indices.contains(bench.viewer.index),
            let box = bench.viewer.zoom != nil ? zoomBox : pictured.box, box.columns > 0, box.rows > 0
        else { return nil }
        return ScreenPicture.Request(
            sample: pictured.sample, path: pictured.paths[bench.viewer.index], folders: pictured.folders, box: box,
            crop: bench.viewer.crop(on: zoomScreen))
    }

    /// The whole screen but for the header, the footer and the captions.
    var zoomBox: Size {
        let rows = size.rows - 2 - (zoomCaptions?.rows ?? 0)
        return Size(columns: size.columns, rows: max(1, rows))
    }

    /// Where the captions stand below a full-screen picture.
    var zoomCaptions: Rectangle? {
        guard bench.showsCaptions, let text = captionText else { return nil }
        let rows = min(text.wrapped(columns: size.columns - 4).count + 1, size.rows / 3)
        return Rectangle(column: 0, row: size.rows - 1 - rows, columns: size.columns, rows: rows)
    }

    private var zoomScreen: PictureViewer.Screen {
        PictureViewer.Screen(box: zoomBox, cellHeight: bench.setup.cellHeight)
    }

    mutating func openZoom(nearer: Bool = false) {
        guard !paths.isEmpty else { return refuse("this sample has no picture") }
        bench.viewer.zoom = Zoom()
        if nearer { performInZoom(.zoomIn) }
    }

    /// Does what a key is bound to while the picture fills the screen.
    mutating func performInZoom(_ action: Action) {
        switch action {
        case .cancel, .zoom: bench.viewer.zoom = nil
        case .nextPicture: nextPicture()
        case .caption: toggleCaptions()
        case .zoomIn, .zoomOut, .zoomFit, .zoomPixels, .panLeft, .panRight, .panUp, .panDown:
            switch bench.viewer.look(action, on: zoomScreen) {
            case .warning(let sentence): refuse(sentence)
            case .information(let sentence): say(sentence)
            case nil: break
            }
        default: refuse(action, hint: "\(key(.cancel)) goes back")
        }
    }

    mutating func nextPicture() {
        if !bench.viewer.showNext(of: paths.count) { say("this sample has no other picture") }
    }

    mutating func toggleCaptions() {
        guard pictured?.captions.isEmpty == false || bench.showsCaptions else {
            return say("there is no caption of this picture")
        }
        bench.showsCaptions.toggle()
        captionsToggled()
    }

    /// All captions of the picture, each on a line of its own; nil where there are none.
    var captionText: StyledText? {
        guard let captions = pictured?.captions, !captions.isEmpty else { return nil }
        return StyledText(captions.joined(separator: "\n"), .caption)
    }
}
