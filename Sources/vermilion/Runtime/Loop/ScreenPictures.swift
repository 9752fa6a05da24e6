internal import Corpus
internal import Pictures
internal import Screens
internal import TerminalUI

/// Gets a screen its pictures: translates its requests for the provider, and keeps the cells that are on screen.
///
/// Used from the main loop alone.
final class ScreenPictures {
    private let provider: PictureProvider
    private let look: Look
    private var folders: [[String]: PictureFolders] = [:]
    private var wanted: (desk: DeskPicture.Request, request: PictureRequest)?
    private var painted: [(identity: Int, cells: CellPicture)] = []
    private var lastIdentity = 0

    /// How pictures are drawn in this terminal.
    struct Look {
        var depth: ColourDepth
        var symbols: PictureSymbols
        var cell: CellShape
        var matte: PictureMatte
        /// Whether the person wants no pictures at all.
        var isOff = false
    }

    /// - Parameter deliver: called on a thread of the provider's; what it is given comes back by `state(of:)`.
    init(look: Look, deliver: @escaping @Sendable (PictureDelivery) -> Void) {
        self.look = look
        provider = PictureProvider(deliver: deliver)
    }

    /// Asks for a picture; what is known of it at once.
    func show(_ desk: DeskPicture.Request) -> DeskPicture.State {
        guard !look.isOff else {
            return .problem(
                DeskPicture.Problem(
                    seen: .noPicture, title: "pictures are off", sentence: "config.toml says so: [pictures] mode."))
        }
        let request = request(for: desk.path, in: desk.folders, box: desk.box, crop: desk.crop)
        wanted = (desk, request)
        if let outcome = provider.outcome(of: request) { return state(outcome) }
        provider.show(request)
        return .waiting
    }

    /// Asks for pictures that will be looked at next.
    func prepare(_ coming: [(path: String, folders: [String])], box: Size) {
        guard !look.isOff else { return }
        provider.prepare(coming.map { request(for: $0.path, in: $0.folders, box: box, crop: nil) })
    }

    /// What a delivery says about the picture that was asked for last; nil when it is about another one.
    func news(in delivery: PictureDelivery) -> (DeskPicture.Request, DeskPicture.State)? {
        guard let wanted, wanted.request == delivery.request else { return nil }
        return (wanted.desk, state(delivery.outcome))
    }

    /// The cells of a picture that a canvas names.
    func cells(_ identity: Int) -> CellPicture? {
        painted.last { $0.identity == identity }?.cells
    }

    private func request(
        for path: String, in paths: [String], box: Size, crop: DeskPicture.Crop?
    ) -> PictureRequest {
        let opened = folders[paths] ?? PictureFolders(paths)
        folders[paths] = opened
        let region = crop.map { PictureRegion(x: $0.x, y: $0.y, width: $0.width, height: $0.height) }
        let fit = PictureFit(
            box: box, region: region, cell: look.cell, matte: look.matte)
        return PictureRequest(folders: opened, path: path, fit: fit, depth: look.depth, symbols: look.symbols)
    }

    private func state(_ outcome: PictureOutcome) -> DeskPicture.State {
        switch outcome {
        case .success(let picture):
            lastIdentity += 1
            painted.append((lastIdentity, picture.cells))
            // The one on screen, and one that a frame under way may still name.
            if painted.count > 4 { painted.removeFirst() }
            let information = picture.information
            return .ready(
                DeskPicture.Ready(
                    identity: lastIdentity, cells: picture.cells.size, width: information.width,
                    height: information.height, note: information.note))
        case .failure(let problem):
            return .problem(
                DeskPicture.Problem(seen: problem.seen, title: problem.title, sentence: problem.description))
        }
    }
}

extension PictureInformation {
    /// What people should know about the file before they trust what they see.
    fileprivate var note: String? {
        if isTruncated { return "the file is cut off" }
        return frames > 1 ? "first of \(frames) frames" : nil
    }
}
