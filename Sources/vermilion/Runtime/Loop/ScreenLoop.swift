internal import Foundation
internal import Screens
internal import Terminal
internal import TerminalUI

/// The main loop of a full-screen program: waits for keys and answers, updates the screen's value, draws, carries out
/// effects.
struct ScreenLoop<Store: ScreenStore> {
    private let terminal: TerminalSession
    private var screen: Store.Screen
    private let store: Store
    private let pictures: ScreenPictures
    private let inbox: Inbox<LoopNews<Store.Screen.Answer>>
    private let editor: ExternalEditor
    private var isOver = false
    private var needsFrame = true
    /// What was typed and not yet handed over: keys wait while something is on its way that they are meant for.
    private var typed: [TerminalEvent] = []
    /// When keys go on even without what is awaited, in monotonic milliseconds.
    private var patienceEnds: Int64 = 0

    /// How often other people's work is looked for, in milliseconds.
    private static var watchInterval: Int64 { 1_000 }
    /// How long a frame waits for what was just asked for, so that it is there in the same frame.
    private static var patience: Int32 { 8 }
    /// How long keys wait, in milliseconds: a store that hangs must not lock anybody in.
    private static var keyPatience: Int64 { 2_000 }

    init(
        terminal: TerminalSession, screen: Store.Screen, store: Store, pictures: ScreenPictures,
        inbox: Inbox<LoopNews<Store.Screen.Answer>>, editor: ExternalEditor
    ) {
        self.terminal = terminal
        self.screen = screen
        self.store = store
        self.pictures = pictures
        self.inbox = inbox
        self.editor = editor
    }

    /// Works until the person leaves or the terminal goes away.
    ///
    /// - Parameters:
    ///   - messages: what to tell the person before the first key.
    ///   - start: begins the screen.
    mutating func run(telling messages: [String], start: (inout Store.Screen) -> [ScreenEffect<Store.Screen.Request>]) {
        for message in messages { handle(.message(message, .warning)) }
        carryOut(start(&screen))
        var nextWatch = MonotonicClock.milliseconds
        while !isOver, !terminal.hasEnded {
            if screen.isAwaiting { Descriptors.wait(for: [inbox.descriptor], milliseconds: Self.patience) }
            takeNews()
            handleTyped()
            if needsFrame { draw() }
            if terminal.isUnfinished, !Descriptors.isAnyReadable(terminal.inputDescriptors) {
                terminal.continueShowing()
                continue
            }
            let now = MonotonicClock.milliseconds
            if now >= nextWatch {
                store.noticeChanges()
                if screen.hasUnkeptDraft { handle(.timeToKeepDraft) }
                nextWatch = now + Self.watchInterval
            }
            let longest = min(nextWatch - now, terminal.inputTimeout.map(Int64.init) ?? .max)
            Descriptors.wait(for: terminal.inputDescriptors + [inbox.descriptor], milliseconds: Int32(max(0, longest)))
            typed += terminal.readEvents()
            handleTyped()
        }
        // When the terminal went away, nobody left what is being written.
        if screen.hasUnkeptDraft { handle(.timeToKeepDraft) }
    }

    private mutating func handleTyped() {
        var handled = 0
        for event in typed {
            if case .key = event, screen.isAwaiting, MonotonicClock.milliseconds < patienceEnds { break }
            handled += 1
            let now = MonotonicClock.milliseconds
            switch event {
            case .key, .paste: store.noteInput(at: now)
            case .resize, .focus: break
            }
            handle(.terminal(event, at: now))
            if isOver { break }
        }
        typed.removeFirst(handled)
    }

    private mutating func takeNews() {
        for news in inbox.takeAll() {
            switch news {
            case .event(let event): handle(event)
            case .picture(let delivery):
                if let (request, state) = pictures.news(in: delivery) { handle(.picture(request, state)) }
            case .coming(let coming, let box): pictures.prepare(coming, box: box)
            }
        }
    }

    private mutating func handle(_ event: ScreenEvent<Store.Screen.Answer>) {
        carryOut(screen.update(event))
        needsFrame = true
    }

    private mutating func carryOut(_ effects: [ScreenEffect<Store.Screen.Request>]) {
        for effect in effects { carryOut(effect) }
    }

    private mutating func carryOut(_ effect: ScreenEffect<Store.Screen.Request>) {
        switch effect {
        case .ask(let request):
            patienceEnds = MonotonicClock.milliseconds + Self.keyPatience
            store.carryOut(request)
        case .record(let request, let action): store.record(request: request, action)
        case .undo(let request): store.undo(request: request)
        case .redo(let request): store.redo(request: request)
        case .showPicture(let request): handle(.picture(request, pictures.show(request)))
        case .saveDraft(let draft): store.keepDraft(draft.text, of: draft.place)
        case .clearDraft(let place): store.keepDraft(nil, of: place)
        case .editExternally(let text): editExternally(text)
        case .suspend:
            terminal.suspend()
            handle(.terminal(.resize(terminal.size), at: MonotonicClock.milliseconds))
            handle(.resumed(at: MonotonicClock.milliseconds))
        case .redraw:
            terminal.redraw()
            needsFrame = true
        case .bell: terminal.ringBell()
        case .quit: isOver = true
        }
    }

    private mutating func editExternally(_ text: String) {
        let edit = editor.edit(text, in: terminal)
        let now = MonotonicClock.milliseconds
        store.noteInput(at: now)
        handle(.terminal(.resize(terminal.size), at: now))
        handle(.editedExternally(edit, at: now))
    }

    private mutating func draw() {
        needsFrame = false
        var canvas = Canvas(size: terminal.size)
        screen.view(in: &canvas)
        terminal.show(canvas, picture: canvas.picture.flatMap { pictures.payload($0.identity) })
    }
}
