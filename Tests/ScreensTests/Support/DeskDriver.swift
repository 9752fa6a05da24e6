import Corpus
import Figures
import Screens
import Settings
import TerminalUI
import Testing

/// Drives a desk as a runtime would, with a store and pictures that are kept in memory.
struct DeskDriver {
    var desk: Desk
    let keymap: Keymap
    private(set) var samples: [ReviewSample]
    /// Everything that the desk asked for, in order.
    private(set) var effects: [ScreenEffect<DeskRequest>] = []
    /// The actions that were asked to be recorded, by their requests.
    private(set) var asked: [(request: Int, action: ReviewAction)] = []
    var drafts: [Int: [Int: TurnText]] = [:]
    /// The pictures that can be shown, by path; what is not here is missing.
    var pictures: [String: (width: Int, height: Int)]
    /// Whether records are answered at once.
    var answersRecords = true
    /// Whether samples are handed over at once.
    var answersLoads = true
    let answersPictures: Bool
    var now: Int64 = 1_000

    init(
        _ samples: [ReviewSample], columns: Int = 120, rows: Int = 36, keymap name: String = "plain",
        theme: String = "dark", depth: ColourDepth = .truecolour, answersPictures: Bool = true,
        pictures: [String: (width: Int, height: Int)] = Examples.pictures, longestGap: Int64 = 60_000
    ) {
        keymap = Keymap.preset(name)
        self.samples = samples
        self.answersPictures = answersPictures
        self.pictures = pictures
        desk = Desk(
            ScreenSetup(
                person: "alice", keymap: keymap, theme: Theme.preset(theme, depth: depth),
                size: Size(columns: columns, rows: rows), pictureMode: "cells truecolour", longestGap: longestGap))
        carryOut(desk.start())
    }

    // Input

    /// Presses the keys that are bound to an action where keys are looked up now.
    mutating func press(_ actions: Action..., after milliseconds: Int64 = 2_000) {
        for action in actions { press(keys(for: action), after: milliseconds) }
    }

    mutating func press(_ keys: [Key], after milliseconds: Int64 = 2_000) {
        for key in keys {
            now += milliseconds
            send(.terminal(.key(key), at: now))
        }
    }

    /// Types characters, as they come from a keyboard or an input method.
    mutating func type(_ text: String) {
        for character in text { press([Key(character)], after: 100) }
    }

    mutating func send(_ event: ScreenEvent<DeskAnswer>) { carryOut(desk.update(event)) }

    mutating func send(_ answer: DeskAnswer) { send(.answer(answer)) }

    func keys(for action: Action) -> [Key] {
        if let keys = keymap.keys(for: action, in: desk.keyContext).first { return keys }
        Issue.record("nothing is bound to \(action.name) in [\(desk.keyContext.rawValue)]")
        return []
    }

    // Output

    var canvas: Canvas {
        var canvas = Canvas(size: desk.size)
        desk.view(in: &canvas)
        return canvas
    }

    var screen: String { canvas.text }

    /// The last line of the screen.
    var footer: String { screen.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? "" }
    var header: String { screen.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? "" }

    /// The first row that holds a text.
    func row(of text: String) -> Int? {
        screen.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(text) }
    }

    var actions: [ReviewAction] { asked.map(\.action) }

    /// The pictures asked for, in order.
    var pictureRequests: [ScreenPicture.Request] {
        effects.compactMap { if case .showPicture(let request) = $0 { request } else { nil } }
    }

    mutating func forgetEffects() { effects = [] }

    // The runtime

    private mutating func carryOut(_ new: [ScreenEffect<DeskRequest>]) {
        effects += new
        for effect in new {
            switch effect {
            case .ask(.load(let request)): if answersLoads { load(request) }
            case .record(let request, let action):
                asked.append((request, action))
                if answersRecords { confirm(request) }
            case .showPicture(let request): if answersPictures { show(request) }
            case .saveDraft(let draft): drafts[draft.place.sample, default: [:]][draft.place.turn] = draft.text
            case .clearDraft(let place): drafts[place.sample]?[place.turn] = nil
            default: break
            }
        }
    }

    /// Says that a request is on disk.
    mutating func confirm(_ request: Int) {
        guard let action = asked.first(where: { $0.request == request })?.action else { return }
        apply(action)
        send(.recorded(request: request, Self.recorded(request, sample: action.sample, turn: action.turn)))
    }

    static func recorded(
        _ request: Int, sample: Int?, turn: Int?, reversed: Event.Action? = nil
    ) -> RecordedAction {
        RecordedAction(
            identity: Examples.event, hash: SHA256Digest(of: [UInt8(truncatingIfNeeded: request)]), sample: sample,
            turn: turn, reversed: reversed)
    }

    private mutating func apply(_ action: ReviewAction) {
        guard let sample = samples.firstIndex(where: { $0.number == action.sample }),
            let turn = samples[sample].turns.firstIndex(where: { $0.number == action.turn })
        else { return }
        if let decision = action.action.decision {
            samples[sample].turns[turn].decision = OwnDecision(
                decision: decision, text: action.after, reasons: action.reasons, note: action.note,
                time: Timestamp(milliseconds: now), event: Examples.event)
        }
        if action.action == .flag { samples[sample].turns[turn].isFlagged = true }
        if action.action == .note { samples[sample].turns[turn].note = action.note }
    }

    /// Takes a decision away, as an undo in the store does.
    mutating func takeBack(sample number: Int, turn: Int) {
        guard let sample = samples.firstIndex(where: { $0.number == number }) else { return }
        samples[sample].turns[turn - 1].decision = nil
    }

    private mutating func load(_ request: LoadRequest) {
        guard let sample = find(request) else {
            send(.notLoaded(request, sentence: "No sample is left."))
            return
        }
        let open = samples.count { $0.turns.contains { $0.decision == nil } }
        send(
            .loaded(
                request,
                LoadedSample(
                    sample: sample, progress: DeskProgress(remaining: open, total: samples.count),
                    drafts: drafts[sample.number] ?? [:]), at: now))
    }

    private func find(_ request: LoadRequest) -> ReviewSample? {
        let place = samples.firstIndex { $0.number == request.after }
        func isOpen(_ sample: ReviewSample) -> Bool { sample.turns.contains { $0.decision == nil } }
        switch request.target {
        case .first: return samples.first
        case .last: return samples.last
        case .next: return samples.dropFirst((place ?? -1) + 1).first
        case .previous: return samples.prefix(place ?? 0).last
        case .number(let number): return samples.first { $0.number == number }
        case .nextOpen:
            return samples.dropFirst((place ?? -1) + 1).first(where: isOpen)
                ?? samples.first { isOpen($0) && $0.number != request.after }
        }
    }

    private mutating func show(_ request: ScreenPicture.Request) {
        guard let picture = pictures[request.path] else {
            send(
                .picture(
                    request,
                    .problem(
                        ScreenPicture.Problem(
                            seen: .missing, title: "missing",
                            sentence: "No file \(request.path) beneath the image folder."))))
            return
        }
        let crop = request.crop.map { (Double($0.width), Double($0.height)) }
        let (width, height) = crop ?? (Double(picture.width), Double(picture.height))
        let scale = min(Double(request.box.columns) / width, Double(request.box.rows) * 2 / height)
        let cells = Size(columns: max(1, Int(width * scale)), rows: max(1, Int(height * scale / 2)))
        send(
            .picture(
                request,
                .ready(
                    ScreenPicture.Ready(identity: 1, cells: cells, width: picture.width, height: picture.height))))
    }
}
