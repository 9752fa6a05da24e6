import CNcurses
import Glibc
import Testing
import TerminalUI

@testable import Terminal

@Suite(.serialized)
struct TerminalSessionTests {
    private let size = Size(columns: 40, rows: 8)

    private func picture(_ size: Size, red: UInt8) -> PicturePayload {
        .cells(cells(size, red: red))
    }

    private func cells(_ size: Size, red: UInt8) -> CellPicture {
        CellPicture(
            size: size,
            glyphs: (0..<size.columns * size.rows).map { index in
                .init(
                    scalar: "▀", foreground: .rgb(red: red, green: UInt8(index % 256), blue: 7),
                    background: .rgb(red: 9, green: 8, blue: UInt8(index % 256)))
            })
    }

    private func canvas(with rectangle: Rectangle, identity: Int = 1) -> Canvas {
        var canvas = Canvas(size: size)
        canvas.place(PicturePlacement(identity: identity, rectangle: rectangle))
        return canvas
    }

    private func count(_ needle: String, in text: String) -> Int {
        text.split(separator: needle, omittingEmptySubsequences: false).count - 1
    }

    @Test func `the terminal is left as it was found`() throws {
        let pseudo = try #require(PseudoTerminal(size: size))
        let before = pseudo.settings
        let session = try TerminalSession(options: pseudo.options())
        #expect(pseudo.settings != before)
        var opened = pseudo.written()
        #expect(opened.contains("\u{1B}[?1049h"))
        #expect(opened.contains("\u{1B}[?2004h"))
        session.show(Canvas(size: size))
        session.close()
        opened = pseudo.written()
        #expect(opened.contains("\u{1B}[?1049l"))
        #expect(opened.contains("\u{1B}[?2004l"))
        #expect(opened.contains("\u{1B}[?1004l"))
        #expect(pseudo.settings == before)
    }

    @Test func `a window of absurd size is filled in part`() throws {
        let pseudo = try #require(PseudoTerminal(size: Size(columns: 65_535, rows: 65_535)))
        let session = try TerminalSession(options: pseudo.options())
        defer { session.close() }
        #expect(session.size == Size(columns: 1_000, rows: 1_000))
    }

