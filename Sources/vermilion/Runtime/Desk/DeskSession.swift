internal import Corpus
internal import Foundation
internal import Pictures
internal import ReviewStore
internal import Screens
internal import Settings
internal import Terminal
internal import TerminalUI

/// One sitting at the desk: the loop that feeds the screen with events and carries out its effects.
///
/// Everything on the screen happens on the thread that calls `run()`. The store and the pictures work on threads of
/// their own and leave their answers in the inbox.
final class DeskSession {
    private let store: ReviewStore
    private let reviewer: Reviewer
    private let walk: any DeskWalk
    private let firstSample: Int?
    private let look: LookOptions

    init(store: ReviewStore, reviewer: Reviewer, walk: any DeskWalk, look: LookOptions, firstSample: Int?) {
        self.store = store
        self.reviewer = reviewer
        self.walk = walk
        self.look = look
        self.firstSample = firstSample
    }

    /// Opens the terminal, works until the person leaves, and gives the terminal back.
    func run() throws {
        DispatchQueue.global(qos: .utility).async { EditorFolder.sweep() }
        var options = TerminalSession.Options()
        options.colours = try look.wantedColours()
        // The settings are read with the terminal's colours, which only an open terminal tells.
        _ = try look.load(depth: options.colours ?? .truecolour)
        let inbox = try Inbox<RuntimeEvent>()
        let terminal = try TerminalSession(options: options)
        defer { terminal.close() }
        let settings = try look.load(depth: terminal.colourDepth)
        let pictureDepth = terminal.pictureDepth
        let pictures = ScreenPictures(
            look: ScreenPictures.Look(settings: settings, depth: pictureDepth, cell: .standard),
            deliver: { inbox.leave(.picture($0)) })
        let desk = Desk(
            reviewer: reviewer.name, keymap: settings.keymap, theme: settings.theme, taxonomy: try store.taxonomy(),
            size: terminal.size, pictureMode: "cells \(pictureDepth.rawValue)", longestGap: try store.activeCutoff())
        let storeQueues = DeskStore(store: store, reviewer: reviewer, walk: walk) { inbox.leave($0) }
        var loop = DeskLoop(
            terminal: terminal, desk: desk, store: storeQueues, pictures: pictures, inbox: inbox,
            editor: ExternalEditor(command: settings.configuration.editor.value))
        loop.tell(settings.problems.filter { $0.severity != .note }.map(\.description))
        loop.run(startingAt: firstSample)
        storeQueues.finish()
        // What the last lines of the screen said must outlast it.
        if let sentence = storeQueues.lossSentence { throw ProgramError(sentence) }
    }
}

extension ScreenPictures.Look {
    /// How a person's settings have pictures drawn.
    init(settings: LoadedSettings, depth: ColourDepth, cell: CellShape) {
        let symbols: PictureSymbols =
            switch settings.configuration.pictureSymbols.value {
            case .block: .block
            case .half: .half
            case .blockAndSextant: .sextant
            }
        let background = PictureMatte.RGB(theme: settings.theme)
        self.init(
            depth: depth, symbols: symbols, cell: cell, matte: PictureMatte(background: background),
            isOff: settings.configuration.pictureMode.value == .off)
    }
}

extension PictureMatte.RGB {
    /// The background that a theme is made for.
    fileprivate init(theme: Theme) {
        let level: UInt8 = theme.background == .light ? 255 : 0
        self.init(red: level, green: level, blue: level)
    }
}
