internal import CNcurses
internal import Glibc
package import TerminalUI

/// The terminal while the program fills it: shows canvases and yields events.
///
/// All of it belongs to the one thread that opened it, and a process has one at a time. Nothing ever waits for input:
/// poll `inputDescriptors` for reading, with `inputTimeout` as the longest wait, and then call `readEvents()`.
///
/// The terminal is put back as it was by `close()`, and also when the process ends by a signal, a trap or `exit`.
package final class TerminalSession {
    /// The terminal's size in cells.
    package private(set) var size: Size
    /// The colours that text is shown with, for which themes are resolved.
    package let colourDepth: ColourDepth

    private var screen: CursesScreen
    private var layer = PictureLayer()
    private var reader: InputReader
    private let output: FrameOutput
    private let driver: any PictureDriver
    private let pictureDepth: ColourDepth
    private let signals: Int32?
    private let descriptor: Int32
    /// The picture that was shown last, and its place.
    private var shown: (hasPicture: Bool, placement: PicturePlacement?)?
    private var cursorIsVisible = false
    private var isOpen = true

    /// Opens the terminal: its alternate screen, raw keys, bracketed paste, and reports of the focus.
    package init(options: Options = Options()) throws(TerminalError) {
        guard isatty(options.input) == 1 else { throw .notATerminal(stream: "standard input") }
        guard isatty(options.output) == 1 else { throw .notATerminal(stream: "standard output") }
        guard let size = Self.size(of: options.output) else { throw .failed(call: "TIOCGWINSZ", error: Self.lastError) }
        guard size.columns >= options.minimumSize.columns, size.rows >= options.minimumSize.rows else {
            throw .tooSmall(size, minimum: options.minimumSize)
        }
        guard cncurses_use_utf8() else { throw .noUTF8 }
        guard !cncurses_is_open() else { throw .alreadyOpen }
        guard cncurses_guard(options.output) else { throw .failed(call: "tcgetattr", error: Self.lastError) }
        // Before ncurses opens, which would set handlers of its own where there are none.
        signals = options.watchesSignals ? cncurses_watch_signals() : nil

        var names: [String] = []
        for name in [options.environment("TERM") ?? "", "xterm-256color"] where !name.isEmpty && !names.contains(name) {
            names.append(name)
        }
        guard let name = names.first(where: { cncurses_open($0, options.input, options.output) }) else {
            cncurses_unguard()
            if options.watchesSignals { cncurses_unwatch_signals() }
            throw .unknownTerminal(names: names)
        }
        cncurses_guard_screen()
        cncurses_resize(Int32(size.columns), Int32(size.rows))
        let colours = TerminalColours(
            colours: Int(cncurses_colours()), name: options.environment("TERM") ?? name, asked: options.colours,
            environment: options.environment)
        self.size = size
        colourDepth = colours.text
        pictureDepth = colours.pictures
        driver = PictureDrivers.best(depth: colours.pictures, environment: options.environment)
        screen = CursesScreen(size: size, depth: colours.text)
        reader = InputReader(descriptor: options.input)
        output = FrameOutput(terminal: options.output)
        descriptor = options.output
        cncurses_clear()
        enter()
    }

    deinit { close() }

    /// Gives the terminal back as it was.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        leave()
        cncurses_close()
        cncurses_restore_settings()
        cncurses_unguard()
        if signals != nil { cncurses_unwatch_signals() }
    }

    /// What pictures have to be made into for this terminal.
    package var pictureForm: PictureForm { driver.form }

    /// How pictures are shown, as the ledger keeps it: `cells truecolour`.
    package var pictureMode: String { "\(type(of: driver).name) \(pictureDepth.rawValue)" }

    /// The descriptors to poll for reading before `readEvents()`: the terminal's, and one that tells of signals.
    package var inputDescriptors: [Int32] {
        (reader.hasEnded ? [] : [reader.descriptor]) + (signals.map { [$0] } ?? [])
    }

    /// In how many milliseconds to call `readEvents()` even if nothing arrives; nil if there is nothing to wait for.
    ///
    /// What came may be a key or the beginning of a longer sequence, which only time can tell.
    package var inputTimeout: Int? { reader.timeout }

    /// Whether the terminal went away, so that no event will come any more.
    package var hasEnded: Bool { reader.hasEnded }

    /// All events that have arrived since the last call; after a `resize` everything has to be shown again.
    package func readEvents() -> [TerminalEvent] {
        var events = readSignals()
        events += reader.read()
        return events
    }

    /// Shows a canvas: sends what differs from the one before.
    ///
    /// - Parameter picture: fills the cells of the placed picture; they are blank while it is nil. If input waits,
    ///   painting it stops, and `continueShowing()` goes on with it.
    package func show(_ canvas: Canvas, picture: PicturePayload? = nil) {
        // A picture's name tells it from every other one.
        let keepsPicture = shown.map { $0 == ((picture != nil), canvas.picture) } ?? false
        shown = (picture != nil, canvas.picture)
        let cursor = canvas.cursor.flatMap { canvas.bounds.contains($0) ? $0 : nil }
        var changes: [(row: Int, columns: ClosedRange<Int>)] = []
        output.add(Self.beginUpdate)
        let hasChanged = output.addUpdate {
            changes = screen.put(canvas)
            if (cursor != nil) != cursorIsVisible {
                cursorIsVisible = cursor != nil
                cncurses_show_cursor(cursorIsVisible)
            }
            if let cursor { cncurses_move_cursor(Int32(cursor.column), Int32(cursor.row)) }
            cncurses_update()
        }
        // Text is there first: composing a picture takes as long as sending it.
        if hasChanged, picture != nil, !keepsPicture { output.send() }
        layer.resize(to: size)
        for row in keepsPicture ? Set(changes.map(\.row)) : Set(0..<size.rows) {
            layer.want(directCells(ofRow: row, canvas: canvas, picture: picture), row: row)
        }
        for change in changes { layer.forget(row: change.row, columns: change.columns) }
        guard hasChanged || isUnfinished else { return output.forget() }
        if let picture, let place = canvas.picture, !keepsPicture {
            output.add(driver.preparation(of: picture, at: place))
        }
        paint()
        output.send(Self.endUpdate)
    }

    /// Whether part of the picture is still to be painted: call `continueShowing()` when no event waits.
    package var isUnfinished: Bool { !layer.isFinished }

    /// Goes on with painting the picture that `show(_:picture:)` began.
    package func continueShowing() {
        guard isUnfinished else { return }
        output.add(Self.beginUpdate)
        paint()
        output.send(Self.endUpdate)
    }

    /// Lets the next `show(_:picture:)` clear the terminal and send everything, as after another program wrote on it.
    package func redraw() {
        cncurses_clear()
        screen.forget(size: size)
        layer.forgetAll()
    }

    /// Rings the terminal's bell.
    package func ringBell() { output.send("\u{7}") }

    /// Stops the program, as Ctrl-Z does, until the shell continues it; everything has to be shown again afterwards.
    package func suspend() { whileSuspended { cncurses_stop() } }

    /// Gives the terminal as it was to `body`, and takes it back when that returns.
    private func whileSuspended<Result, Failure>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        leave()
        cncurses_restore_settings()
        defer { comeBack() }
        return try body()
    }

    /// Runs another program with the terminal, such as an editor, and takes the terminal back when it ends.
    ///
    /// Everything has to be shown again afterwards, in `size`, which may have changed.
    package func run(_ program: ForegroundProgram) throws(TerminalError) -> ForegroundProgram.End {
        try whileSuspended { () throws(TerminalError) in
            let end = try program.run(terminal: reader.descriptor)
            if end != .exited(0) { output.send(Self.leftModes) }
            return end
        }
    }

    /// Ends the modes that a program leaves on when it is killed: margins and the like, the mouse, keys of its own.
    private static let leftModes = "\u{1B}[!p\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l\u{1B}[>4m"

    // Terminals that know synchronised updates (mode 2026) show a frame at once; the others ignore this.
    private static let beginUpdate = "\u{1B}[?2026h"
    private static let endUpdate = "\u{1B}[?2026l"

    private func enter() {
        cncurses_update()
        // Bracketed paste, and reports of the focus.
        output.send("\u{1B}[?2004h\u{1B}[?1004h")
        cncurses_show_cursor(cursorIsVisible)
    }

    private func leave() {
        output.send("\u{1B}[?1004l\u{1B}[?2004l")
        cncurses_leave()
        // Where there is no other screen to go back to, what was drawn is cleared.
        if cncurses_capability("rmcup") == nil { output.send("\u{1B}[H\u{1B}[J") }
    }

    private func comeBack() {
        takeSize()
        redraw()
        enter()
    }

    private func takeSize() {
        guard let now = Self.size(of: descriptor) else { return }
        if now != size { cncurses_resize(Int32(now.columns), Int32(now.rows)) }
        size = now
    }

    private func paint() {
        guard !layer.isFinished else { return }
        var writer = CellWriter(depth: pictureDepth, cursorIsVisible: cursorIsVisible)
        layer.paint(with: &writer) { reader.isWaiting }
        writer.finish()
        output.add(writer.bytes)
    }

    /// What is to be written past ncurses in the cells of a row.
    private func directCells(ofRow row: Int, canvas: Canvas, picture: PicturePayload?) -> [DirectCell?] {
        var cells: [DirectCell?] = Array(repeating: nil, count: size.columns)
        guard row < canvas.size.rows else { return cells }
        for (column, cell) in canvas.row(row).prefix(size.columns).enumerated() {
            switch cell.content {
            case .picture: cells[column] = pictureCell(column: column, row: row, canvas: canvas, picture: picture)
            case .text(let character) where screen.strikes && cell.style.attributes.contains(.strike):
                var style = cell.style
                style.foreground = style.foreground.reduced(to: colourDepth)
                style.background = style.background.reduced(to: colourDepth)
                cells[column] = DirectCell(
                    character: character, style: style, columns: DisplayWidth.columns(of: character))
            default: break
            }
        }
        return cells
    }

    /// What the placed picture shows in a cell of the canvas: blank outside of it, and where there is none.
    private func pictureCell(column: Int, row: Int, canvas: Canvas, picture: PicturePayload?) -> DirectCell {
        guard let picture, let rectangle = canvas.picture?.rectangle,
            (0..<picture.size.columns).contains(column - rectangle.column),
            (0..<picture.size.rows).contains(row - rectangle.row)
        else { return .blank }
        return driver.cell(of: picture, column: column - rectangle.column, row: row - rectangle.row) ?? .blank
    }

    private func readSignals() -> [TerminalEvent] {
        guard let signals else { return [] }
        var bytes = [UInt8](repeating: 0, count: 64)
        var arrived: Set<Int32> = []
        while case let count = read(signals, &bytes, bytes.count), count > 0 {
            arrived.formUnion(bytes[..<count].map(Int32.init))
        }
        guard !arrived.isEmpty else { return [] }
        if arrived.contains(SIGTSTP) {
            suspend()
        } else if arrived.contains(SIGCONT) {
            // Stopped without being asked: the shell may have changed anything.
            leave()
            comeBack()
        } else {
            takeSize()
            redraw()
        }
        return [.resize(size)]
    }

    /// The most cells a side that are filled; of what claims to be larger the rest stays blank.
    private static let mostCells = 1_000

    private static func size(of descriptor: Int32) -> Size? {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 else { return nil }
        return Size(columns: min(Int(window.ws_col), mostCells), rows: min(Int(window.ws_row), mostCells))
    }

    private static var lastError: String { String(cString: strerror(errno)) }
}
