internal import Corpus
internal import Foundation
internal import Pictures
internal import ReviewStore
internal import Screens
internal import Settings
internal import Terminal
internal import TerminalUI

/// One sitting in the lead's room: the loop that feeds the screen with events and carries out its effects.
///
/// Everything on the screen happens on the thread that calls `run()`; the store and the pictures work on threads of
/// their own and leave their answers in the inbox.
final class LeadSession {
    private let store: ReviewStore
    private let lead: Reviewer
    private let look: LookOptions
    private let page: LeadPage

    init(store: ReviewStore, lead: Reviewer, look: LookOptions, page: LeadPage) {
        self.store = store
        self.lead = lead
        self.look = look
        self.page = page
    }

    /// Opens the terminal, works until the person leaves, and gives the terminal back.
    func run() throws {
        DispatchQueue.global(qos: .utility).async { EditorFolder.sweep() }
        var options = TerminalSession.Options()
        options.colours = try look.wantedColours()
        // The settings are read with the terminal's colours, which only an open terminal tells.
        _ = try look.load(depth: options.colours ?? .truecolour)
        let inbox = try Inbox<LeadNews>()
        let terminal = try TerminalSession(options: options)
        defer { terminal.close() }
        let settings = try look.load(depth: terminal.colourDepth)
        let pictures = ScreenPictures(
            look: ScreenPictures.Look(settings: settings, depth: terminal.pictureDepth, cell: .standard),
            deliver: { inbox.leave(.picture($0)) })
        let room = LeadRoom(
            lead: lead.name, store: URL(fileURLWithPath: store.path).lastPathComponent, keymap: settings.keymap,
            theme: settings.theme, taxonomy: try store.taxonomy(), size: terminal.size,
            pictureMode: "cells \(terminal.pictureDepth.rawValue)", longestGap: try store.activeCutoff())
        let storeQueues = LeadStore(store: store, lead: lead) { inbox.leave(.room($0)) }
        var loop = LeadLoop(
            terminal: terminal, room: room, store: storeQueues, pictures: pictures, inbox: inbox,
            editor: ExternalEditor(command: settings.configuration.editor.value))
        loop.tell(settings.problems.filter { $0.severity != .note }.map(\.description))
        loop.run(startingAt: page)
        storeQueues.finish()
        // What the last lines of the screen said must outlast it.
        if let sentence = storeQueues.lossSentence { throw ProgramError(sentence) }
    }
}
