import Testing
import TerminalUI

@testable import Terminal

struct TerminalColoursTests {
    @Test(arguments: [
        ("xterm-256color", 256, [:], ColourDepth.twoHundredFiftySix, ColourDepth.twoHundredFiftySix),
        ("xterm-256color", 256, ["COLORTERM": "truecolor"], .twoHundredFiftySix, .truecolour),
        ("tmux-256color", 256, ["VTE_VERSION": "7000"], .twoHundredFiftySix, .twoHundredFiftySix),
        ("tmux-256color", 256, ["COLORTERM": "24bit"], .twoHundredFiftySix, .truecolour),
        ("xterm-direct", 0x100_0000, [:], .truecolour, .truecolour),
        ("linux", 8, ["COLORTERM": "truecolor"], .sixteen, .sixteen),
        ("vt100", 0, ["COLORTERM": "truecolor"], .monochrome, .monochrome),
        ("xterm-256color", 256, ["NO_COLOR": "1", "COLORTERM": "truecolor"], .monochrome, .monochrome),
        ("xterm-256color", 256, ["NO_COLOR": ""], .twoHundredFiftySix, .twoHundredFiftySix),
        (
            "xterm-256color", 256, ["TERM_PROGRAM": "Apple_Terminal", "COLORTERM": "truecolor"], .twoHundredFiftySix,
            .twoHundredFiftySix
        ),
        ("xterm-256color", 256, ["VERMILION_COLOURS": "16"], .sixteen, .sixteen),
        ("xterm", 8, ["VERMILION_COLOURS": "truecolour", "NO_COLOR": "1"], .sixteen, .truecolour),
    ])
    func `colours follow terminfo and the environment`(
        name: String, colours: Int, environment: [String: String], text: ColourDepth, pictures: ColourDepth
    ) {
        let found = TerminalColours(colours: colours, name: name, asked: nil) { environment[$0] }
        #expect(found.text == text)
        #expect(found.pictures == pictures)
    }
}
