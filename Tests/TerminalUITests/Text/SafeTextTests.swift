import Corpus
import Testing

@testable import TerminalUI

struct SafeTextTests {
    @Test(arguments: [
        ("\u{1B}[31mred\u{7}", "␛[31mred␇"),
        ("a\u{0}b\u{7F}", "a␀b␡"),
        ("\u{9B}2J", "⟨U+009B⟩2J"),
        ("abc\u{202E}def", "abc⟨U+202E⟩def"),
        ("a\u{200B}b\u{200D}c\u{FEFF}", "a⟨U+200B⟩b⟨U+200D⟩c⟨U+FEFF⟩"),
        ("a\u{2028}b\u{2029}", "a⟨U+2028⟩b⟨U+2029⟩"),
        ("x\u{E0041}", "x⟨U+E0041⟩"),
        ("字\u{E0100}", "字⟨U+E0100⟩"),
        ("\u{E000}\u{10FFFF}", "⟨U+E000⟩⟨U+10FFFF⟩"),
        ("\t|", "⇥   |"),
        ("a\r\nb\nc", "a␍\nb\nc"),
        ("\u{301}x", "◌\u{301}x"),
        ("🇨🇳!", "⟨CN⟩!"),
        ("🇨", "⟨U+1F1E8⟩"),
        ("👨\u{200D}👩\u{200D}👧", "👨👩👧"),
        ("👋🏽", "👋"),
        ("❤\u{FE0F}1\u{FE0F}\u{20E3}", "❤1\u{20E3}"),
        ("普通的中文，and English — “fine”…", "普通的中文，and English — “fine”…"),
    ])
    func `what could steer a terminal becomes a visible token`(text: String, shown: String) {
        #expect(SafeText.string(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test func `marks that pile up are cut at four and counted`() {
        let pile = "z" + String(repeating: "\u{301}", count: 16) + "a"
        #expect(SafeText.string(pile) == "z\u{301}\u{301}\u{301}\u{301}⟨+12⟩a")
    }

    @Test func `every cell holds one spacing scalar and at most four marks`() {
        var generator = SplitMix64(seed: 7)
        for _ in 0..<300 {
            for character in SafeText.characters(of: hostileText(using: &generator)) where character != "\n" {
                let widths = character.unicodeScalars.map { DisplayWidth.columns(of: $0) }
                #expect(widths.count <= 5)
                #expect(widths.first == 1 || widths.first == 2)
                #expect(widths.dropFirst().allSatisfy { $0 == 0 })
            }
        }
    }

    @Test func `safe text stays as it is when it goes through again`() {
        var generator = SplitMix64(seed: 11)
        for _ in 0..<300 {
            let once = SafeText.string(hostileText(using: &generator))
            let twice = SafeText.string(once)
            #expect(once.unicodeScalars.elementsEqual(twice.unicodeScalars))
        }
    }
}
