import Testing

@testable import TerminalUI

struct CanvasANSITests {
    private func sample() -> Canvas {
        var canvas = Canvas(size: Size(columns: 6, rows: 2))
        let red = Style(foreground: .rgb(red: 255, green: 0, blue: 0), attributes: .bold)
        canvas.draw("红a", column: 0, row: 0, style: red)
        canvas.place(
            PicturePlacement(identity: 1, rectangle: Rectangle(column: 4, row: 1, columns: 2, rows: 1)))
        return canvas
    }

    private let picture = CellPicture(
        size: Size(columns: 2, rows: 1),
        glyphs: [
            .init(scalar: "▀", foreground: .palette(1), background: .palette(200)),
            .init(scalar: "\u{1B}", foreground: .palette(1), background: .palette(200)),
        ])

    @Test(arguments: [
        (ColourDepth.truecolour, "\u{1B}[1;38;2;255;0;0m红a\u{1B}[0m   \n    \u{1B}[31;48;5;200m▀\u{1B}[39;49m \n"),
        (.twoHundredFiftySix, "\u{1B}[1;38;5;196m红a\u{1B}[0m   \n    \u{1B}[31;48;5;200m▀\u{1B}[39;49m \n"),
        (.sixteen, "\u{1B}[1;91m红a\u{1B}[0m   \n    \u{1B}[31;105m▀\u{1B}[39;49m \n"),
        (.monochrome, "\u{1B}[1m红a\u{1B}[0m   \n    ▀ \n"),
    ])
    func `a canvas becomes ANSI text with the colours that there are`(depth: ColourDepth, text: String) {
        #expect(sample().ansi(depth: depth, picture: .cells(picture)) == text)
    }

    @Test(arguments: [
        (Colour.rgb(red: 255, green: 255, blue: 255), Colour.palette(231), Colour.palette(15)),
        (.rgb(red: 0, green: 0, blue: 0), .palette(16), .palette(0)),
        (.rgb(red: 95, green: 135, blue: 175), .palette(67), .palette(8)),
        (.palette(196), .palette(196), .palette(9)), (.palette(4), .palette(4), .palette(4)),
        (.standard, .standard, .standard),
    ])
    func `a colour becomes the nearest one that a terminal has`(colour: Colour, of256: Colour, of16: Colour) {
        #expect(colour.reduced(to: .twoHundredFiftySix) == of256)
        #expect(colour.reduced(to: .sixteen) == of16)
        #expect(colour.reduced(to: .monochrome) == .standard)
    }
}
