internal import Foundation
internal import Screens
internal import Terminal
internal import TerminalUI

/// The main loop of the desk: waits for keys and answers, updates the screen's value, draws, carries out effects.
struct DeskLoop {
    private let terminal: TerminalSession
    private var desk: Desk
    private let store: DeskStore
    private let pictures: ScreenPictures
    private let inbox: Inbox<RuntimeEvent>
    private let editor: ExternalEditor
    private let changes = ChangeMark()
    private var isOver = false
    private var needsFrame = true
    /// Requests for samples that are not answered yet.
    private var awaitedSamples = 0
    /// What was typed and not yet handed over: keys wait while a sample is on its way, since nobody can have meant
    /// them for one that they have not seen.
    private var typed: [TerminalEvent] = []
    /// When keys go on even without the awaited sample, in monotonic milliseconds.
    private var patienceEnds: Int64 = 0

    /// How often another process' work is looked for, in milliseconds.
    private static let watchInterval: Int64 = 2_000
    /// How long a frame waits for a sample that was just asked for, so that it is there in the same frame.
    private static let patience: Int32 = 8
    /// How long keys wait for a sample, in milliseconds: a store that hangs must not lock anybody in.
    private static let keyPatience: Int64 = 2_000

    init(
        terminal: TerminalSession, desk: Desk, store: DeskStore, pictures: ScreenPictures,
        inbox: Inbox<RuntimeEvent>, editor: ExternalEditor
    ) {
        self.terminal = terminal
        self.desk = desk
        self.store = store
        self.pictures = pictures
        self.inbox = inbox
        self.editor = editor
    }

    /// Tells the person something before the first key.
    mutating func tell(_ messages: [String]) {
        for message in messages { handle(.message(message, .warning)) }
    }

    /// Works until the person leaves or the terminal goes away.
    mutating func run(startingAt sample: Int?) {
        carryOut(desk.start(at: sample))
        var nextWatch = MonotonicClock.milliseconds
        while !isOver, !terminal.hasEnded {
            if awaitedSamples > 0 { Descriptors.wait(for: [inbox.descriptor], milliseconds: Self.patience) }
            handleAnswers()
            handleTyped()
            if needsFrame { draw() }
            if terminal.isUnfinished, !Descriptors.isAnyReadable(terminal.inputDescriptors) {
                terminal.continueShowing()
                continue
            }
            let now = MonotonicClock.milliseconds
            if now >= nextWatch {
                store.noticeChanges(since: changes)
                if desk.hasUnkeptDraft { handle(.timeToKeepDraft) }
                nextWatch = now + Self.watchInterval
            }
            let longest = min(nextWatch - now, terminal.inputTimeout.map(Int64.init) ?? .max)
            Descriptors.wait(
                for: terminal.inputDescriptors + [inbox.descriptor], milliseconds: Int32(max(0, longest)))
            typed += terminal.readEvents()
            handleTyped()
        }
        // When the terminal went away, nobody left what is being written.
        if desk.hasUnkeptDraft { handle(.timeToKeepDraft) }
    }

    private mutating func handleTyped() {
        var handled = 0
        for event in typed {
            if case .key = event, desk.isAwaitingSample, MonotonicClock.milliseconds < patienceEnds { break }
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

    private mutating func handleAnswers() {
        for event in inbox.takeAll() {
            switch event {
            case .desk(let event):
                switch event {
                case .loaded, .notLoaded: awaitedSamples -= 1
                default: break
                }
                handle(event)
            case .picture(let delivery):
                if let (request, state) = pictures.news(in: delivery) { handle(.picture(request, state)) }
            case .coming(let coming, let box):
                pictures.prepare(coming.map { ($0.path, $0.folders) }, box: box)
            }
        }
    }

    private mutating func handle(_ event: DeskEvent) {
        carryOut(desk.update(event))
        needsFrame = true
    }

    private mutating func carryOut(_ effects: [DeskEffect]) {
        for effect in effects { carryOut(effect) }
    }

    private mutating func carryOut(_ effect: DeskEffect) {
        switch effect {
        case .load(let request):
            awaitedSamples += 1
            patienceEnds = MonotonicClock.milliseconds + Self.keyPatience
            store.load(request)
        case .record(let request, let action): store.record(request: request, action)
        case .undo(let request): store.undo(request: request)
        case .redo(let request): store.redo(request: request)
        case .showPicture(let request): handle(.picture(request, pictures.show(request)))
        case .prefetch(let sample, let box): store.announcePictures(after: sample, box: box)
        case .saveDraft(let draft): store.saveDraft(draft)
        case .clearDraft(let sample, let turn): store.clearDraft(sample: sample, turn: turn)
        case .search(let text): store.search(text)
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
        desk.view(in: &canvas)
        terminal.show(canvas, picture: canvas.picture.flatMap { pictures.cells($0.identity) })
    }
}
