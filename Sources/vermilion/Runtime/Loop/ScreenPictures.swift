internal import Corpus
internal import Pictures
internal import Screens
internal import Settings
internal import TerminalUI

/// Gets a screen its pictures: translates its requests for the provider, and keeps those that are on screen.
///
/// Used from the main loop alone.
final class ScreenPictures {
    private let provider: PictureProvider
    private let look: Look
    private var folders: [[String]: PictureFolders] = [:]
    private var wanted: (screen: ScreenPicture.Request, request: PictureRequest)?
    private var painted: [(identity: Int, payload: PicturePayload)] = []
    private var lastIdentity = 0

    /// How pictures are drawn in this terminal.
    struct Look {
        var form: PictureForm
        var symbols: PictureSymbols
        var cell: CellShape
        var background: RGBColour
        /// Whether the person wants no pictures at all.
        var isOff = false
    }

    /// - Parameter deliver: called on a thread of the provider's; what it is given comes back by `state(of:)`.
    init(look: Look, deliver: @escaping @Sendable (PictureDelivery) -> Void) {
        self.look = look
        provider = PictureProvider(deliver: deliver)
    }

    /// Asks for a picture; what is known of it at once.
    func show(_ screen: ScreenPicture.Request) -> ScreenPicture.State {
        guard !look.isOff else {
            return .problem(
                ScreenPicture.Problem(
                    seen: .noPicture, title: "pictures are off", sentence: "config.toml says so: [pictures] mode."))
        }
        let request = request(for: screen.path, in: screen.folders, box: screen.box, region: screen.crop)
        wanted = (screen, request)
        if let outcome = provider.outcome(of: request) { return state(outcome) }
        provider.show(request)
        return .waiting
    }

    /// Asks for pictures that will be looked at next.
    func prepare(_ coming: [ComingPicture], box: Size) {
        guard !look.isOff else { return }
        provider.prepare(coming.map { request(for: $0.path, in: $0.folders, box: box, region: nil) })
    }

    /// What a delivery says about the picture that was asked for last; nil when it is about another one.
    func news(in delivery: PictureDelivery) -> (ScreenPicture.Request, ScreenPicture.State)? {
        guard let wanted, wanted.request == delivery.request else { return nil }
        return (wanted.screen, state(delivery.outcome))
    }

    /// What a picture that a canvas names is shown with.
    func payload(_ identity: Int) -> PicturePayload? { painted.last { $0.identity == identity }?.payload }

    private func request(for path: String, in paths: [String], box: Size, region: PictureRegion?) -> PictureRequest {
        let opened = folders[paths] ?? PictureFolders(paths)
        folders[paths] = opened
        let fit = PictureFit(box: box, region: region, cell: look.cell, background: look.background)
        return PictureRequest(folders: opened, path: path, fit: fit, form: look.form, symbols: look.symbols)
    }

    private func state(_ outcome: PictureOutcome) -> ScreenPicture.State {
        switch outcome {
        case .success(let picture):
            lastIdentity += 1
            painted.append((lastIdentity, picture.payload))
            // The one on screen, and one that a frame under way may still name.
            if painted.count > 4 { painted.removeFirst() }
            let information = picture.information
            return .ready(
                ScreenPicture.Ready(
                    identity: lastIdentity, cells: picture.payload.size, width: information.width,
                    height: information.height, note: information.note))
        case .failure(let problem):
            return .problem(
                ScreenPicture.Problem(seen: problem.seen, title: problem.title, sentence: problem.description))
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

extension ScreenPictures.Look {
    /// How a person's settings have pictures drawn.
    init(settings: LoadedSettings, form: PictureForm, cell: CellShape) {
        // The background that the theme is made for.
        let level: UInt8 = settings.theme.background == .light ? 255 : 0
        self.init(
            form: form, symbols: settings.configuration.pictureSymbols.value, cell: cell,
            background: RGBColour(red: level, green: level, blue: level),
            isOff: settings.configuration.pictureMode.value == .off)
    }
}

extension PictureProblem {
    /// What the ledger says that the reviewer saw.
    var seen: SeenPicture.State {
        switch self {
        case .unnamed: .noPicture
        case .missing, .noFolders, .remote, .embedded, .refused: .missing
        case .tooLarge: .tooLarge
        case .unreadable, .notAPicture, .noDecoder, .broken, .tooSlow, .unavailable: .broken
        }
    }
}
