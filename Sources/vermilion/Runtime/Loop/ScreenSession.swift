internal import Corpus
internal import Foundation
internal import Pictures
internal import ReviewStore
internal import Screens
internal import Settings
internal import Terminal
internal import TerminalUI

/// One sitting at a full-screen program.
///
/// Everything on the screen happens on the thread that calls `run`. The store and the pictures work on threads of their
/// own and leave their answers in the inbox.
struct ScreenSession {
    let store: ReviewStore
    let person: Reviewer
    let look: LookOptions

    /// Opens the terminal, works until the person leaves, and gives the terminal back.
    ///
    /// - Parameters:
    ///   - makeScreen: makes the screen for this person and terminal.
    ///   - makeStore: makes what carries out what the screen asks of the store.
    ///   - start: begins the screen.
    func run<Store: ScreenStore>(
        _ makeScreen: (ScreenSetup) -> Store.Screen, makeStore: (StoreLink<Store.Screen.Answer>) -> Store,
        start: (inout Store.Screen) -> [ScreenEffect<Store.Screen.Request>]
    ) throws {
        DispatchQueue.global(qos: .utility).async { EditorFolder.sweep() }
        // What is wrong on the command line is told before the screen opens.
        try look.check()
        let inbox = try Inbox<LoopNews<Store.Screen.Answer>>()
        let terminal = try TerminalSession(options: TerminalSession.Options(colours: look.wantedColours))
        defer { terminal.close() }
        let settings = look.load(depth: terminal.colourDepth)
        let pictures = ScreenPictures(
            look: ScreenPictures.Look(settings: settings, form: terminal.pictureForm, cell: .standard),
            deliver: { inbox.leave(.picture($0)) })
        let screen = makeScreen(
            ScreenSetup(
                person: person.name, keymap: settings.keymap, theme: settings.theme, taxonomy: try store.taxonomy(),
                size: terminal.size, pictureMode: terminal.pictureMode, longestGap: try store.activeCutoff()))
        let storeQueues = makeStore(StoreLink(store: store, person: person) { inbox.leave($0) })
        var loop = ScreenLoop(
            terminal: terminal, screen: screen, store: storeQueues, pictures: pictures, inbox: inbox,
            editor: ExternalEditor(command: settings.configuration.editor.value))
        loop.run(telling: settings.problems.filter { $0.severity != .note }.map(\.description), start: start)
        storeQueues.finish()
        // What the last lines of the screen said must outlast it.
        if let sentence = storeQueues.link.lossSentence { throw ProgramError(sentence) }
    }
}
