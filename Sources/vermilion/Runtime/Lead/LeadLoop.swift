internal import Foundation
internal import Screens
internal import Terminal
internal import TerminalUI

/// The main loop of the lead's room: waits for keys and answers, updates the screen's value, draws, carries out effects.
struct LeadLoop {
    private let terminal: TerminalSession
    private var room: LeadRoom
    private let store: LeadStore
    private let pictures: ScreenPictures
    private let inbox: Inbox<LeadNews>
    private let editor: ExternalEditor
    private let changes = ChangeMark()
    private var isOver = false
    private var needsFrame = true

    /// How often other people's work is looked for, in milliseconds.
    private static let watchInterval: Int64 = 1_000

    init(
        terminal: TerminalSession, room: LeadRoom, store: LeadStore, pictures: ScreenPictures,
        inbox: Inbox<LeadNews>, editor: ExternalEditor
    ) {
        self.terminal = terminal
        self.room = room
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
    mutating func run(startingAt page: LeadPage) {
        carryOut(room.start(at: page))
        var nextWatch = MonotonicClock.milliseconds
        while !isOver, !terminal.hasEnded {
            handleAnswers()
            if needsFrame { draw() }
            if terminal.isUnfinished, !Descriptors.isAnyReadable(terminal.inputDescriptors) {
                terminal.continueShowing()
                continue
            }
            let now = MonotonicClock.milliseconds
            if now >= nextWatch {
                store.noticeChanges(since: changes)
                if room.hasUnkeptDraft { handle(.timeToKeepDraft) }
                nextWatch = now + Self.watchInterval
            }
            let longest = min(nextWatch - now, terminal.inputTimeout.map(Int64.init) ?? .max)
            Descriptors.wait(
                for: terminal.inputDescriptors + [inbox.descriptor], milliseconds: Int32(max(0, longest)))
            for event in terminal.readEvents() where !isOver {
                handle(.terminal(event, at: MonotonicClock.milliseconds))
            }
        }
        // When the terminal went away, nobody left what is being written.
        if room.hasUnkeptDraft { handle(.timeToKeepDraft) }
    }

    private mutating func handleAnswers() {
        for news in inbox.takeAll() {
            switch news {
            case .room(let event): handle(event)
            case .picture(let delivery):
                if let (request, state) = pictures.news(in: delivery) { handle(.picture(request, state)) }
            }
        }
    }

    private mutating func handle(_ event: LeadEvent) {
        carryOut(room.update(event))
        needsFrame = true
    }

    private mutating func carryOut(_ effects: [LeadEffect]) {
        for effect in effects { carryOut(effect) }
    }

    private mutating func carryOut(_ effect: LeadEffect) {
        switch effect {
        case .load(let query): store.load(query)
        case .record(let request, let action): store.record(request: request, action)
        case .undo(let request): store.undo(request: request)
        case .redo(let request): store.redo(request: request)
        case .showPicture(let request): handle(.picture(request, pictures.show(request)))
        case .saveDraft(let draft): store.saveDraft(draft)
        case .clearDraft(let sample, let turn): store.clearDraft(sample: sample, turn: turn)
        case .editExternally(let text): editExternally(text)
        case .settle(let request, let proposals, let query, let reasons, let note):
            store.settle(request: request, proposals, asAskedBy: query, reasons: reasons, note: note)
        case .export(let page, let filter, let waiting): store.export(page, filter, waiting: waiting)
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
        handle(.terminal(.resize(terminal.size), at: now))
        handle(.editedExternally(edit, at: now))
    }

    private mutating func draw() {
        needsFrame = false
        var canvas = Canvas(size: terminal.size)
        room.view(in: &canvas)
        terminal.show(canvas, picture: canvas.picture.flatMap { pictures.cells($0.identity) })
    }
}