    @Test func `keys, pastes and the focus come as events`() throws {
        let pseudo = try #require(PseudoTerminal(size: size))
        let session = try TerminalSession(options: pseudo.options())
        defer { session.close() }
        pseudo.type("中\u{3}\u{13}\u{1A}\u{1B}[1;5C\u{1B}[200~a\rb\u{1B}[201~\u{1B}[I")
        #expect(
            session.readEvents() == [
                .key(Key("中")), .key(Key(.character("c"), control: true)), .key(Key(.character("s"), control: true)),
                .key(Key(.character("z"), control: true)), .key(Key(.right, control: true)), .paste("a\nb"),
                .focus(true),
            ])
        #expect(session.inputTimeout == nil)
        pseudo.type("\u{1B}")
        #expect(session.readEvents().isEmpty)
        #expect(session.inputTimeout != nil)
        usleep(30_000)
        #expect(session.readEvents() == [.key(Key(.escape))])
    }

    @Test func `hostile text reaches the terminal as tokens`() throws {
        let pseudo = try #require(PseudoTerminal(size: size))
        let session = try TerminalSession(options: pseudo.options())
        defer { session.close() }
        var canvas = Canvas(size: size)
        canvas.draw("\u{1B}]52;c;aGk=\u{7}\u{9B}2Jx\u{202E}y\u{200B}", column: 0, row: 0, style: .plain)
        session.show(canvas)
        let written = pseudo.written()
        #expect(written.contains("␛]52;c;aGk=␇⟨U+009B⟩2Jx⟨U+202E⟩y"))
        for forbidden in ["\u{1B}]52", "\u{9B}", "\u{202E}", "\u{200B}", "\u{7}"] {
            #expect(!written.unicodeScalars.contains { String($0) == forbidden })
            #expect(!written.contains("\u{1B}]"))
        }
    }

    @Test func `a frame that is shown twice sends no text the second time`() throws {
        let pseudo = try #require(PseudoTerminal(size: size))
        let session = try TerminalSession(options: pseudo.options())
        defer { session.close() }
        var canvas = canvas(with: Rectangle(column: 2, row: 1, columns: 10, rows: 3))
        let picture = picture(Size(columns: 10, rows: 3), red: 1)
        session.show(canvas, picture: picture)
        #expect(count("▀", in: pseudo.written()) == 30)
        session.show(canvas, picture: picture)
        #expect(pseudo.written().utf8.count < 20)
        canvas.draw("new", column: 20, row: 5, style: .plain)
        session.show(canvas, picture: picture)
        let written = pseudo.written()
        #expect(written.contains("new"))
        #expect(!written.contains("▀"))
    }

    @Test func `what an overlay covered comes back when it goes`() throws {
        let pseudo = try #require(PseudoTerminal(size: size))
        let session = try TerminalSession(options: pseudo.options())
        defer { session.close() }
        let plain = canvas(with: Rectangle(column: 0, row: 0, columns: 40, rows: 8))
        let picture = picture(size, red: 1)
        session.show(plain, picture: picture)
        _ = pseudo.written()
        var covered = plain
        covered.fill(Rectangle(column: 10, row: 2, columns: 5, rows: 2), style: .plain)
        session.show(covered, picture: picture)
        #expect(!pseudo.written().contains("▀"))
        session.show(plain, picture: picture)
        #expect(count("▀", in: pseudo.written()) == 10)
        session.redraw()
        session.show(plain, picture: picture)
        #expect(count("▀", in: pseudo.written()) == 320)
    }

    @Test func `text that moves by a row takes nothing of the picture beside it along`() throws {
        let pseudo = try #require(PseudoTerminal(size: size))
        let session = try TerminalSession(options: pseudo.options())
        defer { session.close() }
        let picture = picture(Size(columns: 10, rows: 8), red: 1)
        let plain = canvas(with: Rectangle(column: 0, row: 0, columns: 10, rows: 8))
        var frames = [plain, plain]
        for row in 0..<8 {
            frames[0].draw("the line number \(row)", column: 12, row: row, style: .plain)
            frames[1].draw("the line number \(row + 1)", column: 12, row: row, style: .plain)
        }
        session.show(frames[0], picture: picture)
        _ = pseudo.written()
        session.show(frames[1], picture: picture)
        let written = pseudo.written()
        #expect(written.contains("8") && !written.contains("\u{A0}"))
        // No part of the terminal was scrolled.
        #expect(written.firstMatch(of: /\e\[[0-9]*;[0-9]*r/) == nil && !written.contains("\n"))
    }

    @Test func `a picture stops for a key and goes on afterwards`() throws {
        let pseudo = try #require(PseudoTerminal(size: size))
        let session = try TerminalSession(options: pseudo.options())
        defer { session.close() }
        pseudo.type("n")
        var canvas = canvas(with: Rectangle(column: 0, row: 1, columns: 20, rows: 6))
        canvas.draw("text first", column: 0, row: 0, style: .plain)
        session.show(canvas, picture: picture(Size(columns: 20, rows: 6), red: 1))
        let first = pseudo.written()
        #expect(first.contains("text first"))
        #expect(!first.contains("▀"))
        #expect(session.isUnfinished)
        #expect(session.readEvents() == [.key(Key("n"))])
        session.continueShowing()
        #expect(count("▀", in: pseudo.written()) == 120)
        #expect(!session.isUnfinished)
    }

    @Test func `another picture only sends the cells that differ`() throws {
        let pseudo = try #require(PseudoTerminal(size: size))
        let session = try TerminalSession(options: pseudo.options())
        defer { session.close() }
        let rectangle = Rectangle(column: 0, row: 0, columns: 10, rows: 4)
        let first = cells(Size(columns: 10, rows: 4), red: 1)
        session.show(canvas(with: rectangle), picture: .cells(first))
        _ = pseudo.written()
        var glyphs = first.glyphs
        glyphs[15].scalar = "▄"
        let other = canvas(with: rectangle, identity: 2)
        session.show(other, picture: .cells(CellPicture(size: first.size, glyphs: glyphs)))
        let written = pseudo.written()
        #expect(count("▄", in: written) == 1)
        #expect(!written.contains("▀"))
        session.show(other)
        #expect(count(" ", in: pseudo.written()) == 40)
    }

    @Test func `the cursor stands where the canvas has it, also after a picture`() throws {
        let pseudo = try #require(PseudoTerminal(size: size))
        let session = try TerminalSession(options: pseudo.options())
        defer { session.close() }
        var canvas = canvas(with: Rectangle(column: 0, row: 0, columns: 10, rows: 4))
        canvas.cursor = Position(column: 12, row: 6)
        session.show(canvas, picture: picture(Size(columns: 10, rows: 4), red: 1))
        let written = pseudo.written()
        #expect(written.contains("\u{1B}7\u{1B}[?25l"))
        #expect(written.hasSuffix("\u{1B}8\u{1B}[?25h\u{1B}[?2026l"))
    }

    @Test func `a terminal nobody knows falls back and a small one is refused`() throws {
        let pseudo = try #require(PseudoTerminal(size: Size(columns: 12, rows: 3)))
        #expect(throws: TerminalError.tooSmall(Size(columns: 12, rows: 3), minimum: Size(columns: 20, rows: 6))) {
            _ = try TerminalSession(options: pseudo.options())
        }
        pseudo.resize(to: size)
        let session = try TerminalSession(options: pseudo.options(["TERM": "no-such-terminal"]))
        #expect(session.colourDepth == .twoHundredFiftySix)
        #expect(throws: TerminalError.alreadyOpen) { _ = try TerminalSession(options: pseudo.options()) }
        session.close()
    }

    @Test func `a pipe is no terminal`() {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        defer { ends.forEach { close($0) } }
        #expect(throws: TerminalError.notATerminal(stream: "standard input")) {
            _ = try TerminalSession(options: .init(input: ends[0], output: ends[1]))
        }
    }

    @Test func `every scalar that is printed has the width that ncurses counts with`() throws {
        try #require(cncurses_use_utf8())
        let differing = [0...0x323AF, 0xE0000...0xE0FFF].joined().filter { (value: UInt32) in
            guard let scalar = Unicode.Scalar(value), let columns = DisplayWidth.columns(of: scalar) else {
                return false
            }
            return cncurses_scalar_columns(value) != Int32(columns)
        }
        #expect(differing.isEmpty, "\(differing.prefix(20).map { String($0, radix: 16) })")
    }
}
