import Corpus
import Testing

@testable import TerminalUI

struct InputDecoderTests {
    private func decode(_ text: String) -> [TerminalEvent] {
        var decoder = InputDecoder()
        var events = decoder.decode(text.utf8)
        for _ in 0..<300 where decoder.isWaiting { events += decoder.flush() }
        return events
    }

    @Test(arguments: [
        ("a", Key("a")), ("A", Key("A")), ("中", Key("中")), ("é", Key("é")), ("e\u{301}", Key("e\u{301}")),
        ("\r", Key(.enter)), ("\u{1B}\r", Key(.enter, alt: true)), ("\t", Key(.tab)),
        ("\u{1B}[Z", Key(.tab, shift: true)),
        ("\u{7F}", Key(.backspace)), ("\u{8}", Key(.backspace)), ("\u{1B}\u{7F}", Key(.backspace, alt: true)),
        ("\u{1B}", Key(.escape)), ("\u{3}", Key(.character("c"), control: true)),
        ("\u{0}", Key(.character(" "), control: true)), ("\u{1F}", Key(.character("_"), control: true)),
        ("\u{1B}a", Key(.character("a"), alt: true)), ("\u{1B}中", Key(.character("中"), alt: true)),
        ("\u{1B}\u{1}", Key(.character("a"), control: true, alt: true)),
        ("\u{1B}[A", Key(.up)), ("\u{1B}OA", Key(.up)), ("\u{1B}[1;5C", Key(.right, control: true)),
        ("\u{1B}[1;2D", Key(.left, shift: true)), ("\u{1B}[1;3B", Key(.down, alt: true)),
        ("\u{1B}\u{1B}[A", Key(.up, alt: true)),
        ("\u{1B}[H", Key(.home)), ("\u{1B}[1~", Key(.home)), ("\u{1B}[7~", Key(.home)), ("\u{1B}OF", Key(.end)),
        ("\u{1B}[1;5F", Key(.end, control: true)), ("\u{1B}[3~", Key(.delete)),
        ("\u{1B}[3;5~", Key(.delete, control: true)),
        ("\u{1B}[3^", Key(.delete, control: true)), ("\u{1B}[5~", Key(.pageUp)), ("\u{1B}OP", Key(.function(1))),
        ("\u{1B}[[A", Key(.function(1))), ("\u{1B}[11~", Key(.function(1))), ("\u{1B}[15~", Key(.function(5))),
        ("\u{1B}[24~", Key(.function(12))), ("\u{1B}[1;2P", Key(.function(1), shift: true)), ("\u{1B}OM", Key(.enter)),
        ("\u{1B}Os", Key("3")), ("\u{1B}[13;2u", Key(.enter, shift: true)),
        ("\u{1B}[97;5u", Key(.character("a"), control: true)),
        ("\u{1B}[27;5;13~", Key(.enter, control: true)), ("\u{1B}[", Key(.character("["), alt: true)),
        ("\u{1B}O", Key(.character("O"), alt: true)), ("\u{1B}]", Key(.character("]"), alt: true)),
    ])
    func `each key is told by its bytes`(bytes: String, key: Key) {
        #expect(decode(bytes) == [.key(key)])
    }

    @Test func `bytes may be cut anywhere`() {
        let all = Array("中a\u{1B}[1;5C\u{1B}[200~x\ny\u{1B}[201~é\u{1B}OP".utf8)
        for cut in 0...all.count {
            var decoder = InputDecoder()
            let events = decoder.decode(all[..<cut]) + decoder.decode(all[cut...])
            #expect(
                events == [
                    .key(Key("中")), .key(Key("a")), .key(Key(.right, control: true)), .paste("x\ny"), .key(Key("é")),
                    .key(Key(.function(1))),
                ])
        }
    }

    @Test func `a paste is literal text of any size`() {
        let long = String(repeating: "甲乙丙q\u{1B}[31m", count: 20_000)
        #expect(decode("\u{1B}[200~\(long)\u{1B}[201~q") == [.paste(long), .key(Key("q"))])
        #expect(decode("\u{1B}[200~a\r\nb\rc\nd\r\r\u{1B}[201~") == [.paste("a\nb\nc\nd\n\n")])
        #expect(decode("\u{1B}[200~lost\u{1B}[2") == [.paste("lost\u{1B}[2")])
    }

    @Test(arguments: [
        "\u{1B}[?62;4c", "\u{1B}[>41;354;0c", "\u{1B}[24;80R", "\u{1B}[0n", "\u{1B}[?2026;2$y", "\u{1B}[6;20;10t",
        "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}P>|tmux 3.3a\u{1B}\\",
        "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[<0;3;4M", "\u{1B}[M !!", "\u{1B}[999~", "\u{1B}[?u",
    ])
    func `a late reply of the terminal is never a keystroke`(reply: String) {
        #expect(decode(reply + "q") == [.key(Key("q"))])
        var decoder = InputDecoder()
        let bytes = Array(reply.utf8)
        var events = decoder.decode(bytes[..<4])
        events += decoder.flush()
        events += decoder.decode(bytes[4...]) + decoder.decode("q".utf8)
        #expect(events == [.key(Key("q"))])
    }

    @Test func `escape pressed twice is two keys`() {
        #expect(decode("\u{1B}\u{1B}") == [.key(Key(.escape)), .key(Key(.escape))])
    }

    @Test func `the focus is reported`() {
        #expect(decode("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
    }

    @Test func `bytes that are no text are left out`() {
        var decoder = InputDecoder()
        #expect(decoder.decode([0xFF, 0xC0, 0x61, 0xC2, 0x9B, 0xE4, 0xB8]) == [.key(Key("a"))])
        #expect(decoder.flush().isEmpty)
        #expect(!decoder.isWaiting)
    }

    @Test func `no bytes make it stop or hold on for ever`() {
        var generator = SplitMix64(seed: 13)
        var decoder = InputDecoder()
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ -> UInt8 in
                Bool.random(using: &generator)
                    ? .random(in: 0...255, using: &generator)
                    : Array("\u{1B}[]O?;12~".utf8)[
                        Int.random(in: 0..<9, using: &generator)]
            }
            _ = decoder.decode(bytes)
        }
        for _ in 0..<200 { _ = decoder.flush() }
        #expect(!decoder.isWaiting)
        #expect(decoder.decode("k".utf8) == [.key(Key("k"))])
    }
}
