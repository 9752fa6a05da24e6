internal import Corpus
internal import Settings
internal import TerminalUI

/// The picture that a screen shows: which one was asked for, what became of it, and how closely it is looked at.
struct PictureViewer: Sendable {
    /// Which of the sample's pictures is shown, counted from 0.
    var index = 0
    /// The view of the picture full-screen; nil while it stands in its panel.
    var zoom: Zoom?
    private(set) var request: ScreenPicture.Request?
    private(set) var state = ScreenPicture.State.waiting
    /// The largest zoom looked at since the sample came, in thousandths.
    private(set) var largestZoom = 1_000

    /// The box that a picture is looked at in full-screen.
    struct Screen: Hashable, Sendable {
        var box: Size
        /// The height of a cell in widths of a cell.
        var cellHeight: Double
    }

    /// Begins anew, as with another sample.
    mutating func forget() {
        index = 0
        zoom = nil
        largestZoom = 1_000
    }

    /// Notes what should be on screen, and hands out what to ask for if that is another picture or another part of it.
    mutating func ask(for wanted: ScreenPicture.Request?) -> ScreenPicture.Request? {
        guard let wanted else {
            request = nil
            state = .waiting
            return nil
        }
        guard wanted != request else { return nil }
        // Another part or size of the same picture stands in until the right one is ready.
        if wanted.path != request?.path || wanted.sample != request?.sample { state = .waiting }
        request = wanted
        return wanted
    }

    /// Takes in what became of the picture; another part or size of it stands in while it is prepared.
    mutating func take(_ state: ScreenPicture.State, of request: ScreenPicture.Request) {
        guard request == self.request else { return }
        if state == .waiting, ready != nil { return }
        self.state = state
    }

    /// The picture that is ready, if it is the one asked for or a stand-in for it.
    var ready: ScreenPicture.Ready? {
        guard case .ready(let picture) = state else { return nil }
        return picture
    }

    /// The part of the picture that the full-screen view shows; nil for the whole.
    func crop(on screen: Screen) -> PictureRegion? { view(on: screen).flatMap { zoom?.crop($0) } }

    private func view(on screen: Screen) -> Zoom.View? {
        ready.map { Zoom.View(width: $0.width, height: $0.height, box: screen.box, cellHeight: screen.cellHeight) }
    }

    /// Moves the full-screen view; a sentence says why when nothing came of it.
    mutating func look(_ action: Action, on screen: Screen) -> Refusal? {
        guard var zoom, let view = view(on: screen) else { return .warning("there is nothing to zoom into") }
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
        default: return nil
        }
        self.zoom = zoom
        largestZoom = max(largestZoom, zoom.thousandths)
        guard zoom == before else { return nil }
        return .information(action == .zoomIn ? "no nearer than this" : "no further than this")
    }

    /// Why a view did not change.
    enum Refusal: Hashable, Sendable {
        case information(String)
        case warning(String)
    }

    /// Goes to the next of a sample's pictures; false when there is no other.
    mutating func showNext(of count: Int) -> Bool {
        guard count > 1 else { return false }
        index = (index + 1) % count
        if zoom != nil { zoom = Zoom() }
        return true
    }

    /// What can be seen of the picture now, for the ledger.
    func seen(mode: String, hasPictures: Bool) -> SeenPicture {
        let box = request?.box ?? Size(columns: 0, rows: 0)
        func seen(_ state: SeenPicture.State, mode: String, zoom: Int = 0) -> SeenPicture {
            SeenPicture(mode: mode, state: state, columns: box.columns, rows: box.rows, largestZoom: zoom)
        }
        guard hasPictures else { return seen(.noPicture, mode: "text only") }
        guard request != nil else { return seen(.noPicture, mode: "no room") }
        switch state {
        case .ready: return seen(.shown, mode: mode, zoom: largestZoom)
        case .waiting: return seen(.waiting, mode: mode)
        case .problem(let problem): return seen(problem.seen, mode: problem.title)
        }
    }
}
